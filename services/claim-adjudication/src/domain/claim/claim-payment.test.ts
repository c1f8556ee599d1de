import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { fen } from '@huji/contracts/shared/money.ts';
import type { Claim, ClaimCommand } from './claim.ts';
import { claimDecider } from './claim-decider.ts';

const on = civilDate('2025-08-01');
const line = { item: 'HM', verdict: 'pay', fen: fen(100) } as const;
const CONFIRMING: Claim = {
  status: 'confirming',
  claimId: 'C',
  number: '1',
  personId: 'P',
  submittedBy: 'P',
  submittedOn: on,
  event: 'stay',
  facts: { claim: {} as Claim['facts']['claim'], receipt: 'R' },
  decisionNo: 1,
  decided: null,
  lines: [line],
  linesVersion: 1,
  reviews: [],
  earlierReviewers: [],
  overtakenReviewers: [],
  standing: null,
  personWanted: false,
  appeal: null,
};
const after = (claim: Claim, ...commands: readonly ClaimCommand[]): Claim =>
  commands.reduce<Claim>((state, command) => {
    const decided = claimDecider.decide(command, state);
    if (!decided.ok) throw new Error(decided.refusal.code);
    return decided.value.reduce<Claim | null>(claimDecider.evolve, state) ?? state;
  }, claim);
const approved: ClaimCommand = { type: 'record-confirmation', decisionNo: 1, lines: [line], orderedFen: fen(100), on };
const said = (attempt: number, result: 'paid' | 'returned'): ClaimCommand => ({
  type: 'record-payment',
  decisionNo: 1,
  attempt,
  result,
});
const rejected: ClaimCommand = { ...said(1, 'returned'), moneyMoved: false } as ClaimCommand;

describe('nobody alone: what the bank says of a claim’s order', () => {
  test('counts also when it is heard before the approval', () => {
    expect(after(CONFIRMING, said(1, 'paid')).status).toBe('confirming');
    expect(after(CONFIRMING, said(1, 'paid'), approved).status).toBe('paid');
    expect(after(CONFIRMING, said(1, 'paid'), said(1, 'returned'), approved).status).toBe('returned');
  });

  test('a stale word says nothing of a later attempt, its status included', () => {
    const paidAgain = [approved, said(1, 'paid'), said(1, 'returned'), said(2, 'paid')] as const;
    expect(after(CONFIRMING, ...paidAgain).status).toBe('paid');
    expect(after(CONFIRMING, ...paidAgain, said(1, 'returned')).status).toBe('paid');
    expect(after(CONFIRMING, ...paidAgain, said(2, 'returned'), said(2, 'paid'), said(1, 'paid')).status).toBe(
      'returned',
    );
  });

  test('ends the same in whatever order it comes, before the approval or after it', () => {
    const words = [said(1, 'paid'), said(1, 'returned'), said(2, 'paid')];
    fc.assert(
      fc.property(
        fc.shuffledSubarray([approved, ...words], { minLength: 4 }),
        fc.array(fc.constantFrom(...words)),
        (order, again) => {
          expect(after(CONFIRMING, ...order, ...again).status).toBe('paid');
        },
      ),
    );
  });

  test('a payment that settles after the bank had refused it is paid, and refused again is still paid', () => {
    expect(after(CONFIRMING, approved, rejected).status).toBe('returned');
    expect(after(CONFIRMING, approved, rejected, said(1, 'paid')).status).toBe('paid');
    expect(after(CONFIRMING, approved, rejected, said(1, 'paid'), rejected).status).toBe('paid');
    expect(after(CONFIRMING, rejected, said(1, 'paid'), approved, said(1, 'returned')).status).toBe('returned');
  });

  test('of a claim stored before attempts were kept is told by what was said', () => {
    const before: Claim = { ...CONFIRMING, status: 'paid', standing: { lines: [line], payments: { 1: 'paid' } } };
    expect(after(before, said(1, 'returned')).status).toBe('returned');
    expect(after(before, said(2, 'paid')).status).toBe('paid');
  });
});
