import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';

/** Up to which day every line of an account's statements is loaded; null: nothing was declared. */
export type Statements = { readonly through: CivilDate } | null;
/** `on`: the day the command is given; statements of a day are complete when it is over. */
export type StatementsCommand = { readonly type: 'close'; readonly through: CivilDate; readonly on: CivilDate };
export type StatementsEvent = { readonly type: 'closed'; readonly through: CivilDate };
