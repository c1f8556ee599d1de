import { ownerId, type PayeeOwner } from '../domain/payee.ts';
import type { Parts } from './parts.ts';

/**
 * Whoever sees a payee's id learns nobody by it: it follows from a keyed hash of the person's. Payees of before stand under the
 * person's own id, and so do those for whom an order waits under it. An employer is no person, and neither is a money.
 */
export const findPayeeId = async (parts: Parts, owner: PayeeOwner): Promise<string> => {
  if (owner.type !== 'person') return ownerId(owner);
  const { personId } = owner;
  const { ids, cipher, documents } = parts;
  const derivedId = ids.derivedId('payee', cipher.keyedHash('payee', personId));
  const [former, derived] = await documents.payees.readMany([personId, derivedId]);
  if (former != null) return personId;
  // Who is registered there was looked for among the orders before.
  if (derived != null) return derivedId;
  const { rows } = await documents.orders.find({ field: 'payeeId', equals: personId, max: 1 });
  return rows.length > 0 ? personId : derivedId;
};
