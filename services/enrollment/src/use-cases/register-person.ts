import { readResidentId } from '@huji/contracts/shared/resident-id.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import { PersonErased } from '@huji/chassis/security/field-cipher.ts';
import { sealPerson } from '../documents/person.ts';
import { openRow } from '../documents/roster-part.ts';
import { isKnownTo, type PlainIdentity, type SealedIdentity } from '../domain/person.ts';
import type { PersonClaim } from '../domain/person-key.ts';
import type { KeptRow } from '../domain/roster-row.ts';
import type { Parts } from './parts.ts';

export interface RegisteredRow {
  readonly personId: string;
  /** The register may tell the employer who the person is. */
  readonly known: boolean;
}

interface Registration {
  readonly row: KeptRow;
  readonly employerId: string;
}

/** The person of a number; of the next generation where the one before was erased. */
const claimPerson = async (
  { documents, ids }: Parts,
  { key, generation }: { readonly key: string; readonly generation: number },
  envelope: Envelope,
): Promise<PersonClaim> => {
  // From the keyed hash, not from the roster: whichever comes first, and wherever, the person has the same id.
  const personId = ids.derivedId('person', key, String(generation));
  const ofGeneration = { ...envelope, commandId: `${envelope.commandId}:${String(generation)}` };
  const claim = { type: 'claim', personId, generation } as const;
  const { state } = obeyed(await documents.personKeys.execute(key, claim, ofGeneration));
  if (state === null) throw new Error('a claim of an ID number has no person');
  return state;
};

/** Sealed under the key of the person. Who was erased stays erased: their number is registered anew, as somebody else. */
const sealedPerson = async (
  parts: Parts,
  { key, plain }: { readonly key: string; readonly plain: PlainIdentity },
  envelope: Envelope,
): Promise<{ readonly personId: string; readonly sealed: SealedIdentity }> => {
  for (let generation = 1; ;) {
    const claimed = await claimPerson(parts, { key, generation }, envelope);
    try {
      return { personId: claimed.personId, sealed: await sealPerson(parts.cipher, claimed.personId, plain) };
    } catch (error) {
      if (!(error instanceof PersonErased)) throw error;
      generation = claimed.generation + 1;
    }
  }
};

/** Finds or enters the person a row names. Repeating it is harmless. */
export const registerPerson = async (
  parts: Parts,
  { row, employerId }: Registration,
  envelope: Envelope,
): Promise<RegisteredRow> => {
  if (row.sealed === null) throw new Error(`row ${String(row.rowNo)} has neither a person nor a sealed identity`);
  const plain = await openRow(parts.cipher, row.sealed);
  const { personId, sealed } = await sealedPerson(parts, { key: row.key, plain }, envelope);
  // The number, not the row, says who the person is; where it says nothing the row's word is all there is.
  const { birthOn = row.birthOn, sex = row.sex } = readResidentId(plain.idNumber);
  const { key, identity } = row;
  const record = { type: 'record', key, identity, sealed, birthOn, sex, employerId } as const;
  const { state: person } = obeyed(await parts.documents.persons.execute(personId, record, envelope));
  return { personId, known: person !== null && isKnownTo(person, employerId) };
};
