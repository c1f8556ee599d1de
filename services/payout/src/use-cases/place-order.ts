import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { ok } from '@huji/contracts/shared/decider.ts';
import { orderIdOf } from '../domain/order-id.ts';
import { reactToCause, type Obligation, type PayoutCause } from '../domain/react.ts';
import { isPayeePayable, wakeIfPayable } from '../payees/waiting-orders.ts';
import type { PayoutStores } from '../stores.ts';

/** An obligation that was heard of again with other contents: no repetition heals it, a person must look. */
export class ObligationConflict extends Error {
  override readonly name = 'ObligationConflict';
}

/** One order per obligation. It waits where its payee has no verified account yet. */
const placeOrder = async (stores: PayoutStores, obligation: Obligation, envelope: Envelope): Promise<void> => {
  const orderId = orderIdOf(obligation.source);
  const outcome = await stores.orders.executeGathered(
    orderId,
    async () => ok({ kind: 'order', ...obligation, accountVerified: await isPayeePayable(stores, obligation.payeeId) }),
    envelope,
  );
  if (outcome.type === 'refused') throw new ObligationConflict(`${orderId}: ${outcome.refusal.code}`);
  await wakeIfPayable(stores, orderId);
};

/** What every consumer of a fact does: react, post the entry, place the order. Repetition changes nothing. */
export const book = async (stores: PayoutStores, cause: PayoutCause, envelope: Envelope): Promise<void> => {
  const { entry, obligation } = reactToCause(cause);
  await Promise.all([
    stores.journal.post(entry, envelope),
    obligation === null ? undefined : placeOrder(stores, obligation, envelope),
  ]);
};
