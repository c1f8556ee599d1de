import { setImmediate as nextTurn } from 'node:timers/promises';
import { canonicalJson } from '@huji/contracts/shared/canonical-json.ts';
import type { OpenBatch } from '../domain/batch.ts';
import { isCoveredThrough } from '../domain/person.ts';
import { type CellFinding, placeKey, type RosterNote } from '../domain/roster/roster-finding.ts';
import { leaveOf, type RosterChange, rosterDiffer } from '../domain/roster/roster-diff.ts';
import {
  certainLeaves,
  type DoubtfulRow,
  type HeldBackLeaves,
  type HeldUpRow,
  mustMendFirst,
  unreadPlaces,
} from '../domain/roster/roster-leaves.ts';
import { PART_ROWS } from '../domain/roster/roster-part.ts';
import { type KeptRow, partsOf, type ReadRow, toSubmittedRow } from '../domain/roster/roster-row.ts';
import { formerKeysOf, identityText, personKeyOf } from './find-person-key.ts';
import type { AskedPerson } from './foresee-covers.ts';
import { loadRoster } from './load-roster.ts';
import type { Parts } from './parts.ts';
import { gatherRowsByPerson, type PersonRow } from './gather-rows-by-person.ts';

/** A row with its hashes; the plain fields live as long as the request. */
export interface HashedRow extends ReadRow {
  readonly key: string;
  readonly identity: string;
}

/** A person of the register, and the keyed hash of name and phone there. */
interface KnownPerson {
  readonly personId: string;
  readonly identity: string;
}

export interface ComparedRoster {
  readonly rows: readonly HashedRow[];
  readonly changes: readonly RosterChange<KeptRow, HashedRow>[];
  /** Who is not there any more, and is not among the changes. */
  readonly heldBack: HeldBackLeaves;
  /** It would take the place of what was submitted, and drop whoever is held back: it is mended first. */
  readonly mendFirst: boolean;
  /** Persons of the register by key whom the employer covers: of anybody else it is not told whether they exist. */
  readonly knownPersons: ReadonlyMap<string, KnownPerson>;
  readonly persons: number;
  readonly findings: readonly CellFinding[];
  readonly notes: readonly RosterNote[];
  /** Hash of the findings; null where there are none. */
  readonly findingsId: string | null;
  readonly plansOnSale: ReadonlySet<string>;
  /** Whom adjudication is asked about for a row. */
  readonly askedOf: (row: HashedRow) => AskedPerson;
}

/** Rows that would take the place of the draft's. */
export interface RosterInput {
  readonly batchId: string;
  readonly batch: OpenBatch;
  readonly rows: readonly ReadRow[];
  /** Rows with a finding, as far as they say whose they are. */
  readonly heldUp: readonly HeldUpRow[];
  /** Their rows are not among `rows`. */
  readonly findings: readonly CellFinding[];
  readonly notes: readonly RosterNote[];
}

/** What a hash under a retired look-up key is under the present one, of the rows at hand. */
type PresentHashes = Map<string, string>;

/** What hashes are made with, and where it is written down what they were under retired keys. */
interface Hashing extends Pick<Parts, 'cipher'> {
  readonly presentHashes: PresentHashes;
}

const keyHash = ({ cipher, presentHashes }: Hashing, idNumber: string): string => {
  const key = personKeyOf({ cipher }, idNumber);
  for (const former of formerKeysOf({ cipher }, idNumber)) presentHashes.set(former, key);
  return key;
};

const identityHash = ({ cipher, presentHashes }: Hashing, person: Parameters<typeof identityText>[0]): string => {
  const text = identityText(person);
  const identity = cipher.keyedHash('identity', text);
  for (const former of cipher.formerHashes('identity', text)) presentHashes.set(former, identity);
  return identity;
};

/** In turns: 50,000 rows at once would keep everybody else waiting for a second. */
const hashedInTurns = async <Row, Hashed>(
  rows: readonly Row[],
  hashed: (row: Row) => Hashed,
): Promise<readonly Hashed[]> => {
  const all: Hashed[] = [];
  for (const some of partsOf(rows, PART_ROWS)) {
    all.push(...some.map(hashed));
    await nextTurn();
  }
  return all;
};

const hashRow = (hashing: Hashing, row: ReadRow): HashedRow => ({
  ...row,
  key: keyHash(hashing, row.idNumber),
  identity: identityHash(hashing, row),
});

const hashHeldUp = (hashing: Hashing, { name, phone, certainNumber, ...place }: HeldUpRow): DoubtfulRow => ({
  place: placeKey(place),
  key: certainNumber === null ? null : keyHash(hashing, certainNumber),
  identity: name === null ? null : identityHash(hashing, { name, phone }),
});

/** Of rows with a finding, and of rows whose number does not hold: hashes that may stand in the present roster. */
const hashDoubtful = async (
  hashing: Hashing,
  { rows, heldUp, findings }: Pick<RosterInput, 'heldUp' | 'findings'> & { readonly rows: readonly HashedRow[] },
): Promise<(isKnown: (key: string) => boolean) => readonly DoubtfulRow[]> => {
  const own = await hashedInTurns(heldUp, (row) => hashHeldUp(hashing, row));
  const unread = [...unreadPlaces(findings, heldUp)].map((place) => ({ place, key: null, identity: null }));
  return (isKnown) => [
    ...own,
    ...unread,
    ...rows.flatMap((row) =>
      row.idFault && !isKnown(row.key) ? [{ place: placeKey(row), key: null, identity: row.identity }] : [],
    ),
  ];
};

