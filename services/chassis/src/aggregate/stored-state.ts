import type { JsonValue } from '../persistence/document-driver.ts';

/**
 * How a state becomes JSON and back, where it is not JSON already or is sealed at rest (a person's data key may have to be
 * loaded for it, so both may answer later).
 */
export interface StateCodec<State> {
  readonly encode: (state: State, id: string) => JsonValue | Promise<JsonValue>;
  readonly decode: (stored: JsonValue, id: string) => State | Promise<State>;
}

/** A state is stored as it is: JSON gives back what it was given. */
export const plainCodec = <State>(): StateCodec<State> => ({
  encode: (state) => state as JsonValue,
  decode: (stored) => stored as State,
});

export interface RememberedCommand {
  readonly id: string;
  readonly hash: string | null;
  /** The revision the command made. */
  readonly revision: number;
}

/** The body of an aggregate's document. */
export interface StoredState {
  readonly schemaVersion: number;
  readonly state: JsonValue;
  /** The latest commands, newest last. */
  readonly commands: readonly RememberedCommand[];
}

/** Bounds the document. A command that comes again after so many others is decided anew: the state must then say no. */
export const COMMANDS_REMEMBERED_MAX = 64;

export const remember = (commands: readonly RememberedCommand[], command: RememberedCommand): RememberedCommand[] =>
  [...commands, command].slice(-COMMANDS_REMEMBERED_MAX);
