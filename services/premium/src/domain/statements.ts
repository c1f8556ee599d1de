import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { type Decider, ok, refuse, type Result } from '@huji/contracts/shared/decider.ts';

/** Up to which day every line of an account's statements is loaded; null: nothing was declared. */
export type Statements = { readonly through: CivilDate } | null;
/** `on`: the day the command is given; statements of a day are complete when it is over. */
export type StatementsCommand = { readonly type: 'close'; readonly through: CivilDate; readonly on: CivilDate };
export type StatementsEvent = { readonly type: 'closed'; readonly through: CivilDate };

const decide = ({ through, on }: StatementsCommand, state: Statements): Result<readonly StatementsEvent[]> => {
  if (through >= on)
    return refuse('statement_day_open', 'statements are complete when their day is over', { pointer: '/through', on });
  if (state !== null && through < state.through)
    return refuse('statement_reopened', 'bills may have lapsed on the later day', { through: state.through });
  return ok(state?.through === through ? [] : [{ type: 'closed', through }]);
};

export const statementsDecider: Decider<Statements, StatementsCommand, StatementsEvent> = {
  initial: null,
  decide,
  evolve: (_state, { through }) => ({ through }),
};
