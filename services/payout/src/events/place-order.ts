import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { ok } from '@huji/contracts/shared/decider.ts';
import type { Fen } from '@huji/contracts/shared/money.ts';
import type { OrderLine } from '../domain/order.ts';
import { orderIdOf, type OrderSource } from '../domain/order-id.ts';
import { isPayeePayable, wakeIfPayable } from '../payees/waiting-orders.ts';
import type { PayoutStores } from '../stores.ts';

/** An obligation that was heard of again with other contents: no repetition heals it, a person must look. */
export class ObligationConflict extends Error {
  override readonly name = 'ObligationConflict';
}

export interface Obligation {
  readonly source: OrderSource;
  readonly payeeId: string;
  readonly orderedOn: CivilDate;
  readonly lines: readonly OrderLine[];
  readonly fen: Fen;
}

/** One order per obligation. It waits where its payee has no verified account yet. */
export const placeOrder = async (stores: PayoutStores, obligation: Obligation, envelope: Envelope): Promise<void> => {
  if (obligation.fen === 0) return;
  const orderId = orderIdOf(obligation.source);
  const outcome = await stores.orders.executeGathered(
    orderId,
    async () =>
      ok({
        kind: 'order',
        ...obligation,
        accountVerified: await isPayeePayable(stores, obligation.payeeId),
      }),
    envelope,
  );
  if (outcome.kind === 'refused') throw new ObligationConflict(`${orderId}: ${outcome.refusal.code}`);
  await wakeIfPayable(stores, orderId);
};
