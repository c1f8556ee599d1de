import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { type Decider, ok, refuse } from '@huji/contracts/shared/decider.ts';
import { laterOf } from '@huji/contracts/shared/civil-date.ts';
import { present } from '@huji/contracts/shared/present.ts';

/** Rows in the order of their codes, in parts that are written once and named by their content. */
export interface RegisterPart {
  readonly id: string;
  readonly firstCode: string;
  readonly rows: number;
}

/** One register as it stands: which parts it consists of. It changes as a whole, or not at all. */
export interface Register {
  /** Counts the changes. */
  readonly version: number;
  readonly parts: readonly RegisterPart[];
  readonly rows: number;
  /** The first day on which it says anything; absent: it is empty. */
  readonly holdsFrom?: CivilDate;
  /** The latest day from which a change holds. */
  readonly changedFrom?: CivilDate;
}

export const emptyRegister: Register = { version: 0, parts: [], rows: 0 };

export interface AdoptParts {
  readonly type: 'adopt';
  /** The version that was changed. */
  readonly base: number;
  readonly parts: readonly RegisterPart[];
  /** An import of the first file says from when the register holds; a single row does not. */
  readonly holdsFrom: CivilDate;
  readonly from: CivilDate;
}

export type RegisterRefusal = 'comparison_outdated';

export const registerDecider: Decider<Register, AdoptParts, AdoptParts, RegisterRefusal> = {
  initial: emptyRegister,
  decide: (command, { version }) =>
    command.base === version
      ? ok([command])
      : refuse('comparison_outdated', 'the register was changed since then; compare anew'),
  evolve: ({ version, changedFrom }, { parts, holdsFrom, from }) => ({
    version: version + 1,
    parts,
    rows: parts.reduce((sum, { rows }) => sum + rows, 0),
    ...present({ holdsFrom, changedFrom: changedFrom === undefined ? from : laterOf(changedFrom, from) }),
  }),
};
