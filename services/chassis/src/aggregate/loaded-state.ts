import type { RememberedCommand } from './stored-state.ts';

/** A state as it was read, with the commands that made it. */
export interface Loaded<State> {
  readonly state: State;
  readonly revision: number;
  readonly commands: readonly RememberedCommand[];
  readonly commandsLeft: boolean;
}
