import type { Refusal, Result } from '@huji/contracts/shared/decider.ts';
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

/** For people, where a refusal is an answer: null when it was refused with one of these codes. @throws Refused for any other refusal */
export const acceptedUnless = <State, Event, Code extends string, Expected extends Code>(
  outcome: Outcome<State, Event, Code>,
  ...codes: readonly Expected[]
): Taken<NonNullable<State>, Event> | null =>
  outcome.type === 'refused' && (codes as readonly string[]).includes(outcome.refusal.code) ? null : accepted(outcome);

/**
 * For people: what a rule says that no document was asked about, or another service. `data`: what is told of a refusal besides,
 * such as the place in the request. @throws Refused
 */
export const passed = <Value>(result: Result<Value>, data?: Refusal['data']): Value => {
  if (result.ok) return result.value;
  const { refusal } = result;
  throw refused(data === undefined ? refusal : { ...refusal, data: { ...data, ...refusal.data } });
};

/** For whoever has to do something before a refusal is told, or another thing instead: null when it was taken. */
export const refusalOf = <Code extends string>(outcome: Outcome<unknown, unknown, Code>): Refusal<Code> | null =>
  outcome.type === 'refused' ? outcome.refusal : null;

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
