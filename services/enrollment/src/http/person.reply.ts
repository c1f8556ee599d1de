import type { PersonReply } from '@huji/contracts/enrollment/person-http.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { maskResidentId } from '@huji/contracts/shared/resident-id.ts';
import { type FieldCipher, PersonErased } from '@huji/chassis/security/field-cipher.ts';
import { openRow } from '../documents/roster-part.ts';
import type { KeptRow } from '../domain/roster-row.ts';
import type { Parts } from '../use-cases/parts.ts';
import type { KnownPerson } from '../use-cases/read-person.ts';

export const maskPhone = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`;

export const personReply = async (cipher: FieldCipher, { personId, person }: KnownPerson): Promise<PersonReply> => {
  const { sealed, birthOn, sex } = person;
  return present({
    personId,
    name: await cipher.open(sealed.name),
    idNumber: maskResidentId(await cipher.open(sealed.idNumber)),
    phone: sealed.phone === null ? undefined : maskPhone(await cipher.open(sealed.phone)),
    birthOn,
    sex,
  });
};

export interface ShownPerson {
  readonly name: string;
  readonly idNumber: string;
}
export const NOBODY: ShownPerson = { name: '', idNumber: '' };

/** As it was typed; nobody where the person was erased since. */
const typedPerson = async (cipher: FieldCipher, sealed: string): Promise<ShownPerson> => {
  try {
    const { name, idNumber } = await openRow(cipher, sealed);
    return { name, idNumber: maskResidentId(idNumber) };
  } catch (error) {
    if (error instanceof PersonErased) return NOBODY;
    throw error;
  }
};

/** Name and masked number of rows that are kept: as they were typed, or from the register where the row holds nothing. */
export const showPersons = async (
  { documents, cipher }: Parts,
  rows: readonly Pick<KeptRow, 'personId' | 'sealed'>[],
): Promise<readonly ShownPerson[]> => {
  const persons = await documents.persons.readMany(rows.map(({ personId }) => personId ?? ''));
  return Promise.all(
    rows.map(async ({ sealed }, index) => {
      if (sealed !== null) return typedPerson(cipher, sealed);
      const person = persons[index]?.state;
      if (person == null) return NOBODY;
      const [name, idNumber] = await Promise.all([
        cipher.open(person.sealed.name),
        cipher.open(person.sealed.idNumber),
      ]);
      return { name, idNumber: maskResidentId(idNumber) };
    }),
  );
};
