import { expect, test } from '@jest/globals';
import { type Problem, Refused } from '../shared/api/client.ts';
import { ASKED, isPlaced, saidOf, type Subject } from './proposal-fields.ts';

const refusedAt = (pointer: string): Refused =>
  new Refused({ title: 'wrong', titleZh: '不对', data: { pointer } } as unknown as Problem);
const fieldsSaying = (subject: Subject, pointer: string): readonly string[] =>
  ASKED[subject].filter((name) => saidOf(refusedAt(pointer), subject, name) !== undefined);

test.each([
  ['deputy', '/deputy', 'deputy'],
  ['deputy', '/deputy/subject', 'deputy'],
  ['deputy', '/deputy/personId', 'deputyPerson'],
  ['deputy', '/deputy/roles', 'deputyRole'],
  ['deputy', '/deputy/roles/0', 'deputyRole'],
  ['deputy', '/absent', 'absent'],
  ['deputy', '/absent/subject', 'absent'],
  ['deputy', '/absent/personId', 'absentPerson'],
  ['deputy', '/role', 'role'],
  ['deputy', '/societies/0', 'society'],
  ['deputy', '/firstOn', 'first'],
  ['deputy', '/lastOn', 'last'],
  ['deputy', '/reason', 'reason'],
  ['opening', '/fund', 'fund'],
  ['opening', '/amountYuan', 'amount'],
  ['opening', '/openedOn', 'on'],
  ['transfer', '/valueOn', 'on'],
  ['transfer', '/from', 'from'],
  ['account', '/bankCode', 'bankCode'],
] as const)('what is wrong with a proposal (%s) at %s is said at its field', (subject, pointer, field) => {
  expect(fieldsSaying(subject, pointer)).toEqual([field]);
  expect(isPlaced(subject)(pointer)).toBe(true);
});

test.each([
  ['deputy', ''],
  ['deputy', '/deputy/name'],
  ['opening', '/valueOn'],
  ['account', '/idempotency-key'],
] as const)('what is wrong with a proposal (%s) at "%s" is at none, and left to its summary', (subject, pointer) => {
  expect(fieldsSaying(subject, pointer)).toEqual([]);
  expect(isPlaced(subject)(pointer)).toBe(false);
});
