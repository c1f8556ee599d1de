import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { PersonErased } from '@huji/chassis/security/field-cipher.ts';
import { openRow, sealRow } from '../documents/roster-part.ts';
import type { PersonClaim } from '../domain/person-key.ts';
import { type IdentifiedRow, identifiedRow } from '../domain/roster/roster-part-reactions.ts';
import type { KeptRow } from '../domain/roster/roster-row.ts';
import { personKeyOf } from './find-person-key.ts';
import { carryPersonKey } from './carry-person-key.ts';
import type { Parts } from './parts.ts';

interface Identification {
  readonly row: KeptRow;
  readonly employerId: string;
}

/** The person of a number; of the next generation where the one before was erased. */
const claimPerson = async (
  { documents, ids, cipher }: Parts,
  { key, generation }: { readonly key: string; readonly generation: number },
  envelope: Envelope,
): Promise<PersonClaim> => {
  // From the keyed hash, not from the roster: whichever comes first, and wherever, the person has the same id.
  const personId = ids.derivedId('person', key, String(generation));
  const ofGeneration = { ...envelope, commandId: `${envelope.commandId}:${String(generation)}` };
  const keyId = cipher.lookupKeyId ?? undefined;
  const claim = { type: 'claim', personId, generation, ...present({ keyId }) } as const;
  const { state } = obeyed(await documents.personKeys.execute(key, claim, ofGeneration));
  if (state === null) throw new Error('a claim of an ID number has no person');
  return state;
};

/** Who was erased stays erased: their number belongs to somebody else from then on. */
const sealedUnderPerson = async (
  parts: Parts,
  plainSealed: string,
  envelope: Envelope,
): Promise<{ readonly personId: string; readonly sealed: string }> => {
  const plain = await openRow(parts.cipher, plainSealed);
  // From the number, not from the row: it may have been hashed under a key that is retired since.
  const key = personKeyOf(parts, plain.idNumber);
  await carryPersonKey(parts, plain.idNumber, envelope);
  for (let generation = 1; ;) {
    const claimed = await claimPerson(parts, { key, generation }, envelope);
    try {
      return { personId: claimed.personId, sealed: await sealRow(parts.cipher, claimed.personId, plain) };
    } catch (error) {
      if (!(error instanceof PersonErased)) throw error;
      generation = claimed.generation + 1;
    }
  }
};

/**
 * Whose number a row of a draft has. The register is not touched: the number gets an id, what was typed goes under the key of
 * that person. Repeating it is harmless.
 */
export const identifyRow = async (
  parts: Parts,
  { row, employerId }: Identification,
  envelope: Envelope,
): Promise<IdentifiedRow> => {
  if (row.sealed === null) throw new Error(`row ${String(row.rowNo)} has neither a person nor a sealed identity`);
  const found = await sealedUnderPerson(parts, row.sealed, envelope);
  const person = (await parts.documents.persons.read(found.personId))?.state ?? null;
  return identifiedRow(row, found, { person, employerId });
};
