import { expect, test } from '@jest/globals';
import { ACTS_FOR_MEMBER, LOOKS, TOLD_TO_PERSON } from '@huji/contracts/shared/looks.ts';
import { beginningOf, objectsIn, sourcesIn, textsOf } from './source-code.ts';

const handlers = sourcesIn('services/*/src/http/*.ts');

/** What handlers say they opened of a person or of their account. */
const opened = handlers.flatMap((file) =>
  objectsIn(file).flatMap((members) => {
    const action = beginningOf(members.get('action'));
    const isOfSomebody = /^(person|payee)\//.test(beginningOf(members.get('stream')) ?? '');
    return isOfSomebody && action !== undefined ? [[action, file.fileName] as const] : [];
  }),
);

test('every look at a person has words that the person reads', () => {
  expect(opened.length).toBeGreaterThan(12);
  expect(opened.filter(([action]) => LOOKS[action] === undefined && action !== 'looks-read')).toEqual([]);
});

test('the words of looks are in both languages, and each is said by some handler', () => {
  for (const { zh, en } of Object.values(TOLD_TO_PERSON)) {
    expect(zh).toMatch(/[\u4e00-\u9fff]/);
    expect(en).not.toMatch(/[\u4e00-\u9fff]/);
  }
  const said = textsOf(handlers);
  expect(Object.keys(LOOKS).filter((action) => !said.has(action))).toEqual([]);
});

test('what is done in a person’s place is done by some step', () => {
  const said = textsOf(sourcesIn('services/*/src/use-cases/*.ts'));
  const acts = Object.keys(ACTS_FOR_MEMBER).map((act) => act.replace(/-for-member$/, ''));
  expect(acts.filter((action) => !said.has(action))).toEqual([]);
});
