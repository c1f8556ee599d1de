import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { type Decider, ok, refuse, type Result } from '@huji/contracts/shared/decider.ts';

/** Up to which day every line of an account's statements is loaded; null: nothing was declared. */
export type Statements = { readonly through: CivilDate } | null;
export type StatementsCommand = { readonly type: 'close'; readonly through: CivilDate };
export type StatementsEvent = { readonly type: 'closed'; readonly through: CivilDate };

const decide = ({ through }: StatementsCommand, state: Statements): Result<readonly StatementsEvent[]> => {
  if (state !== null && through < state.through)
    return refuse('statement_reopened', 'bills may have lapsed on the later day', { through: state.through });
  return ok(state?.through === through ? [] : [{ type: 'closed', through }]);
};

export const statementsDecider: Decider<Statements, StatementsCommand, StatementsEvent> = {
  initial: null,
  decide,
  evolve: (_state, { through }) => ({ through }),
};
