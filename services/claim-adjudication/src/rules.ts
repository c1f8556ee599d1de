/**
 * The façade of the pure adjudication domain (rules.md §1–§7): what the service, the case runner, `huji verify` and the
 * simulation fold in memory. Nothing here reads a clock, an id or a file.
 */
export {
  adaptRules,
  compileRules,
  fundOf,
  itemOn,
  planOn,
  roundStartingOn,
  societyOf,
  type CompiledPlan,
  type Rules,
  type RulesOptions,
} from './domain/compiled-rules.ts';
export { assessBatch, type Assessment, type AssessedRow } from './domain/participation.ts';
export type {
  BatchSubmission,
  Exclusion,
  HeldCover,
  ParticipationFacts,
  SubmittedRow,
} from './domain/batch-submission.ts';
export type { PlanAssessment } from './domain/threshold.ts';
export { inServiceOn, retirementDate, type PersonFacts } from './domain/person.ts';
export { filingDeadline, isWorkingDay, onOrNextWorkingDay } from './domain/filing-deadline.ts';
export type {
  AccidentClaim,
  Claim,
  DiagnosisClaim,
  HospitalFacts,
  Segment,
  Settlement,
  StayClaim,
  StayInterval,
} from './domain/claim.ts';
export { ownShare } from './domain/claim.ts';
export type { Cover, Lot } from './domain/cover.ts';
export type { Decision, DecisionItem, Finding, ItemUse, Verdict } from './domain/decision.ts';
export { initialMember } from './domain/member.ts';
export type {
  ApplyBatch,
  ConfirmDecision,
  CoverChange,
  CoverRow,
  CoversChanged,
  DecisionApproved,
  DecisionProposed,
  HoldDecision,
  Member,
  MemberCommand,
  MemberEvent,
  RecordedUse,
  ReleaseDecision,
  ReviewedLine,
} from './domain/member.ts';
export { memberDecider } from './domain/member-decider.ts';
export { cutLines } from './domain/member-decisions.ts';
export { decideClaim, type ClaimContext } from './domain/decide-claim.ts';
export type { ReceiptFacts } from './domain/item-context.ts';
export { coverOn, waitingUntil, type CoverView, type ItemRemaining } from './domain/coverage-view.ts';
export { explainDecision, type ExplainedItem, type ExplainedLine } from './domain/explain.ts';
