import { unlessErased } from '@huji/chassis/security/unless-erased.ts';
import type { NameAnswer } from '@huji/contracts/enrollment/registered-name-http.ts';
import { isSameName } from '@huji/contracts/shared/folded-name.ts';
import type { Parts } from './parts.ts';

export interface NameQuestion {
  readonly owner: 'person' | 'employer';
  readonly ownerId: string;
  readonly name: string;
}

/** The name in the register; null where it knows nobody of that id, or the name is gone with its key. */
const registeredName = async (
  { documents, cipher }: Parts,
  { owner, ownerId }: NameQuestion,
): Promise<string | null> => {
  if (owner === 'employer') return (await documents.employers.read(ownerId))?.state?.name ?? null;
  const person = (await documents.persons.read(ownerId))?.state ?? null;
  return person === null ? null : unlessErased(cipher.open(person.sealed.name));
};

/** Whoever asks is told whether, and never the name. */
export const compareRegisteredName = async (parts: Parts, question: NameQuestion): Promise<NameAnswer> => {
  const registered = await registeredName(parts, question);
  if (registered === null) return 'unknown';
  return isSameName(question.name, registered) ? 'same' : 'other';
};
