import { describe, expect, test } from '@jest/globals';
import { CLAIM_STATES, type ClaimState } from '@huji/contracts/claim-adjudication/claim-states.ts';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { fen } from '@huji/contracts/shared/money.ts';
import type { Claim, ItemLine } from './claim.ts';
import { NO_CLAIMS, tallied } from './claims-overview.ts';

const pay = (amount: number): ItemLine => ({ item: 'HM', verdict: 'pay', fen: fen(amount) });
const tallyOf = (status: ClaimState, standing: readonly ItemLine[] | null) => {
  const claim = {
    status,
    lines: [pay(300)],
    standing: standing === null ? null : { lines: standing, payments: { 1: 'paid' }, made: {} },
    personId: 'p',
    submittedOn: civilDate('2025-06-01'),
    reviews: [],
  } as unknown as NonNullable<Claim>;
  return tallied({ tally: NO_CLAIMS, before: null }, claim).tally;
};
const outcomesOf = (...claim: Parameters<typeof tallyOf>) => tallyOf(...claim).outcomes;

describe('outcomes of all claims', () => {
  test.each(CLAIM_STATES)('of one that is %s hold what was decided on it, never what is only proposed', (status) => {
    const isDecided = ['approved', 'refused', 'paid', 'returned', 'cancelling'].includes(status);
    expect(outcomesOf(status, null)).toEqual(isDecided ? { 'HM|pay|': { count: 1, fen: 300 } } : {});
  });

  test('of one that is decided anew hold what was decided before, until the new decision', () => {
    expect(outcomesOf('in-review', [pay(200)])).toEqual({ 'HM|pay|': { count: 1, fen: 200 } });
    expect(outcomesOf('approved', [pay(200)])).toEqual({ 'HM|pay|': { count: 1, fen: 300 } });
  });

  test('count whoever was paid among those helped, also while the claim is decided anew', () => {
    expect([tallyOf('paid', null), tallyOf('in-review', [pay(200)])].map(({ peopleHelped }) => peopleHelped)).toEqual([
      1, 1,
    ]);
    expect([tallyOf('approved', null), tallyOf('refused', null)].map(({ peopleHelped }) => peopleHelped)).toEqual([
      0, 0,
    ]);
  });
});
