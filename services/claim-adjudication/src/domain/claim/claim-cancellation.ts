import { samePerson } from '@huji/contracts/shared/actor.ts';
import { isOfAnotherRole } from '@huji/contracts/shared/hand.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { ok, refuse, type Result } from '@huji/contracts/shared/decider.ts';
import type { Claim, ClaimCommand, ClaimEvent, ClaimOrders, ClaimRefusal } from './claim.ts';
import { ownPartIn } from './claim-own-part.ts';
import { statusOf } from './claim-payment.ts';

type Command<Type extends ClaimCommand['type']> = Extract<ClaimCommand, { type: Type }>;
type Event<Type extends ClaimEvent['type']> = Extract<ClaimEvent, { type: Type }>;
type Events = Result<readonly ClaimEvent[], ClaimRefusal>;

/** The bank refused every attempt that was made: nothing left the account. */
const isRefusedByBank = ({ heard }: Claim, decisionNo: number): boolean => {
  const word = heard?.[decisionNo];
  return word?.result === 'returned' && word.moneyMoved === false;
};

/** Number of the decision whose order was made last; null: nothing is ordered. */
export const latestOrder = ({ standing }: Pick<Claim, 'standing'>): number | null => {
  const ordered = Object.keys(standing?.payments ?? {}).map(Number);
  return ordered.length === 0 ? null : Math.max(...ordered);
};

/** What was ordered before it, as it was agreed on, stands again: orders of before that was kept cannot be told apart. */
const leavesNothingUnknown = ({ standing }: Claim, ordered: number): boolean =>
  Object.keys(standing?.payments ?? {}).every(
    (no) => Number(no) === ordered || standing?.made?.[Number(no)] !== undefined,
  );

/**
 * The latest order of the claim, as long as the bank said nothing of it or refused it: what was paid is not taken back, it is clawed
 * back. Earlier orders stay. Whether an earlier attempt was paid the order knows. Null: none can be taken back.
 */
const cancellableOrder = (claim: Claim): number | null => {
  const ordered = latestOrder(claim);
  if (ordered === null || (claim.status !== 'approved' && claim.status !== 'returned')) return null;
  const payment = claim.standing?.payments[ordered];
  const isUnsent = payment === 'approved' || (payment === 'returned' && isRefusedByBank(claim, ordered));
  return isUnsent && leavesNothingUnknown(claim, ordered) ? ordered : null;
};

type Cancelling = Command<'propose-cancellation' | 'confirm-cancellation'>;

/** Number of the decision whose order is meant, where it can be taken back and by this person. */
const orderToTakeBack = (claim: Claim, { by, actsForEmployer }: Cancelling): Result<number, ClaimRefusal> => {
  const part = ownPartIn(claim, { actor: by, actsForEmployer });
  if (part === 'own')
    return refuse('claim_person_involved', 'nobody takes back the approval of their own claim', { part });
  if (part === 'employers-clerk')
    return refuse('claim_person_involved', 'who acts for an employer of the member takes nothing back', { part });
  const ordered = cancellableOrder(claim);
  return ordered === null
    ? refuse('claim_not_cancellable', `the claim is ${claim.status}: only an order that waits can be taken back`)
    : ok(ordered);
};

/** A later proposal takes the place of an earlier one. */
export const proposeCancellation = (claim: Claim, command: Command<'propose-cancellation'>): Events => {
  const order = orderToTakeBack(claim, command);
  if (!order.ok) return order;
  const { reason, by, on } = command;
  const cancellation = { decisionNo: order.value, reason, proposedBy: by, proposedOn: on, state: 'proposed' } as const;
  return ok([{ type: 'cancellation-proposed', cancellation }]);
};

export const confirmCancellation = (claim: Claim, command: Command<'confirm-cancellation'>): Events => {
  const order = orderToTakeBack(claim, command);
  if (!order.ok) return order;
  const { by, on } = command;
  const { cancellation } = claim;
  if (cancellation?.state !== 'proposed' || cancellation.decisionNo !== order.value)
    return refuse('proposal_unknown', 'nobody proposed to take this approval back');
  if (samePerson(cancellation.proposedBy, by))
    return refuse('proposal_same_person', 'who proposed to take it back does not confirm it');
  if (!isOfAnotherRole(cancellation.proposedBy, by))
    return refuse('proposal_same_role', 'the second person is one of another role');
  return ok([{ type: 'cancellation-confirmed', decisionNo: order.value, by, on }]);
};

/** Payout's word. It is awaited once; the same word again changes nothing. */
export const recordAnnulment = (claim: Claim, { decisionNo, annulled, on }: Command<'record-annulment'>): Events => {
  const { cancellation } = claim;
  const awaited = cancellation?.state === 'confirmed' && cancellation.decisionNo === decisionNo;
  return ok(awaited ? [{ type: annulled ? 'cancelled' : 'cancellation-refused', decisionNo, on }] : []);
};

const without = <Value>(all: Readonly<Record<number, Value>>, no: number): Readonly<Record<number, Value>> =>
  Object.fromEntries(Object.entries(all).filter(([key]) => Number(key) !== no));

/** What stands when one order is gone; null: nothing does. */
const standingWithout = ({ payments, made = {}, lines }: ClaimOrders, decisionNo: number): ClaimOrders | null => {
  const left = without(payments, decisionNo);
  const nos = Object.keys(left).map(Number);
  if (nos.length === 0) return null;
  return { payments: left, made: without(made, decisionNo), lines: made[Math.max(...nos)]?.lines ?? lines };
};

/** That order is owed no more, what was ordered before it stays; a member who disagrees may appeal from that day. */
export const cancelled = (claim: Claim, { decisionNo, on }: Event<'cancelled'>): Claim => {
  const done = withCancellation(claim, 'done');
  const before = claim.standing;
  const standing = before && standingWithout(before, decisionNo);
  const made = before?.made?.[decisionNo] ?? { lines: claim.lines, reviews: claim.reviews };
  const { cancellation } = done;
  return {
    ...done,
    decided: claim.decided && { ...claim.decided, decidedOn: on },
    ...present({ takenBack: cancellation && [...(claim.takenBack ?? []), { ...made, cancellation, on }] }),
    ...(standing === null
      ? { status: 'cancelled', standing }
      : { status: statusOf(standing.payments), standing, lines: standing.lines }),
  };
};

export const cancellationConfirmed = (claim: Claim, { by, on }: Event<'cancellation-confirmed'>): Claim => {
  const { cancellation } = withCancellation(claim, 'confirmed');
  return {
    ...claim,
    status: 'cancelling',
    ...present({ cancellation: cancellation && { ...cancellation, confirmedBy: by, confirmedOn: on } }),
  };
};

export const withCancellation = (claim: Claim, state: NonNullable<Claim['cancellation']>['state']): Claim =>
  claim.cancellation === undefined ? claim : { ...claim, cancellation: { ...claim.cancellation, state } };
