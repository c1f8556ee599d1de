import type { Refusal } from '@huji/contracts/shared/decider.ts';
import { refused } from '../http/refused.ts';

/** What became of a command. */
export type Outcome<State, Event, Code extends string = string> =
  Taken<State, Event> | { readonly type: 'refused'; readonly refusal: Refusal<Code> };

export type Taken<State, Event> =
  | { readonly type: 'committed'; readonly state: State; readonly events: readonly Event[]; readonly revision: number }
  /** The command had been taken before: `revision` is the one it made then, `state` the present one. */
  | { readonly type: 'duplicate'; readonly state: State; readonly revision: number };

/** A command that an event or the clock gave was refused. No repetition heals it: the record is parked, a person must look. */
export class CommandRefused extends Error {
  override readonly name = 'CommandRefused';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(`${refusal.code}: ${refusal.detail}`);
    this.refusal = refusal;
  }
}

const left = <State, Event>(taken: Taken<State, Event>): Taken<NonNullable<State>, Event> => {
  const { state } = taken;
  if (state === null || state === undefined) throw new Error('a command that was taken left nothing');
  return { ...taken, state };
};

/** For people: what stands after the command, taken now or before. @throws Refused, which becomes the answer */
export const accepted = <State, Event>(outcome: Outcome<State, Event>): Taken<NonNullable<State>, Event> => {
  if (outcome.type === 'refused') throw refused(outcome.refusal);
  return left(outcome);
};

/** For events and the clock: what stands after the command. @throws CommandRefused, which parks what caused it */
export const obeyed = <State, Event>(outcome: Outcome<State, Event>): Taken<State, Event> => {
  if (outcome.type === 'refused') throw new CommandRefused(outcome.refusal);
  return outcome;
};

/**
 * For events and the clock, where a refusal is an answer: null when it was refused with one of these codes.
 * @throws CommandRefused for any other refusal
 */
export const unlessRefused = <State, Event, Code extends string, Expected extends Code>(
  outcome: Outcome<State, Event, Code>,
  ...codes: readonly Expected[]
): Taken<State, Event> | null =>
  outcome.type === 'refused' && (codes as readonly string[]).includes(outcome.refusal.code) ? null : obeyed(outcome);
