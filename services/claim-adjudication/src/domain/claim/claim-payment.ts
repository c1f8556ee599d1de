import { ok, type Result } from '@huji/contracts/shared/decider.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { BankWord, Claim, ClaimCommand, ClaimEvent, ClaimOrders, ClawedBack } from './claim.ts';

/** What came back is the member's to repair, whatever else is on its way. */
export const statusOf = (payments: ClaimOrders['payments']): 'approved' | 'paid' | 'returned' => {
  const each = Object.values(payments);
  if (each.includes('returned')) return 'returned';
  return each.includes('approved') ? 'approved' : 'paid';
};

/** In these a word from the bank says where the claim stands; while an appeal is decided it is kept for later. */
const SETTLED: readonly Claim['status'][] = ['approved', 'paid', 'returned'];

/** Claims of before kept what was said and not of which attempt. */
const lastWord = ({ heard, standing }: Claim, decisionNo: number): BankWord | null => {
  const known = heard?.[decisionNo];
  if (known !== undefined) return known;
  const result = standing?.payments[decisionNo];
  return result === undefined || result === 'approved' ? null : { attempt: 0, result };
};

/** Of one attempt: that it was paid says more than that the bank refused it, and that it came back says more than either. */
const weightOf = ({ result, moneyMoved }: BankWord): number => {
  if (result === 'paid') return 1;
  return moneyMoved === false ? 0 : 2;
};

/** A later attempt says more than an earlier one. */
const saysMore = (word: BankWord, known: BankWord | null): boolean =>
  known === null ||
  word.attempt > known.attempt ||
  (word.attempt === known.attempt && weightOf(word) > weightOf(known));

/** Ordered, or about to be: the member's confirmation is on its way, and the bank may be quicker. */
const concerns = ({ standing, status, decisionNo }: Claim, ordered: number): boolean =>
  standing?.payments[ordered] !== undefined || (status === 'confirming' && ordered === decisionNo);

const HANDLED_BY_MAX = 50;

export const recordPayment = (
  claim: Claim,
  { decisionNo, attempt = 1, result, moneyMoved, handledBy }: Extract<ClaimCommand, { type: 'record-payment' }>,
): Result<readonly ClaimEvent[], never> => {
  if (!concerns(claim, decisionNo)) return ok([]);
  const known = lastWord(claim, decisionNo);
  const people = present({ handledBy });
  const word = { attempt, result, ...present({ moneyMoved }) };
  if (saysMore(word, known)) return ok([{ type: 'payment-recorded', decisionNo, ...word, ...people }]);
  // A stale word says nothing of the payment, and still who had a hand in it.
  const isNews = known !== null && (handledBy ?? []).some((person) => !(claim.handledBy ?? []).includes(person));
  return ok(isNews ? [{ type: 'payment-recorded', decisionNo, ...known, ...people }] : []);
};

const withPeople = (claim: Claim, handledBy: readonly string[] = []): Claim => {
  const people = [...new Set([...(claim.handledBy ?? []), ...handledBy])].slice(-HANDLED_BY_MAX);
  return people.length === 0 ? claim : { ...claim, handledBy: people };
};

export const paymentRecorded = (
  before: Claim,
  { decisionNo, attempt = 1, result, moneyMoved, handledBy }: Extract<ClaimEvent, { type: 'payment-recorded' }>,
): Claim => {
  const claim = withPeople(before, handledBy);
  const told: Claim = {
    ...claim,
    heard: { ...claim.heard, [decisionNo]: { attempt, result, ...present({ moneyMoved }) } },
  };
  if (claim.standing?.payments[decisionNo] === undefined) return told;
  const payments = { ...claim.standing.payments, [decisionNo]: result };
  const status = SETTLED.includes(claim.status) ? statusOf(payments) : claim.status;
  return { ...told, status, standing: { ...claim.standing, payments } };
};

const sameCredit = (one: ClawedBack, other: ClawedBack): boolean =>
  one.decisionNo === other.decisionNo && one.ref === other.ref && one.fund === other.fund;

/** Known by the credit: the same said again changes nothing. */
export const recordClawBack = (
  { clawedBack = [] }: Claim,
  { type: _, ...said }: Extract<ClaimCommand, { type: 'record-claw-back' }>,
): Result<readonly ClaimEvent[], never> =>
  ok(clawedBack.some((known) => sameCredit(known, said)) ? [] : [{ type: 'claw-back-recorded', ...said }]);

export const clawBackRecorded = (
  claim: Claim,
  { type: _, ...said }: Extract<ClaimEvent, { type: 'claw-back-recorded' }>,
): Claim => ({ ...claim, clawedBack: [...(claim.clawedBack ?? []), said] });
