import { type Decider, ok, refuse, type Result } from '@huji/contracts/shared/decider.ts';
import type { Deputy, DeputyCommand, DeputyEvent } from './deputy.ts';
import { lastDayOf } from './deputy-days.ts';

export type DeputyRefusal = 'deputy_unknown' | 'deputy_over';

const decide = (command: DeputyCommand, state: Deputy): Result<readonly DeputyEvent[], DeputyRefusal> => {
  if (command.type === 'grant') {
    const { grant, grantedBy } = command;
    return ok(state === null ? [{ type: 'granted', deputy: { ...grant, grantedBy } }] : []);
  }
  if (state === null) return refuse('deputy_unknown', 'there is no such grant');
  if (state.endedOn !== undefined || lastDayOf(state) < command.on)
    return refuse('deputy_over', 'the grant is over', { lastOn: lastDayOf(state) });
  return ok([{ type: 'ended', on: command.on }]);
};

const evolve = (state: Deputy, event: DeputyEvent): Deputy => {
  if (event.type === 'granted') return event.deputy;
  return state === null ? null : { ...state, endedOn: event.on };
};

export const deputyDecider: Decider<Deputy, DeputyCommand, DeputyEvent, DeputyRefusal> = {
  initial: null,
  decide,
  evolve,
};
