import type { ClaimCommand } from '@huji/claim-adjudication/rules.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { CorrectAction, WithdrawAction } from '../format/story.ts';
import { settle } from './hear.ts';
import type { Outcome } from './outcome.ts';
import { decidedClaim, receiptOf, reportOf } from './play-claims.ts';
import type { Stage } from './stage.ts';

/** Each referred item has a review of its own in a case: these are the claim's. */
const reviewsOf = ({ claims }: Stage, claimId: string): readonly string[] =>
  [...claims.entries()].flatMap(([id]) => (id.startsWith(`${claimId}/`) ? [id] : []));

/** As the claim itself answers, and each of its reviews: where one was given, the claim is its reviewers'. */
const ofMember = (stage: Stage, claimId: string, command: ClaimCommand): string | null => {
  const open = reviewsOf(stage, claimId);
  const given = open.some((id) => (stage.claims.read(id)?.reviews.length ?? 0) > 0);
  if (given) return 'claim_not_open_to_member';
  const refusal = stage.claims.execute(claimId, command);
  if (refusal !== null) return refusal.code;
  for (const id of open) stage.claims.begin(id, null);
  return null;
};

/** Taken back: it uses nothing and overlaps nothing any more. */
export const playWithdraw = (stage: Stage, { claim }: WithdrawAction, on: CivilDate): Outcome => {
  const refused = ofMember(stage, claim, { type: 'withdraw', on });
  settle(stage, on);
  return { outcome: refused === null ? { withdrawn: true } : { refused } };
};

/** Decided anew under the next number, as of the day of the first filing; without a receipt the claim keeps the one it has. */
export const playCorrect = (stage: Stage, { claim: id, report }: CorrectAction, on: CivilDate): Outcome => {
  const standing = stage.claims.read(id);
  if (standing === null) throw new Error(`claim ${id} is unknown`);
  const receipt = report.receipt === undefined ? standing.facts.receipt : receiptOf(report);
  const facts = { claim: reportOf(report, standing.submittedOn), receipt };
  const refused = ofMember(stage, id, { type: 'correct', event: report.event, facts, on });
  if (refused !== null) return { outcome: { refused } };
  return decidedClaim(stage, id, on);
};
