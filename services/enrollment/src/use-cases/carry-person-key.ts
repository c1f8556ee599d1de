import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { type KeyParts, findPersonKey, personKeyOf } from './find-person-key.ts';

/**
 * While a look-up key is retired: whoever was found under it is found under the present one as well, by the same id, before the
 * number can be claimed anew.
 */
export const carryPersonKey = async (parts: KeyParts, idNumber: string, envelope: Envelope): Promise<void> => {
  const { documents, cipher } = parts;
  if (cipher.lookupKeyId === null) return;
  const known = await findPersonKey(parts, idNumber);
  if (known === null) return;
  const { personId, generation } = known;
  const claim = { type: 'claim', personId, generation, ...present({ keyId: cipher.lookupKeyId }) } as const;
  const carrying = { ...envelope, commandId: `${envelope.commandId}:carry` };
  obeyed(await documents.personKeys.execute(personKeyOf(parts, idNumber), claim, carrying));
};
