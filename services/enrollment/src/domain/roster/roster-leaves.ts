import { present } from '@huji/contracts/shared/present.ts';
import { readResidentId } from '@huji/contracts/shared/resident-id.ts';
import { latestSubmission, type OpenBatch } from '../batch.ts';
import { type CellFinding, placeKey, placesOf, type RowPlace } from './roster-finding.ts';
import { isIdFault, type TypedRow } from './roster-reading.ts';
import type { ComparedRow } from './roster-diff.ts';

/** A row with a finding, and what it says all the same of whose it is. */
export interface HeldUpRow extends RowPlace {
  /** Null where it cannot be read. */
  readonly name: string | null;
  /** Null where none is stated, or none can be read. */
  readonly phone: string | null;
  /** A number that can be the right one: it holds its check, and no finding is about it. */
  readonly certainNumber: string | null;
}

type Stated = Pick<RowPlace, 'sheet' | 'line'> &
  Pick<TypedRow, 'birthOn' | 'sex' | 'phone'> & { readonly name: string | null; readonly idNumber: string | null };

/** The number holds its check and says the day of birth and the sex that are stated beside it, where any are. */
const holds = ({ idNumber, birthOn, sex }: Pick<Stated, 'idNumber' | 'birthOn' | 'sex'>): boolean => {
  const id = readResidentId(idNumber ?? '');
  return id.ok && !isIdFault(id, { birthOn: birthOn ?? id.birthOn, sex: sex ?? id.sex });
};

export const heldUpRow = ({ sheet, line, name, phone, ...stated }: Stated): HeldUpRow => ({
  ...present({ sheet }),
  line,
  name,
  phone,
  certainNumber: holds(stated) ? stated.idNumber : null,
});

/** Whose a doubtful row is, as hashes; null: it does not say. A row of the file that names several plans may come once for each. */
export interface DoubtfulRow {
  /** Of `placeKey`. */
  readonly place: string;
  /** Of a number that is certain. */
  readonly key: string | null;
  /** Of name and phone. */
  readonly identity: string | null;
}

/** Rows that are there no more and are not taken to leave, for a row in doubt may be theirs. */
export interface HeldBackLeaves {
  readonly rows: number;
  /** Rows of the file of which nobody can tell whose they are: while there are any, nobody is taken to leave. */
  readonly unidentified: number;
}

/** Who was submitted is dropped by nobody's mistyped number. */
export const mustMendFirst = (batch: OpenBatch, { rows }: HeldBackLeaves): boolean =>
  rows > 0 && latestSubmission(batch) !== null;

/** Places of rows with a finding that say nothing of a person: of a sheet that was not read, or of a line that was shifted. */
export const unreadPlaces = (findings: readonly CellFinding[], heldUp: readonly HeldUpRow[]): ReadonlySet<string> => {
  const known = new Set(heldUp.map(placeKey));
  return new Set(
    findings
      .flatMap(placesOf)
      .map(placeKey)
      .filter((place) => !known.has(place)),
  );
};

/**
 * Who leaves, of the rows that are missing in a new roster. A row in doubt never makes its person leave: it is known by a
 * number that is certain, else by name and phone; of one that says neither, anybody missing may be it.
 */
export const certainLeaves = <Row extends Pick<ComparedRow, 'key' | 'identity'>>(
  missing: readonly Row[],
  doubtful: readonly DoubtfulRow[],
): { readonly leaves: readonly Row[]; readonly heldBack: HeldBackLeaves } => {
  const identities = new Set(missing.map(({ identity }) => identity));
  const keys = new Set(doubtful.flatMap(({ key }) => key ?? []));
  const names = new Set(doubtful.flatMap(({ identity }) => identity ?? []));
  const unidentified = new Set(
    doubtful.flatMap(({ place, key, identity }) =>
      key === null && (identity === null || !identities.has(identity)) ? [place] : [],
    ),
  ).size;
  const leaves = unidentified > 0 ? [] : missing.filter(({ key, identity }) => !keys.has(key) && !names.has(identity));
  return { leaves, heldBack: { rows: missing.length - leaves.length, unidentified } };
};
