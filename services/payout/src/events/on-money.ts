import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import { moneyMatched, moneyReceived } from '@huji/contracts/premium/events.ts';
import { BANK_ACCOUNTS, type BankAccount } from '../domain/accounts.ts';
import { postMoneyMatched, postMoneyReceived } from '../domain/postings.ts';
import type { PayoutStores } from '../stores.ts';

/** An account we do not keep books for is a fault of the sender: the event is parked, not booked elsewhere. */
const ownAccount = (name: string): BankAccount => {
  const account = BANK_ACCOUNTS.find((known) => known === name);
  if (account === undefined) throw new RangeError('money on an account that is not in the chart');
  return account;
};

export const onMoneyReceived = ({ journal }: PayoutStores): Reaction =>
  reaction(moneyReceived, async ({ data }, { envelope }) => {
    await journal.post(postMoneyReceived({ ...data, account: ownAccount(data.account) }), envelope);
  });

export const onMoneyMatched = ({ journal }: PayoutStores): Reaction =>
  reaction(moneyMatched, async ({ data }, { envelope }) => {
    await journal.post(postMoneyMatched(data), envelope);
  });
