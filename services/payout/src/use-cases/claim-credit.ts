import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import { creditSlot, moneyAnnulledKey, moneyKey } from '../domain/business-key.ts';
import { CLAW_BACK_ACCOUNT, spellingsOf } from '../domain/credit.ts';
import type { Parts } from './parts.ts';

const creditIds = ({ ids }: Parts, ref: string): readonly string[] =>
  spellingsOf(ref).map((spelling) => ids.derivedId('money', CLAW_BACK_ACCOUNT, spelling));

const taken = () =>
  refused({
    code: 'credit_booked_already',
    detail: 'the credit of this reference was booked as received money or for another order',
    data: { pointer: '/ref' },
  });

/** The first line of a credit that was not annulled, and whether it is there: received money takes its credit until two people said otherwise. */
const standingSlot = async ({ documents }: Parts, id: string) => {
  for (let no = 1; ; no += 1) {
    const [received, annulled] = await documents.journalEntries.readMany([moneyKey(id, no), moneyAnnulledKey(id, no)]);
    if (received == null || annulled == null) return { slot: creditSlot(id, no), isReceived: received != null };
  }
};

/** @throws Refused when it is received money */
const freeSlot = async (parts: Parts, id: string): Promise<string> => {
  const { slot, isReceived } = await standingSlot(parts, id);
  if (isReceived) throw taken();
  return slot;
};

/** The order that was clawed back by the credit of a received money, before its line came; null: none was. */
export const clawedBackBy = async (parts: Parts, moneyId: string): Promise<string | null> => {
  const { slot } = await standingSlot(parts, moneyId);
  const credit = await parts.documents.credits.read(slot);
  return credit?.type === 'claw-back' ? credit.orderId : null;
};

/** @throws Refused when the bank's credit was booked as something else */
export const requireFreeCredit = async (
  parts: Parts,
  { orderId, ref }: { readonly orderId: string; readonly ref: string },
): Promise<void> => {
  for (const id of creditIds(parts, ref)) {
    const credit = await parts.documents.credits.read(await freeSlot(parts, id));
    if (credit !== null && !(credit.type === 'claw-back' && credit.orderId === orderId)) throw taken();
  }
};

/** Whoever comes second, premium's money or another order, finds it booked. @throws Refused */
export const claimCredit = async (
  parts: Parts,
  { orderId, ref }: { readonly orderId: string; readonly ref: string },
  envelope: Envelope,
): Promise<void> => {
  await requireFreeCredit(parts, { orderId, ref });
  const [id = ''] = creditIds(parts, ref);
  const slot = await freeSlot(parts, id);
  if ((await parts.documents.credits.putOnce(slot, { type: 'claw-back', orderId }, envelope)) === 'differs')
    throw taken();
};
