import { readResidentId } from '@huji/contracts/shared/resident-id.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import { PersonErased } from '@huji/chassis/security/field-cipher.ts';
import { sealPerson } from '../documents/person.ts';
import { openRow } from '../documents/roster-part.ts';
import type { PlainIdentity, RecordPerson, RegisteredPerson } from '../domain/person.ts';
import { foldedName } from '@huji/contracts/shared/cell-text.ts';
import type { KeptRow } from '../domain/roster/roster-row.ts';
import { identityText, nameHashOf, personKeyOf } from './find-person-key.ts';
import type { Parts } from './parts.ts';

interface Registration {
  readonly row: KeptRow & { readonly sealed: string; readonly personId: string };
  readonly employerId: string;
}

/** What a row says otherwise than the register; a phone that is not stated says nothing. */
const changeOf = async (
  { cipher, ids }: Parts,
  person: RegisteredPerson,
  plain: PlainIdentity,
  { row: { personId }, employerId }: Registration,
  { on }: Envelope,
): Promise<Pick<RecordPerson, 'change'>> => {
  const [name, phone] = await Promise.all([
    cipher.open(person.sealed.name),
    person.sealed.phone === null ? null : cipher.open(person.sealed.phone),
  ]);
  const sameName = foldedName(name) === foldedName(plain.name);
  const samePhone = plain.phone === null || plain.phone === phone;
  if (sameName && samePhone) return {};
  const proposed = { name: sameName ? name : plain.name, phone: plain.phone ?? phone };
  const identity = cipher.keyedHash('identity', identityText(proposed));
  const { name: sealedName, phone: sealedPhone } = await sealPerson(cipher, personId, { ...plain, ...proposed });
  const id = ids.derivedId('person-change', `${personId} ${employerId}`, identity);
  return { change: { id, identity, sealed: { name: sealedName, phone: sealedPhone }, proposedOn: on } };
};

/**
 * Enters the person a submitted row names. Somebody who is registered already stays as they are: what the row says otherwise
 * is proposed. Repeating it is harmless.
 */
export const registerPerson = async (parts: Parts, registration: Registration, envelope: Envelope): Promise<void> => {
  const { row, employerId } = registration;
  const { persons } = parts.documents;
  try {
    const plain = await openRow(parts.cipher, row.sealed);
    const known = (await persons.read(row.personId))?.state ?? null;
    // The number, not the row, says who the person is; where it says nothing the row's word is all there is.
    const { birthOn = row.birthOn, sex = row.sex } = readResidentId(plain.idNumber);
    const key = personKeyOf(parts, plain.idNumber);
    const identity = parts.cipher.keyedHash('identity', identityText(plain));
    const nameHash = nameHashOf(parts, plain.name);
    const sealed = await sealPerson(parts.cipher, row.personId, plain);
    const change = known === null ? {} : await changeOf(parts, known, plain, registration, envelope);
    const record = { type: 'record', key, identity, nameHash, sealed, birthOn, sex, employerId, ...change } as const;
    obeyed(await persons.execute(row.personId, record, envelope));
  } catch (error) {
    // Erased between draft and submission: nobody is registered by what was typed before.
    if (!(error instanceof PersonErased)) throw error;
  }
};
