/**
 * The whole domain contract: pure, synchronous; no clock, no ids, no IO. Everything it needs arrives in the command.
 * `Code` is the union of codes it refuses with, so that what a decider says is checked up to the contract.
 */
export interface Decider<State, Command, Event, Code extends string = string> {
  readonly initial: State;
  readonly decide: (command: Command, state: State) => Result<readonly Event[], Code>;
  readonly evolve: (state: State, event: Event) => State;
}

export type Result<T, Code extends string = string> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal<Code> };

/** A refusal is an answer, not an exception. `code` is registered in `contracts/problems.yaml`, which fixes status and titles. */
export interface Refusal<Code extends string = string> {
  readonly code: Code;
  readonly detail: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });

export const refuse = <const Code extends string>(
  code: Code,
  detail: string,
  data?: Readonly<Record<string, unknown>>,
): Result<never, Code> => ({
  ok: false,
  refusal: data ? { code, detail, data } : { code, detail },
});
