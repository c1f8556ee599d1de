import { refused } from '@huji/chassis/http/refused.ts';
import { spellingsOf, CLAW_BACK_ACCOUNT } from '../domain/credit.ts';
import type { Parts } from './parts.ts';
import { moneyKey, moneyAnnulledKey, creditSlot } from '../domain/business-key.ts';

/** Under which ids premium may know the money of a reference. */
export const creditIds = ({ ids }: Parts, ref: string): readonly string[] =>
  spellingsOf(ref).map((spelling) => ids.derivedId('money', CLAW_BACK_ACCOUNT, spelling));

/** Whoever comes second to a credit of the bank. */
export const creditTaken = () =>
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
export const standingSlots = async (
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

/** Where it is noted what a credit was booked as. @throws Refused when it is received money */
export const readCreditSlot = async (parts: Parts, id: string): Promise<string> => {
  const { slot, isReceived } = await standingSlot(parts, id);
  if (isReceived) throw creditTaken();
  return slot;
};
