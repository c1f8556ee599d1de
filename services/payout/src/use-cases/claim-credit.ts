import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import type { Parts } from './parts.ts';
import { creditIds, creditTaken, readCreditSlot, standingSlots } from './read-credit-slot.ts';
import { requireFreeCredit } from './require-free-credit.ts';

/** By money, the orders that were clawed back by its credit before its line came; absent where none was. */
export const clawedBackBy = async (parts: Parts, moneyIds: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const slots = [...(await standingSlots(parts, moneyIds))];
  const credits = await parts.documents.credits.readMany(slots.map(([, { slot }]) => slot));
  return new Map(
    slots.flatMap(([moneyId], at) => {
      const credit = credits[at];
      return credit?.type === 'claw-back' ? [[moneyId, credit.orderId] as const] : [];
    }),
  );
};

/** Whoever comes second, premium's money or another order, finds it booked. @throws Refused */
export const claimCredit = async (
  parts: Parts,
  { orderId, ref }: { readonly orderId: string; readonly ref: string },
  envelope: Envelope,
): Promise<void> => {
  await requireFreeCredit(parts, { orderId, ref });
  const [id = ''] = creditIds(parts, ref);
  const slot = await readCreditSlot(parts, id);
  if ((await parts.documents.credits.putOnce(slot, { type: 'claw-back', orderId }, envelope)) === 'differs')
    throw creditTaken();
};
