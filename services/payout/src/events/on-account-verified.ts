import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import { accountVerified } from '@huji/contracts/payout/events.ts';
import { wakeWaitingOrders } from '../payees/waiting-orders.ts';
import type { PayoutStores } from '../stores.ts';

export const onAccountVerified = (stores: PayoutStores): Reaction =>
  reaction(accountVerified, async ({ data }) => {
    await wakeWaitingOrders(stores, data.payeeId);
  });
