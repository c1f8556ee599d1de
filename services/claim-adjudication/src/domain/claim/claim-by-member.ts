import { canonicalJson } from '@huji/contracts/shared/canonical-json.ts';
import { ok, refuse, type Result } from '@huji/contracts/shared/decider.ts';
import type { Claim, ClaimCommand, ClaimEvent, ClaimRefusal } from './claim.ts';
import { isUntold } from './claim-told-once.ts';

type Command<Type extends ClaimCommand['type']> = Extract<ClaimCommand, { type: Type }>;
type Event<Type extends ClaimEvent['type']> = Extract<ClaimEvent, { type: Type }>;
type Events = Result<readonly ClaimEvent[], ClaimRefusal>;

/** Of one claim: each makes a decision that is kept for ever. */
const CORRECTIONS_MAX = 20;

const OPEN: readonly Claim['status'][] = ['submitted', 'in-review', 'awaiting-papers', 'refused'];

/**
 * All people whom it needs have decided on it, or had once. While one of several has, nothing that its member sees may follow from it: that
 * nobody else is through would tell that the claim is looked at twice.
 */
export const isDecidedByPeople = ({
  status,
  reviews,
  earlierReviewers,
  overtakenReviewers,
}: Pick<Claim, 'status' | 'reviews' | 'earlierReviewers' | 'overtakenReviewers'>): boolean =>
  earlierReviewers.length + overtakenReviewers.length > 0 || (reviews.length > 0 && !isUntold(status));

/** Until it is decided by people, or approved where nobody reviews, a claim is its member's to correct and to take back. */
export const isOpenToMember = (claim: Claim): boolean =>
  OPEN.includes(claim.status) &&
  claim.standing === null &&
  claim.cancellation === undefined &&
  !isDecidedByPeople(claim);

const notOpen = ({ status }: Claim): Events =>
  refuse('claim_not_open_to_member', `the claim is ${status}: people decided on it, or it was approved`);

/** Taking back what is taken back changes nothing. */
export const withdrawClaim = (claim: Claim, { on }: Command<'withdraw'>): Events => {
  if (claim.status === 'withdrawn') return ok([]);
  return isOpenToMember(claim) ? ok([{ type: 'withdrawn', decisionNo: claim.decisionNo, on }]) : notOpen(claim);
};

/** The same report again is no correction. */
export const correctClaim = (claim: Claim, { event, facts, on }: Command<'correct'>): Events => {
  if (!isOpenToMember(claim)) return notOpen(claim);
  if (canonicalJson(facts) === canonicalJson(claim.facts)) return ok([]);
  if (claim.decisionNo > CORRECTIONS_MAX)
    return refuse('corrections_used_up', `a claim is corrected at most ${String(CORRECTIONS_MAX)} times`);
  return ok([{ type: 'corrected', decisionNo: claim.decisionNo + 1, event, facts, on }]);
};

/** What an earlier report named and the new one does not is left. */
export const withReport = (claim: Claim, { event, facts, on }: Event<'corrected'>): Claim => {
  const named = [...new Set([...(claim.formerReceipts ?? []), claim.facts.receipt])];
  return { ...claim, event, facts, correctedOn: on, formerReceipts: named.filter((id) => id !== facts.receipt) };
};
