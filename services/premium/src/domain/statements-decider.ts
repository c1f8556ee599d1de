import { type Decider, ok, refuse, type Result } from '@huji/contracts/shared/decider.ts';
import type { Statements, StatementsCommand, StatementsEvent } from './statements.ts';

export const STATEMENTS_REFUSALS = ['statement_day_open', 'statement_reopened'] as const;
export type StatementsRefusal = (typeof STATEMENTS_REFUSALS)[number];

const decide = (
  { through, on }: StatementsCommand,
  state: Statements,
): Result<readonly StatementsEvent[], StatementsRefusal> => {
  if (through >= on)
    return refuse('statement_day_open', 'statements are complete when their day is over', {
      pointer: '/throughOn',
      on,
    });
  if (state !== null && through < state.through)
    return refuse('statement_reopened', 'bills may have lapsed on the later day', { throughOn: state.through });
  return ok(state?.through === through ? [] : [{ type: 'closed', through }]);
};

export const statementsDecider: Decider<Statements, StatementsCommand, StatementsEvent, StatementsRefusal> = {
  initial: null,
  decide,
  evolve: (_state, { through }) => ({ through }),
};
