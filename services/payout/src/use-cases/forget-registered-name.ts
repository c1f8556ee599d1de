import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { unlessErased } from '@huji/chassis/security/unless-erased.ts';
import { checkRegisteredName } from './check-registered-name.ts';
import type { Parts } from './parts.ts';

/** An owner has one payee, and had two at most while ids of payees were changed. */
const PAYEES_MAX = 10;

/** The register has another name: what it said of the owner's accounts is forgotten, and it is asked anew. */
export const forgetRegisteredName = async (parts: Parts, ownerId: string, envelope: Envelope): Promise<void> => {
  const { payees } = parts.documents;
  const { rows } = await payees.find({ field: 'owner', equals: ownerId, max: PAYEES_MAX });
  for (const { id } of rows) {
    const { state } = obeyed(await payees.execute(id, { type: 'forget-registered-name' }, envelope));
    await unlessErased(checkRegisteredName(parts, state));
  }
};
