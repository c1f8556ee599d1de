import { foldReference } from '@huji/contracts/shared/reference.ts';
import { formerNames } from '../domain/receipt/receipt-spellings.ts';
import type { Parts } from './parts.ts';

/** Receipts of before lie under keys of the kind `receipt`: nobody knows their numbers any more, so they stay there. */
const FORMER_KIND = 'receipt';
const KIND = 'receipt-reference';

/**
 * The document of a receipt, by the keyed hash of its number as people read it. One that was presented before numbers were
 * read so stays where it is, so that what was paid on it stays paid in any spelling; one that was paid on comes first.
 */
export const findReceiptId = async (
  { documents, cipher }: Pick<Parts, 'documents' | 'cipher'>,
  receipt: string,
): Promise<string> => {
  const former = formerNames(receipt).map((name) => cipher.keyedHash(FORMER_KIND, name));
  const found = (await documents.receipts.readMany(former)).filter((snapshot) => snapshot !== null);
  const paid = found.find(({ state }) => state.uses.some(({ status }) => status !== 'held'));
  return (paid ?? found[0])?.id ?? cipher.keyedHash(KIND, foldReference(receipt));
};
