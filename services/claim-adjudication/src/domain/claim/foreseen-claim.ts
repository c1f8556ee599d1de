import { claimDecider } from './claim-decider.ts';
import type { ClaimReport } from './claim-report.ts';
import type { Claim, ClaimFacts } from './claim.ts';

/** Names what nobody filed: no claim has this id. */
export const FORESEEN_ID = 'foreseen';

/**
 * The claim that a report would become if it were filed, for the very decision that would be made of it. Never stored.
 * `receipt`: keyed hash of the receipt's number.
 */
export const foreseenClaim = (claim: ClaimReport, receipt: string): Claim => {
  const { personId, submittedOn, event } = claim;
  const filed = { claimId: FORESEEN_ID, number: '', personId, submittedBy: personId, submittedOn, event };
  const foreseen = claimDecider.evolve(null, { type: 'submitted', ...filed, facts: { claim, receipt } });
  if (foreseen === null) throw new RangeError('a submission makes a claim');
  return foreseen;
};

/** The claim as it would be if its report were corrected. Never stored. */
export const foreseenCorrection = (claim: Claim, facts: ClaimFacts): Claim => {
  const { decisionNo, submittedOn: on } = claim;
  const corrected = { type: 'corrected', decisionNo: decisionNo + 1, event: facts.claim.event, facts, on } as const;
  const foreseen = claimDecider.evolve(claim, corrected);
  if (foreseen === null) throw new RangeError('a correction leaves a claim');
  return foreseen;
};
