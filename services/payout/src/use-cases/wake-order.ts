import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import { eachRow } from '@huji/chassis/persistence/each-row.ts';
import type { Query } from '@huji/chassis/persistence/document-driver.ts';
import { inParallel } from '@huji/chassis/resilience/in-parallel.ts';
import { reactToAccountVerified } from '../domain/order-reactions.ts';
import type { Order } from '../domain/order.ts';
import { isPayable, type Payee } from '../domain/payee.ts';
import type { Parts } from './parts.ts';
import { readPayee } from './read-payee.ts';

const ACTOR = 'payout.waiting-orders';
const AT_ONCE = 50;
const PAGE_ORDERS = 200;

const goOn = async ({ documents, ownEnvelope }: Parts, order: Order, payee: Payee | null): Promise<void> => {
  const command = reactToAccountVerified(order, payee);
  if (command !== null) obeyed(await documents.orders.execute(order.orderId, command, ownEnvelope(ACTOR)));
};

/** Orders that waited for the account go on. Called when an account was verified. */
export const wakeOrdersOf = async (parts: Parts, payeeId: string): Promise<void> => {
  const payee = await readPayee(parts, payeeId);
  if (!isPayable(payee)) return;
  const { orders } = parts.documents;
  const waiting: Order[] = [];
  const asked = { field: 'payeeId', equals: payeeId } as const;
  for await (const { state } of eachRow((query: Query) => orders.find(query), { ...asked, max: PAGE_ORDERS }))
    waiting.push(state);
  await inParallel(waiting, AT_ONCE, (order) => goOn(parts, order, payee));
};

/**
 * The other half, for an order that has just begun to wait: the account may have been verified between the reading and
 * the writing. Whichever of the two comes second sees the other.
 */
export const wakeOrder = async (parts: Parts, orderId: string): Promise<void> => {
  const order = (await parts.documents.orders.read(orderId))?.state;
  if (order?.state === 'awaiting-account') await goOn(parts, order, await readPayee(parts, order.payeeId));
};
