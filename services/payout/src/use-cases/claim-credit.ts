import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import { moneyKey } from '../domain/business-key.ts';
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

/** @throws Refused when the bank's credit was booked as something else */
export const requireFreeCredit = async (
  parts: Parts,
  { orderId, ref }: { readonly orderId: string; readonly ref: string },
): Promise<void> => {
  const ids = creditIds(parts, ref);
  const booked = await parts.documents.journalEntries.readMany(ids.map(moneyKey));
  if (booked.some((entry) => entry !== null)) throw taken();
  for (const id of ids) {
    const credit = await parts.documents.credits.read(id);
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
  if ((await parts.documents.credits.putOnce(id, { type: 'claw-back', orderId }, envelope)) === 'differs')
    throw taken();
};
