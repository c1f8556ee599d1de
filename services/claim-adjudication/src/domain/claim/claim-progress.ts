import { addDays, type CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { ok, refuse, type Result } from '@huji/contracts/shared/decider.ts';
import type { Claim, ClaimCommand, ClaimEvent, ClaimRefusal } from './claim.ts';
import { reviewersByRules } from './claim-reviewers.ts';

type Command<Type extends ClaimCommand['type']> = Extract<ClaimCommand, { type: Type }>;
type Events = Result<readonly ClaimEvent[], ClaimRefusal>;

/** A decision that is not the awaited one is an echo of an earlier attempt: it changes nothing. */
export const recordDecision = (claim: Claim, command: Command<'record-decision'>): Events => {
  if (claim.status !== 'submitted' || command.decisionNo !== claim.decisionNo) return ok([]);
  const { type: _, ...decided } = command;
  const nothingToAgree = decided.items.every(({ verdict }) => verdict === 'refuse') && !claim.personWanted;
  if (nothingToAgree) return ok([{ type: 'decided', status: 'refused', ...decided }]);
  const reviewersNeeded = claim.personWanted
    ? Math.max(decided.reviewersNeeded, reviewersByRules(claim, decided, decided.items))
    : decided.reviewersNeeded;
  if (reviewersNeeded > 0) return ok([{ type: 'decided', status: 'in-review', ...decided, reviewersNeeded }]);
  return ok([
    { type: 'decided', status: 'confirming', ...decided },
    {
      type: 'review-completed',
      decisionNo: decided.decisionNo,
      digest: decided.digest,
      lines: decided.items,
      on: decided.decidedOn,
    },
  ]);
};

/**
 * No decision is there to be told: none was made, it is made anew, or the claim was taken back. What earlier orders pay is told also
 * while an appeal waits for its decision.
 */
export const isDecisionAwaited = ({ status, standing, decided }: Claim): boolean =>
  decided === null || (status === 'submitted' && standing === null) || status === 'withdrawn';

const APPEALABLE: readonly Claim['status'][] = ['refused', 'approved', 'paid', 'returned', 'cancelled'];

/** Last day on which the member may appeal against what was decided; null where there is nothing to appeal against. */
export const appealUntil = ({ decided, status }: Claim, daysMax: number): CivilDate | null =>
  decided && APPEALABLE.includes(status) ? addDays(decided.decidedOn, daysMax) : null;

export const appealClaim = (claim: Claim, command: Command<'appeal'>): Events => {
  const until = appealUntil(claim, command.daysMax);
  if (until === null)
    return refuse(claim.appeal ? 'appeal_pending' : 'claim_not_decided', `the claim is ${claim.status}`);
  if (command.on > until)
    return refuse('appeal_too_late', `an appeal is possible within ${String(command.daysMax)} days of the decision`);
  return ok([{ type: 'appealed', decisionNo: claim.decisionNo + 1, on: command.on, reason: command.reason }]);
};
