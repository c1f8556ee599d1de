import type { Claim } from '../claim/claim.ts';
import type { DecisionRecord } from '../decision/decision-record.ts';

/** What is read of a claim to explain it. */
export type ExplainedClaim = Pick<
  Claim,
  'lines' | 'reviews' | 'standing' | 'decisionNo' | 'cancellation' | 'takenBack' | 'clawedBack'
> & {
  /** `foreseen`: nothing was filed, somebody asks what it would come to. */
  readonly status: Claim['status'] | 'foreseen';
};
export type ExplainedDecision = Pick<DecisionRecord, 'claim' | 'member' | 'decision' | 'decisionNo'>;
