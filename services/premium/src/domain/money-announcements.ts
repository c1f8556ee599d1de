import type { MoneyAssigned, MoneyReceived } from '@huji/contracts/premium/events.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Money, MoneyEvent } from './money.ts';

/** What the world hears of a money, in the words of `contracts/src/premium/events.ts`. */
export type MoneyAnnouncement =
  | { readonly type: 'money-received'; readonly data: MoneyReceived }
  | { readonly type: 'money-assigned'; readonly data: MoneyAssigned };

export const announceMoney = (event: MoneyEvent, money: Money): readonly MoneyAnnouncement[] => {
  if (money === null) return [];
  const { moneyId, account, valueOn, fen } = money;
  if (event.type === 'received') return [{ type: 'money-received', data: { moneyId, account, valueOn, fen } }];
  if (event.type === 'unassigned' || event.type === 'payer-told') return [];
  const { batchId, on, matchNo } = event;
  const later = present({ matchNo: matchNo > 1 ? matchNo : undefined });
  return [{ type: 'money-assigned', data: { moneyId, batchId, valueOn, fen, matchedOn: on, ...later } }];
};
