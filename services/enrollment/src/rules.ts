/** What other programmes may hold enrollment's contract against. */
export { BATCH_REFUSALS } from './domain/batch-decider.ts';
export { EMPLOYER_REFUSALS } from './domain/employer-decider.ts';
export { PERSON_REFUSALS } from './domain/person-decider.ts';
export { ROSTER_PART_REFUSALS } from './domain/roster/roster-part-decider.ts';
