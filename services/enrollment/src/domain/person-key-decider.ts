import { type Decider, ok } from '@huji/contracts/shared/decider.ts';
import type { PersonKey, PersonKeyCommand, PersonKeyEvent } from './person-key.ts';

/** Whoever claims a generation first names its person; an earlier generation is never claimed again. */
export const personKeyDecider: Decider<PersonKey, PersonKeyCommand, PersonKeyEvent, never> = {
  initial: null,
  decide: ({ personId, generation }, state) =>
    ok(state !== null && generation <= state.generation ? [] : [{ type: 'claimed', personId, generation }]),
  evolve: (_state, { personId, generation }) => ({ personId, generation }),
};
