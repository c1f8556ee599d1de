import type { Page } from '@huji/chassis/persistence/document-driver.ts';
import { isPayable } from '../domain/payee.ts';
import type { PayoutStores } from '../stores.ts';

const ACTOR = 'payout.waiting-orders';

/** Whether the payee can be paid now. */
export const isPayeePayable = async (stores: PayoutStores, payeeId: string): Promise<boolean> =>
  isPayable((await stores.payees.read(payeeId))?.state ?? null);

/** Orders that waited for the account go on. Called when an account was verified. */
export const wakeWaitingOrders = async (stores: PayoutStores, payeeId: string): Promise<void> => {
  if (!(await isPayeePayable(stores, payeeId))) return;
  let cursor: string | null = null;
  do {
    const page: Page<{ readonly id: string; readonly state: { readonly state: string } }> = await stores.orders.find({
      field: 'payeeId',
      equals: payeeId,
      cursor,
      max: 200,
    });
    const waiting = page.rows.filter(({ state }) => state.state === 'awaiting-account');
    await Promise.all(
      waiting.map(({ id }) => stores.orders.execute(id, { kind: 'account-verified' }, stores.ownEnvelope(ACTOR))),
    );
    cursor = page.cursor;
  } while (cursor !== null);
};

/**
 * The other half, for an order that has just begun to wait: the account may have been verified between the reading and
 * the writing. Whichever of the two comes second sees the other.
 */
export const wakeIfPayable = async (stores: PayoutStores, orderId: string): Promise<void> => {
  const order = (await stores.orders.read(orderId))?.state;
  if (order?.state !== 'awaiting-account' || !(await isPayeePayable(stores, order.payeeId))) return;
  await stores.orders.execute(orderId, { kind: 'account-verified' }, stores.ownEnvelope(ACTOR));
};
