/**
 * The façade of the pure adjudication domain: what the service, the case runner, `huji verify` and the
 * simulation fold. Nothing here reads a clock, an id or a file.
 *
 * How it is folded, over documents as over Maps:
 *
 * - `memberDecider`, `claimDecider`, `receiptDecider`: the three documents that decide (`decide`, `evolve`, `initial`).
 * - `announceMember`, `announceClaim`, `announceAssessment`: what a document says of an event, `{ type, data }` in the words of
 *   the contracts. Whoever hears it looks the reaction up under its `type`.
 * - `reactTo<Event>(data, facts)`: what follows. Commands come addressed (`{ type, id, command }`) and are obeyed in their order.
 *   `facts` is what has to be gathered: its type says which.
 * - Three reactions ask before they go on, and say so step by step. `reactToClaimSubmitted`: receipts that are left, the hold of
 *   the receipt, then the decision from the receipt as it stands after the hold (write the record, obey). `reactToClaimReviewed`:
 *   the receipt is taken, whose refusal `receipt_taken` is an answer, then confirmed. batch-submitted: when all parts of a version
 *   are there, `reactToBatchSubmitted` gives the record that `announceAssessment` tells.
 * - What falls due by itself (requests for papers, facts, registers) the service's clock tasks begin; nothing here says when.
 */
export { reviewHindrance } from './domain/review/review-hindrance.ts';
export { REVIEW_LINE_REFUSALS } from './domain/review/review-lines.ts';
export { inServingOrder } from './domain/decision/answering-items.ts';
export type { AddressedCommand } from './domain/addressed-command.ts';
export { type ClaimAnnouncement, announceClaim } from './domain/claim/claim-announcements.ts';
export { claimDecider } from './domain/claim/claim-decider.ts';
export {
  reactToClaimApproved,
  reactToClaimOvertaken,
  reactToClaimProposed,
  reactToClaimRefused,
  reactToClaimReviewed,
  reactToClaimWithdrawn,
} from './domain/claim/claim-reactions.ts';
export { reactToPaymentSettled } from './domain/claim/payment-reactions.ts';
export { type Claim, CLAIM_REFUSALS, type ClaimCommand, type LineChange } from './domain/claim/claim.ts';
export { reactToClaimSubmitted } from './domain/decision/decision-reactions.ts';
export { type DecidingRules, type DecisionRecord } from './domain/decision/decision-record.ts';
export { announceItems, announceMember, type MemberAnnouncement } from './domain/member/member-announcements.ts';
export {
  type BilledBatchFacts,
  personsOf,
  reactToBatchPaid,
  reactToBatchUnpaid,
} from './domain/member/member-reactions.ts';
export { receiptDecider } from './domain/receipt/receipt-decider.ts';
export { announceAssessment, type AssessmentAnnouncement } from './domain/assessment/assessment-announcements.ts';
export type { AssessmentRecord } from './domain/assessment/assessment-record.ts';
export {
  isThroughEmployer,
  reactToBatchSubmitted,
  type SubmissionFacts,
} from './domain/submission/submission-reactions.ts';
export { adaptRules, compileRules, planOn, societyOf, type Rules } from './domain/rule-book/compiled-rules.ts';
export type { HeldCover } from './domain/submission/submission.ts';
export { inServiceOn, type PersonFacts } from './domain/member/person.ts';
export { findRegisterHeadings, readRegisterRow } from './domain/register/register-sheet.ts';
export { isWorkingDay } from './domain/rule-book/filing-deadline.ts';
export { dateFaults, type DatedClaim } from './domain/claim/claim-dates.ts';
export type { ClaimReport, Settlement } from './domain/claim/claim-report.ts';
export { claimReported } from './domain/claim/claim-reported.ts';
export type { DecisionItem, Finding } from './domain/decision/decision.ts';
export { memberDecider } from './domain/member/member-decider.ts';
export { coverOn } from './domain/cover/coverage-view.ts';
