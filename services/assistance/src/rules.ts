/** The pure façade of assistance: what a service will run over documents, the case runner folds over a Map. */
export { householdDecider } from './domain/household-decider.ts';
export { compareOwed, type ScheduleFacts } from './domain/household-schedule.ts';
export type { OwedItem } from './domain/household.ts';
