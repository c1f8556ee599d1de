import { foldName } from '@huji/contracts/shared/folded-name.ts';
import type { PersonClaim } from '../domain/person-key.ts';
import type { Parts } from './parts.ts';

export type KeyParts = Pick<Parts, 'documents' | 'cipher'>;

const KIND = 'id-number';

export const personKeyOf = ({ cipher }: Pick<Parts, 'cipher'>, idNumber: string): string =>
  cipher.keyedHash(KIND, idNumber);

export const formerKeysOf = ({ cipher }: Pick<Parts, 'cipher'>, idNumber: string): readonly string[] =>
  cipher.formerHashes(KIND, idNumber);

const NAME = 'person-name';

/** Whoever has exactly this name, however it is written, has this hash. */
export const nameHashOf = ({ cipher }: Pick<Parts, 'cipher'>, name: string): string =>
  cipher.keyedHash(NAME, foldName(name));

export const formerNameHashesOf = ({ cipher }: Pick<Parts, 'cipher'>, name: string): readonly string[] =>
  cipher.formerHashes(NAME, foldName(name));

/** Hash of name and phone: tells a correction without opening anything. */
export const identityText = ({ name, phone }: { readonly name: string; readonly phone: string | null }): string =>
  `${name}\n${phone ?? ''}`;

/** Who has a number, under the look-up key or a retired one; null: nobody. */
export const findPersonKey = async (parts: KeyParts, idNumber: string): Promise<PersonClaim | null> => {
  const keys = [personKeyOf(parts, idNumber), ...formerKeysOf(parts, idNumber)];
  const found = await parts.documents.personKeys.readMany(keys);
  return found.find((snapshot) => snapshot?.state != null)?.state ?? null;
};
