/**
 * The pure façade of enrollment: what the service runs over documents, the case runner folds over a Map (decision 0070).
 *
 * - `employerDecider`, `batchDecider`, `rosterPartDecider`, `personKeyDecider`, `personDecider`: the documents that decide. What may
 *   hinder the opening of a batch is told by the employer: `refuseUnadmitted`, `refuseUnapprovedPool`.
 * - `announceBatch`, `announceRosterPart`: what a document says of an event. Persons and employers tell a case nothing.
 * - `reactTo<Event>`: what others say as a command to the batch, or to the person whose cover was granted. Two reactions say step by
 *   step what is done, as numbers of people have to be looked up in between: `reactToRosterPartTaken`, `reactToSubmissionTaken`.
 */
export { announceBatch, type BatchAnnouncement } from './domain/batch-announcements.ts';
export { BATCH_REFUSALS, batchDecider } from './domain/batch-decider.ts';
export {
  reactToBatchBilled,
  reactToBatchChangeRefused,
  reactToBatchPaid,
  reactToBatchUnpaid,
  reactToCoverChanged,
  reactToMoneyMatched,
  reactToParticipationAssessed,
} from './domain/batch-reactions.ts';
export { batchState } from './domain/batch-state.ts';
export { assessmentOf, type BatchCommand } from './domain/batch.ts';
export { EMPLOYER_REFUSALS, employerDecider } from './domain/employer-decider.ts';
export { refuseUnadmitted, refuseUnapprovedPool } from './domain/employer-opening.ts';
export { PERSON_REFUSALS, personDecider } from './domain/person-decider.ts';
export { personKeyDecider } from './domain/person-key-decider.ts';
export { reactToCoverGranted } from './domain/person-reactions.ts';
export { announceRosterPart, type RosterPartAnnouncement } from './domain/roster/roster-part-announcements.ts';
export { ROSTER_PART_REFUSALS, rosterPartDecider } from './domain/roster/roster-part-decider.ts';
export {
  identifiedRow,
  type IdentifiedRow,
  type Introduction,
  reactToRosterPartTaken,
  reactToSubmissionTaken,
} from './domain/roster/roster-part-reactions.ts';
export { PART_ROWS, rosterPartId } from './domain/roster/roster-part.ts';
export { isIdFault } from './domain/roster/roster-reading.ts';
export { type KeptRow, partsOf, toSubmittedRow } from './domain/roster/roster-row.ts';
