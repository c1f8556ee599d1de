import { ownerId, type PayeeOwner } from '../domain/payee.ts';
import type { Parts } from './parts.ts';
import { readPayee } from './read-payee.ts';

/**
 * Whoever sees a payee's id learns nobody by it: it follows from a keyed hash of the person's. Payees of before stand under the
 * person's own id, and so do those for whom an order waits under it. An employer is no person, and neither is a money.
 */
export const findPayeeId = async (parts: Parts, owner: PayeeOwner): Promise<string> => {
  if (owner.type !== 'person') return ownerId(owner);
  const { personId } = owner;
  if ((await readPayee(parts, personId)) !== null) return personId;
  const { rows } = await parts.documents.orders.find({ field: 'payeeId', equals: personId, max: 1 });
  return rows.length > 0 ? personId : parts.ids.derivedId('payee', parts.cipher.keyedHash('payee', personId));
};
