import type { Query } from '@huji/chassis/persistence/document-driver.ts';
import { eachRow } from '@huji/chassis/persistence/each-row.ts';
import { inParallel } from '@huji/chassis/resilience/in-parallel.ts';
import { isPayable } from '../domain/payee.ts';
import type { Order } from '../domain/order.ts';
import { goOnWithOrder } from './go-on-with-order.ts';
import type { Parts } from './parts.ts';
import { readPayee } from './read-payee.ts';

const AT_ONCE = 50;
const PAGE_ORDERS = 200;

/** Orders that waited for the account go on. Called when an account was verified. */
export const wakeOrdersOfPayee = async (parts: Parts, payeeId: string): Promise<void> => {
  const payee = await readPayee(parts, payeeId);
  if (!isPayable(payee)) return;
  const { orders } = parts.documents;
  const waiting: Order[] = [];
  const asked = { field: 'payeeId', equals: payeeId } as const;
  for await (const { state } of eachRow((query: Query) => orders.find(query), { ...asked, max: PAGE_ORDERS }))
    waiting.push(state);
  await inParallel(waiting, AT_ONCE, (order) => goOnWithOrder(parts, order, payee));
};
