import type { Parts } from './parts.ts';
import { creditIds, creditTaken, readCreditSlot } from './read-credit-slot.ts';

/** @throws Refused when the bank's credit was booked as something else */
export const requireFreeCredit = async (
  parts: Parts,
  { orderId, ref }: { readonly orderId: string; readonly ref: string },
): Promise<void> => {
  for (const id of creditIds(parts, ref)) {
    const credit = await parts.documents.credits.read(await readCreditSlot(parts, id));
    if (credit !== null && !(credit.type === 'claw-back' && credit.orderId === orderId)) throw creditTaken();
  }
};
