import type { FieldCipher } from '@huji/chassis/security/field-cipher.ts';
import type { SealedIdentity } from './domain/person.ts';

/** What identifies a person, in the clear; it lives as long as a request. */
export interface PlainIdentity {
  readonly name: string;
  readonly idNumber: string;
  readonly phone: string | null;
}

/** For rows whose person is not known yet: one text, under the key of the batch. */
export const sealRow = (
  cipher: FieldCipher,
  batchId: string,
  { name, idNumber, phone }: PlainIdentity,
): Promise<string> => cipher.seal(batchId, JSON.stringify([name, idNumber, phone]));

export const openRow = async (cipher: FieldCipher, sealed: string): Promise<PlainIdentity> => {
  const [name, idNumber, phone] = JSON.parse(await cipher.open(sealed)) as [string, string, string | null];
  return { name, idNumber, phone };
};

/** For the register: field by field, under the key of the person. */
export const sealPerson = async (
  cipher: FieldCipher,
  personId: string,
  { name, idNumber, phone }: PlainIdentity,
): Promise<SealedIdentity> => ({
  name: await cipher.seal(personId, name),
  idNumber: await cipher.seal(personId, idNumber),
  phone: phone === null ? null : await cipher.seal(personId, phone),
});
