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

/** Received money takes its credit, until two people said that its line was typed wrongly. @throws Refused */
const freeSlot = async ({ documents }: Parts, id: string): Promise<string> => {
  for (let no = 1; ; no += 1) {
    const [received, annulled] = await documents.journalEntries.readMany([moneyKey(id, no), moneyAnnulledKey(id, no)]);
    if (received == null) return creditSlot(id, no);
    if (annulled == null) throw taken();
  }
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
