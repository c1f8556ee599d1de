import { setImmediate as nextTurn } from 'node:timers/promises';
import { canonicalJson } from '@huji/chassis/http/body-hash.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import type { FieldCipher } from '@huji/chassis/security/field-cipher.ts';
import { type EnrollmentDocuments, rosterPartId } from './documents.ts';
import type { OpenBatch, Roster } from './domain/batch.ts';
import { isKnownTo } from './domain/person.ts';
import { isIdentified } from './domain/roster-part.ts';
import { diffRosters, type RosterChange } from './domain/roster-diff.ts';
import { type KeptRow, partsOf, type ReadRow } from './domain/roster-row.ts';
import { PART_ROWS } from './publish-part.ts';
import { sealRow } from './sealed-identity.ts';

/** A row with its hashes; the plain fields live as long as the request. */
export interface HashedRow extends ReadRow {
  readonly key: string;
  readonly identity: string;
}

/** A person of the register, and the keyed hash of name and phone there. */
export interface KnownPerson {
  readonly personId: string;
  readonly identity: string;
}

export interface ComparedRoster {
  readonly rows: readonly HashedRow[];
  readonly changes: readonly RosterChange<KeptRow, HashedRow>[];
  /** Persons of the register by key whom the employer knows: of anybody else it is not told whether they exist. */
  readonly knownPersons: ReadonlyMap<string, KnownPerson>;
  readonly persons: number;
}

export interface IntakeDependencies {
  readonly documents: Pick<EnrollmentDocuments, 'batches' | 'persons' | 'personKeys' | 'rosterParts'>;
  readonly cipher: FieldCipher;
}

const hashRow = ({ keyedHash }: FieldCipher, row: ReadRow): HashedRow => ({
  ...row,
  key: keyedHash('id-number', row.idNumber),
  identity: keyedHash('identity', `${row.name}\n${row.phone ?? ''}`),
});

/** In turns: 50,000 rows at once would keep everybody else waiting for a second. */
const hashRows = async (cipher: FieldCipher, rows: readonly ReadRow[]): Promise<readonly HashedRow[]> => {
  const hashed: HashedRow[] = [];
  for (const some of partsOf(rows, PART_ROWS)) {
    hashed.push(...some.map((row) => hashRow(cipher, row)));
    await nextTurn();
  }
  return hashed;
};

/** All rows of a roster, in order. Up to 50,000. */
export const loadRoster = async (
  { rosterParts }: Pick<EnrollmentDocuments, 'rosterParts'>,
  batchId: string,
  roster: Pick<Roster, 'id' | 'parts'>,
): Promise<readonly KeptRow[]> => {
  const ids = Array.from({ length: roster.parts }, (_, index) => rosterPartId(batchId, roster.id, index + 1));
  const parts = await rosterParts.readMany(ids);
  return parts.flatMap((part, index) => {
    if (part?.state == null) throw new Error(`${ids[index] ?? batchId}: a roster part is missing`);
    return part.state.rows;
  });
};

/** The person of each key, where the employer knows them. */
const personsKnownTo = async (
  { persons, personKeys }: Pick<EnrollmentDocuments, 'persons' | 'personKeys'>,
  employerId: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, KnownPerson>> => {
  const claims = await personKeys.readMany(keys);
  const claimed = keys.flatMap((key, index) => {
    const personId = claims[index]?.state?.personId;
    return personId === undefined ? [] : [{ key, personId }];
  });
  const found = await persons.readMany(claimed.map(({ personId }) => personId));
  return new Map(
    claimed.flatMap(({ key, personId }, index) => {
      const person = found[index]?.state;
      return person == null || !isKnownTo(person, employerId)
        ? []
        : [[key, { personId, identity: person.identity }] as const];
    }),
  );
};

/** What replacing the draft's rows would change. Writes nothing. */
export const compareRoster = async (
  { documents, cipher }: IntakeDependencies,
  batchId: string,
  batch: OpenBatch,
  read: readonly ReadRow[],
): Promise<ComparedRoster> => {
  const rows = await hashRows(cipher, read);
  const keys = [...new Set(rows.map(({ key }) => key))];
  const [before, knownPersons] = await Promise.all([
    batch.roster === null ? [] : loadRoster(documents, batchId, batch.roster),
    personsKnownTo(documents, batch.employerId, keys),
  ]);
  return { rows, changes: diffRosters(before, rows), knownPersons, persons: keys.length };
};

/** Keys of persons the employer knows and the register has with this very name and phone. */
const settledPersons = ({ rows, knownPersons }: ComparedRoster): ReadonlySet<string> => {
  const changed = new Set(
    rows.filter(({ key, identity }) => knownPersons.get(key)?.identity !== identity).map(({ key }) => key),
  );
  return new Set([...knownPersons.keys()].filter((key) => !changed.has(key)));
};

const keepRow = async (
  cipher: FieldCipher,
  batchId: string,
  { name, idNumber, phone, ...row }: HashedRow,
  personId: string | null,
): Promise<KeptRow> => {
  if (personId !== null) return { ...row, personId, sealed: null };
  return { ...row, personId: null, sealed: await sealRow(cipher, batchId, { name, idNumber, phone }) };
};

/** Of everything that is kept, hashes in the place of what identifies a person. */
const rosterIdOf = ({ keyedHash }: FieldCipher, rows: readonly HashedRow[]): string =>
  keyedHash('roster', canonicalJson(rows.map((row) => ({ ...row, name: null, idNumber: null, phone: null }))));

/** Stores the parts first, then lets the batch point to them; a request that dies in between leaves nothing that counts. */
export const storeRoster = async (
  { documents, cipher }: IntakeDependencies,
  batchId: string,
  compared: ComparedRoster,
  envelope: Envelope,
): Promise<Pick<Roster, 'id' | 'rows' | 'persons' | 'parts' | 'identified'>> => {
  const { rows, knownPersons, persons } = compared;
  const settled = settledPersons(compared);
  const id = rosterIdOf(cipher, rows);
  const parts = partsOf(rows, PART_ROWS);
  const identified: { part: number; rows: number }[] = [];
  for (const [index, partRows] of parts.entries()) {
    const part = index + 1;
    const kept = await Promise.all(
      partRows.map((row) =>
        keepRow(cipher, batchId, row, settled.has(row.key) ? (knownPersons.get(row.key)?.personId ?? null) : null),
      ),
    );
    const outcome = await documents.rosterParts.execute(
      rosterPartId(batchId, id, part),
      { type: 'store', batchId, rosterId: id, part, rows: kept },
      envelope,
    );
    if (outcome.type === 'refused' || outcome.state === null)
      throw new Error(`${batchId}: a roster part was not stored`);
    if (isIdentified(outcome.state)) identified.push({ part, rows: partRows.length });
  }
  return { id, rows: rows.length, persons, parts: parts.length, identified };
};
