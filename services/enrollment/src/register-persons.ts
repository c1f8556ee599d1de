import { readResidentId } from '@huji/contracts/shared/resident-id.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import type { IdSource } from '@huji/chassis/runtime/ids.ts';
import type { FieldCipher } from '@huji/chassis/security/field-cipher.ts';
import { type EnrollmentDocuments, rosterPartId } from './documents.ts';
import { isKnownTo } from './domain/person.ts';
import { isIdentified, type StoredPart } from './domain/roster-part.ts';
import { type KeptRow, partsOf } from './domain/roster-row.ts';
import { openRow, sealPerson } from './sealed-identity.ts';

const PERSONS_AT_ONCE = 100;

export interface RegisterDependencies {
  readonly documents: Pick<EnrollmentDocuments, 'batches' | 'persons' | 'personKeys' | 'rosterParts'>;
  readonly cipher: FieldCipher;
  readonly ids: IdSource;
}

interface RegisteredRow {
  readonly personId: string;
  /** The register may tell the employer who the person is. */
  readonly known: boolean;
}

const registerPerson = async (
  { documents, cipher, ids }: RegisterDependencies,
  row: KeptRow,
  employerId: string,
  envelope: Envelope,
): Promise<RegisteredRow> => {
  if (row.sealed === null) throw new Error(`row ${String(row.rowNo)} has neither a person nor a sealed identity`);
  // Derived from the command and the row that name the person first: the same office played twice has the same persons.
  const proposed = ids.derivedId('person', envelope.commandId, String(row.rowNo));
  const claimed = await documents.personKeys.execute(row.key, { type: 'claim', personId: proposed }, envelope);
  if (claimed.type === 'refused' || claimed.state === null) throw new Error('a claim of an ID number has no person');
  const { personId } = claimed.state;
  const plain = await openRow(cipher, row.sealed);
  const sealed = await sealPerson(cipher, personId, plain);
  // The number, not the row, says who the person is; where it says nothing the row's word is all there is.
  const { birthOn = row.birthOn, sex = row.sex } = readResidentId(plain.idNumber);
  const { key, identity } = row;
  const recorded = await documents.persons.execute(
    personId,
    { type: 'record', key, identity, sealed, birthOn, sex, employerId },
    envelope,
  );
  if (recorded.type === 'refused') throw new Error(`the register refused a person: ${recorded.refusal.code}`);
  return { personId, known: recorded.state !== null && isKnownTo(recorded.state, employerId) };
};

const identify = async (
  dependencies: RegisterDependencies,
  id: string,
  part: StoredPart,
  employerId: string,
  envelope: Envelope,
): Promise<void> => {
  const chosen = new Map<string, KeptRow>();
  // Of several rows of one number the last one with a changed name or phone counts, as if they came one by one.
  for (const row of part.rows) if (row.personId === null) chosen.set(row.key, row);
  const personOf = new Map<string, RegisteredRow>();
  // A few at a time: other requests want their turn too.
  for (const rows of partsOf([...chosen.values()], PERSONS_AT_ONCE)) {
    const registered = await Promise.all(
      rows.map(async (row) => [row.key, await registerPerson(dependencies, row, employerId, envelope)] as const),
    );
    for (const [key, person] of registered) personOf.set(key, person);
  }
  const persons = new Map<number, string>();
  const strangers = new Set<number>();
  for (const { rowNo, key } of part.rows) {
    const person = personOf.get(key);
    if (person === undefined) continue;
    persons.set(rowNo, person.personId);
    if (!person.known) strangers.add(rowNo);
  }
  await dependencies.documents.rosterParts.execute(id, { type: 'identify', persons, strangers }, envelope);
};

/** Finds or enters the persons of one part, then counts its rows. Repeating it, or crashing between its steps, is harmless. */
export const registerPart = async (
  dependencies: RegisterDependencies,
  place: { readonly batchId: string; readonly rosterId: string; readonly part: number },
  envelope: Envelope,
): Promise<void> => {
  const { documents } = dependencies;
  const { batchId, rosterId, part } = place;
  const id = rosterPartId(batchId, rosterId, part);
  const [batch, stored] = await Promise.all([documents.batches.read(batchId), documents.rosterParts.read(id)]);
  if (batch?.state == null || stored?.state == null) throw new Error(`${id}: a roster part that was taken is missing`);
  if (!isIdentified(stored.state)) await identify(dependencies, id, stored.state, batch.state.employerId, envelope);
  await documents.batches.execute(
    batchId,
    { type: 'note-identified', rosterId, part, rows: stored.state.rows.length },
    // A batch hears of many parts under one request.
    { ...envelope, commandId: `${envelope.commandId}:${String(part)}` },
  );
};
