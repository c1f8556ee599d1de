import type { Documents } from '../documents/documents.ts';
import type { PayeeOwner } from '../domain/payee.ts';

/** Whose each payee is, by its id; null: nobody registered it yet. */
export const readOwners = async (
  { documents }: { readonly documents: Pick<Documents, 'payees'> },
  payeeIds: readonly string[],
): Promise<ReadonlyMap<string, PayeeOwner | null>> => {
  const ids = [...new Set(payeeIds)];
  const found = await documents.payees.readMany(ids);
  return new Map(ids.map((id, at) => [id, found[at]?.state.owner ?? null] as const));
};
