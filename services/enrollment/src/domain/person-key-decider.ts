import { type Decider, ok } from '@huji/contracts/shared/decider.ts';
import type { PersonKey, PersonKeyCommand, PersonKeyEvent } from './person-key.ts';

export const personKeyDecider: Decider<PersonKey, PersonKeyCommand, PersonKeyEvent, never> = {
  initial: null,
  decide: (command, state) => ok(state === null ? [{ type: 'claimed', personId: command.personId }] : []),
  evolve: (_state, event) => ({ personId: event.personId }),
};
