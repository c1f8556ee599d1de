import type {
  MoneyAnnulled,
  MoneyAssigned,
  MoneyReceived,
  MoneyReturnOrdered,
} from '@huji/contracts/premium/events.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Money, MoneyEvent } from './money.ts';

/** What the world hears of a money, in the words of `contracts/src/premium/events.ts`. */
export type MoneyAnnouncement =
  | { readonly type: 'money-received'; readonly data: MoneyReceived }
  | { readonly type: 'money-annulled'; readonly data: MoneyAnnulled }
  | { readonly type: 'money-return-ordered'; readonly data: MoneyReturnOrdered }
  | { readonly type: 'money-assigned'; readonly data: MoneyAssigned };

export const announceMoney = (event: MoneyEvent, money: Money): readonly MoneyAnnouncement[] => {
  if (money === null) return [];
  const { moneyId, account, valueOn, fen, receiptNo } = money;
  const receipt = { moneyId, account, valueOn, fen, ...present({ receiptNo }) };
  if (event.type === 'received') return [{ type: 'money-received', data: receipt }];
  if (event.type === 'annulled') return [{ type: 'money-annulled', data: { ...receipt, annulledOn: event.on } }];
  if (event.type === 'given-back')
    return [{ type: 'money-return-ordered', data: { moneyId, account, fen, orderedOn: event.on } }];
  if (event.type === 'unassigned' || event.type === 'payer-told') return [];
  const { batchId, on, matchNo } = event;
  const later = present({ matchNo: matchNo > 1 ? matchNo : undefined });
  return [{ type: 'money-assigned', data: { moneyId, batchId, valueOn, fen, matchedOn: on, ...later } }];
};
