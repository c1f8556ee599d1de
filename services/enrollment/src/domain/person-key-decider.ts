import { type Decider, ok } from '@huji/contracts/shared/decider.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { PersonClaim, PersonKey, PersonKeyCommand, PersonKeyEvent } from './person-key.ts';

/** The same claim, by a key that has a name now. */
const isNamedNow = (claim: PersonClaim, state: PersonClaim): boolean =>
  claim.keyId !== undefined &&
  claim.keyId !== state.keyId &&
  claim.personId === state.personId &&
  claim.generation === state.generation;

/** Whoever claims a generation first names its person; an earlier generation is never claimed again. */
export const personKeyDecider: Decider<PersonKey, PersonKeyCommand, PersonKeyEvent, never> = {
  initial: null,
  decide: (command, state) => {
    if (command.type === 'forget') return ok(state === null ? [] : [{ type: 'forgotten' }]);
    const { personId, generation, keyId } = command;
    const isKnown = state !== null && generation <= state.generation && !isNamedNow(command, state);
    return ok(isKnown ? [] : [{ type: 'claimed', personId, generation, ...present({ keyId }) }]);
  },
  evolve: (_state, event) => {
    if (event.type === 'forgotten') return null;
    const { personId, generation, keyId } = event;
    return { personId, generation, ...present({ keyId }) };
  },
};
