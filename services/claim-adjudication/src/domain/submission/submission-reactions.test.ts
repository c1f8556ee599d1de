import { expect, test } from '@jest/globals';
import type { BatchSubmitted } from '@huji/contracts/enrollment/events.ts';
import { calendar, day, person, rulesOf } from '../../testing/adjudication-fixture.ts';
import type { DecidingRules } from '../decision/decision-record.ts';
import { compileRules, planOn } from '../rule-book/compiled-rules.ts';
import { reactToBatchSubmitted } from './submission-reactions.ts';

const { book } = planOn(rulesOf(['changchun']), 'HM', day('2025-06-01'))!;
/** From 2026 on a batch can be paid for ten days alone. */
const shorter = { ...book, effectiveFrom: day('2026-01-01'), enrollment: { ...book.enrollment, payableDays: 10 } };
const deciding: DecidingRules = {
  rules: compileRules([book, shorter], calendar),
  rulesHash: '',
  ruleBooks: [],
  votedOnly: true,
  digestOf: () => '',
};

const payableUntil = (society: string, startOn: string, submittedOn: string): string => {
  const row = { ...person(), rowNo: 1, personId: 'p', plan: 'HM', units: 1, consent: true, idFault: false };
  const submitted = {
    ...{ batchId: 'b', version: 1, part: 1, parts: 1, employerId: 'Mill', society },
    ...{ startOn: day(startOn), submittedOn: day(submittedOn) },
    ...{ size: 1, women: 1, exclusions: [], leftService: [], rows: [row] },
  } as unknown as BatchSubmitted;
  return reactToBatchSubmitted([submitted], { covers: new Map(), throughEmployer: new Map() }, deciding).payableUntil;
};

test.each([
  ['submitted before and begun before', '2025-12-20', '2025-12-10', '2026-01-19'],
  ['corrected under the later book, begun before it', '2025-12-20', '2026-01-05', '2026-01-19'],
  ['submitted before, begun under the later book', '2026-01-10', '2025-12-20', '2026-01-20'],
  ['submitted and begun under the later book', '2026-01-10', '2026-01-05', '2026-01-20'],
])('a batch that was %s can be paid as the book of its first day says', (_, startOn, submittedOn, until) => {
  expect(payableUntil('changchun', startOn, submittedOn)).toBe(until);
});

test('of a society without a rule book nothing can be paid after the first day', () => {
  expect(payableUntil('nowhere', '2026-01-10', '2026-01-05')).toBe('2026-01-10');
});
