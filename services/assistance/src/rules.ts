import { householdDecider } from './domain/household-decide.ts';
import { compareOwed } from './domain/schedule.ts';

export type { Certificate, Child, Household, OwedItem } from './domain/household.ts';
export type { HouseholdCommand, HouseholdEvent, HouseholdState, TicketClaim } from './domain/household-decide.ts';
export type { ScheduleFacts } from './domain/schedule.ts';
export type { WorkingCalendar } from './domain/due-date.ts';

/** The pure façade of assistance: the hardship schedule of rules.md §10, one household at a time. */
export const household = { ...householdDecider, compareOwed } as const;
