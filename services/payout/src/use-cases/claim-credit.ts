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

interface StandingSlot {
  readonly slot: string;
  readonly isReceived: boolean;
}

/**
 * Of each money the first line of its credit that was not annulled, and whether it is there: received money takes its credit until two
 * people said otherwise. One question for all, and one more for those that were typed anew.
 */
const standingSlots = async (
  { documents }: Parts,
  moneyIds: readonly string[],
): Promise<ReadonlyMap<string, StandingSlot>> => {
  const slots = new Map<string, StandingSlot>();
  let asked = [...new Set(moneyIds)];
  for (let no = 1; asked.length > 0; no += 1) {
    const found = await documents.journalEntries.readMany(
      asked.flatMap((id) => [moneyKey(id, no), moneyAnnulledKey(id, no)]),
    );
    asked.forEach((id, at) => {
      const [isReceived, isAnnulled] = [found[2 * at] != null, found[2 * at + 1] != null];
      if (!isReceived || !isAnnulled) slots.set(id, { slot: creditSlot(id, no), isReceived });
    });
    asked = asked.filter((id) => !slots.has(id));
  }
  return slots;
};

const standingSlot = async (parts: Parts, id: string): Promise<StandingSlot> =>
  (await standingSlots(parts, [id])).get(id) ?? { slot: creditSlot(id, 1), isReceived: false };

/** @throws Refused when it is received money */
const freeSlot = async (parts: Parts, id: string): Promise<string> => {
  const { slot, isReceived } = await standingSlot(parts, id);
  if (isReceived) throw taken();
  return slot;
};

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
