import { samePerson } from '@huji/contracts/shared/actor.ts';
import { isOfAnotherRole } from '@huji/contracts/shared/hand.ts';
import { ok, refuse, type Result } from '@huji/contracts/shared/decider.ts';
import type { Claim, ClaimCommand, ClaimEvent, ClaimRefusal } from './claim.ts';
import { ownPartIn } from './claim-own-part.ts';

type Command<Type extends ClaimCommand['type']> = Extract<ClaimCommand, { type: Type }>;
type Event<Type extends ClaimEvent['type']> = Extract<ClaimEvent, { type: Type }>;
type Events = Result<readonly ClaimEvent[], ClaimRefusal>;

/** The bank refused every attempt that was made: nothing left the account. */
const isRefusedByBank = ({ heard }: Claim, decisionNo: number): boolean => {
  const word = heard?.[decisionNo];
  return word?.result === 'returned' && word.moneyMoved === false;
};

/**
 * The one order of the claim, as long as the bank said nothing of it or refused it: what was paid is not taken back, it is clawed
 * back. Whether an earlier attempt was paid the order knows.
 */
const isCancellable = (claim: Claim): boolean => {
  const { status, decisionNo, standing } = claim;
  const ordered = Object.keys(standing?.payments ?? {});
  if (ordered.length !== 1) return false;
  const payment = standing?.payments[decisionNo];
  return (
    (status === 'approved' && payment === 'approved') ||
    (status === 'returned' && payment === 'returned' && isRefusedByBank(claim, decisionNo))
  );
};

const fault = (
  claim: Claim,
  { by, actsForEmployer }: Command<'propose-cancellation' | 'confirm-cancellation'>,
): Events | null => {
  const part = ownPartIn(claim, { actor: by, actsForEmployer });
  if (part === 'own') return refuse('cancellation_of_own_claim', 'nobody takes back the approval of their own claim');
  if (part === 'employers-clerk')
    return refuse('cancellation_by_employers_clerk', 'who acts for an employer of the member takes nothing back');
  return isCancellable(claim)
    ? null
    : refuse('claim_not_cancellable', `the claim is ${claim.status}: only one order that waits can be taken back`);
};

/** A later proposal takes the place of an earlier one. */
export const proposeCancellation = (claim: Claim, command: Command<'propose-cancellation'>): Events => {
  const { reason, by, on } = command;
  const cancellation = { decisionNo: claim.decisionNo, reason, proposedBy: by, proposedOn: on } as const;
  return (
    fault(claim, command) ??
    ok([{ type: 'cancellation-proposed', cancellation: { ...cancellation, state: 'proposed' } }])
  );
};

export const confirmCancellation = (claim: Claim, command: Command<'confirm-cancellation'>): Events => {
  const { by, on } = command;
  const refused = fault(claim, command);
  if (refused !== null) return refused;
  const { cancellation, decisionNo } = claim;
  if (cancellation?.state !== 'proposed' || cancellation.decisionNo !== decisionNo)
    return refuse('cancellation_not_proposed', 'nobody proposed to take this approval back');
  if (samePerson(cancellation.proposedBy, by))
    return refuse('cancellation_by_same_person', 'who proposed to take it back does not confirm it');
  if (!isOfAnotherRole(cancellation.proposedBy, by))
    return refuse('cancellation_by_same_role', 'the second person is one of another role');
  return ok([{ type: 'cancellation-confirmed', decisionNo, on }]);
};

/** Payout's word. It is awaited once; the same word again changes nothing. */
export const recordAnnulment = (claim: Claim, { decisionNo, annulled, on }: Command<'record-annulment'>): Events => {
  const { cancellation } = claim;
  const awaited = cancellation?.state === 'confirmed' && cancellation.decisionNo === decisionNo;
  return ok(awaited ? [{ type: annulled ? 'cancelled' : 'cancellation-refused', decisionNo, on }] : []);
};

/** Nothing is owed any more; a member who disagrees may appeal from that day. */
export const cancelled = (claim: Claim, { on }: Event<'cancelled'>): Claim => ({
  ...withCancellation(claim, 'done'),
  status: 'cancelled',
  decided: claim.decided && { ...claim.decided, decidedOn: on },
  standing: null,
});

export const withCancellation = (claim: Claim, state: NonNullable<Claim['cancellation']>['state']): Claim =>
  claim.cancellation === undefined ? claim : { ...claim, cancellation: { ...claim.cancellation, state } };
