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
  /** Some have left for the `command` collection: one that is not named here may be there. */
  readonly commandsLeft?: true;
}

/** A document lets go of its oldest commands when it holds more than so many… */
const COMMANDS_HELD_MAX = 96;
/** …and keeps so many: most documents live and end without ever reaching the first number. */
const COMMANDS_HELD_AFTER = 64;

export interface Memory {
  readonly held: readonly RememberedCommand[];
  /** To be kept elsewhere before the document is written without them. */
  readonly leaving: readonly RememberedCommand[];
}

export const remember = (commands: readonly RememberedCommand[], command: RememberedCommand): Memory => {
  const all = [...commands, command];
  const at = all.length > COMMANDS_HELD_MAX ? all.length - COMMANDS_HELD_AFTER : 0;
  return { held: all.slice(at), leaving: all.slice(0, at) };
};
