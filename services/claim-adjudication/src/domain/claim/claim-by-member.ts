import { canonicalJson } from '@huji/contracts/shared/canonical-json.ts';
import { ok, refuse, type Result } from '@huji/contracts/shared/decider.ts';
import type { Claim, ClaimCommand, ClaimEvent, ClaimRefusal } from './claim.ts';

type Command<Type extends ClaimCommand['type']> = Extract<ClaimCommand, { type: Type }>;
type Event<Type extends ClaimEvent['type']> = Extract<ClaimEvent, { type: Type }>;
type Events = Result<readonly ClaimEvent[], ClaimRefusal>;

/** Of one claim: each makes a decision that is kept for ever. */
const CORRECTIONS_MAX = 20;

const OPEN: readonly Claim['status'][] = ['submitted', 'in-review', 'awaiting-papers', 'refused'];

/** Until the first review, or the approval where nobody reviews, a claim is its member's to correct and to take back. */
export const isOpenToMember = ({
  status,
  reviews,
  standing,
  earlierReviewers,
  overtakenReviewers,
  cancellation,
}: Claim): boolean =>
  OPEN.includes(status) &&
  standing === null &&
  cancellation === undefined &&
  [reviews, earlierReviewers, overtakenReviewers].every(({ length }) => length === 0);

const notOpen = ({ status }: Claim): Events =>
  refuse('claim_not_open_to_member', `the claim is ${status}: people looked at it, or it was approved`);

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
