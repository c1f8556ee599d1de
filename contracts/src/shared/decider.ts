/** The whole domain contract: pure, synchronous; no clock, no ids, no IO. Everything it needs arrives in the command. */
export interface Decider<State, Command, Event> {
  readonly initial: State;
  readonly decide: (command: Command, state: State) => Result<readonly Event[]>;
  readonly evolve: (state: State, event: Event) => State;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

/** A refusal is an answer, not an exception. `code` is registered in `contracts/problems.yaml`, which fixes status and titles. */
export interface Refusal {
  readonly code: string;
  readonly detail: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const refuse = (code: string, detail: string, data?: Readonly<Record<string, unknown>>): Result<never> => ({
  ok: false,
  refusal: data ? { code, detail, data } : { code, detail },
});