/** Claims of numbers by their present key, also of those that are found under a retired one alone. */
const claimsOf = async (
  { documents: { personKeys } }: Parts,
  keys: readonly string[],
  presentHashes: PresentHashes,
): Promise<readonly { readonly key: string; readonly personId: string }[]> => {
  const wanted = new Set(keys);
  const former = [...presentHashes].filter(([, key]) => wanted.has(key));
  const asked = [...keys.map((key) => [key, key] as const), ...former];
  const found = await personKeys.readMany(asked.map(([hash]) => hash));
  const claims = new Map<string, string>();
  for (const [index, [, key]] of asked.entries()) {
    const personId = found[index]?.state?.personId;
    if (personId !== undefined && !claims.has(key)) claims.set(key, personId);
  }
  return [...claims].map(([key, personId]) => ({ key, personId }));
};

/** The person of each key, where the employer covers them. */
const personsCoveredThrough = async (
  parts: Parts,
  { employerId, keys, presentHashes }: { employerId: string; keys: readonly string[]; presentHashes: PresentHashes },
): Promise<ReadonlyMap<string, KnownPerson>> => {
  const claimed = await claimsOf(parts, keys, presentHashes);
  const found = await parts.documents.persons.readMany(claimed.map(({ personId }) => personId));
  return new Map(
    claimed.flatMap(({ key, personId }, index) => {
      const person = found[index]?.state;
      return person == null || !isCoveredThrough(person, employerId)
        ? []
        : [[key, { personId, identity: presentHashes.get(person.identity) ?? person.identity }] as const];
    }),
  );
};

/** Codes of what the society sells to a batch that begins on S, as the submission will find. */
const soldBy = (
  { plansOnSale }: Parts,
  { society, startOn }: Pick<OpenBatch, 'society' | 'startOn'>,
): ReadonlySet<string> => new Set((plansOnSale(society, startOn) ?? []).map(({ code }) => code));

/** In turns, as the hashes. */
const changesOf = async (
  kept: readonly KeptRow[],
  rows: readonly HashedRow[],
  presentHashes: PresentHashes,
  doubtful: Awaited<ReturnType<typeof hashDoubtful>>,
): Promise<Pick<ComparedRoster, 'changes' | 'heldBack'>> => {
  const known = new Set<string>();
  const differ = rosterDiffer<KeptRow, HashedRow>();
  const changes: RosterChange<KeptRow, HashedRow>[] = [];
  for (const some of partsOf(kept, PART_ROWS)) {
    const had = some.map((row) => ({
      ...row,
      key: presentHashes.get(row.key) ?? row.key,
      identity: presentHashes.get(row.identity) ?? row.identity,
    }));
    for (const { key } of had) known.add(key);
    differ.had(had);
    await nextTurn();
  }
  for (const some of partsOf(rows, PART_ROWS)) {
    changes.push(...differ.changesBy(some));
    await nextTurn();
  }
  const { leaves, heldBack } = certainLeaves(
    differ.left(),
    doubtful((key) => known.has(key)),
  );
  return { changes: [...changes, ...leaves.map(leaveOf)], heldBack };
};

const asPersonRow = (row: HashedRow): PersonRow => {
  const { personId: _, ...more } = toSubmittedRow(row, '');
  return more;
};

/** Whom the employer does not cover is asked about under an id that nobody has (0096). */
const askingAbout = (
  { ids }: Pick<Parts, 'ids'>,
  batchId: string,
  { rows, knownPersons }: Pick<ComparedRoster, 'rows' | 'knownPersons'>,
): ComparedRoster['askedOf'] => {
  let byPerson: ReadonlyMap<string, readonly PersonRow[]> | null = null;
  return ({ key }) => {
    byPerson ??= gatherRowsByPerson(rows, asPersonRow);
    const personId = knownPersons.get(key)?.personId ?? ids.derivedId('asked', batchId, key);
    return { personId, rows: byPerson.get(key) ?? [] };
  };
};

/** What replacing the draft's rows would change. Writes nothing. */
export const compareRoster = async (
  parts: Parts,
  { batchId, batch, rows: read, heldUp, findings, notes }: RosterInput,
): Promise<ComparedRoster> => {
  const { cipher } = parts;
  const presentHashes: PresentHashes = new Map();
  const hashing = { cipher, presentHashes };
  const rows = await hashedInTurns(read, (row) => hashRow(hashing, row));
  const doubtful = await hashDoubtful(hashing, { rows, heldUp, findings });
  const keys = [...new Set(rows.map(({ key }) => key))];
  const [kept, knownPersons] = await Promise.all([
    batch.roster === null ? [] : loadRoster(parts, { batchId, roster: batch.roster }),
    personsCoveredThrough(parts, { employerId: batch.employerId, keys, presentHashes }),
  ]);
  const findingsId = findings.length === 0 ? null : parts.cipher.keyedHash('findings', canonicalJson(findings));
  const plansOnSale = soldBy(parts, batch);
  const { changes, heldBack } = await changesOf(kept, rows, presentHashes, doubtful);
  const mendFirst = mustMendFirst(batch, heldBack);
  const askedOf = askingAbout(parts, batchId, { rows, knownPersons });
  return {
    ...{ rows, changes, heldBack, mendFirst, knownPersons, persons: keys.length },
    ...{ findings, notes, findingsId, plansOnSale, askedOf },
  };
};
