import type { RaisedFlag, Order } from '../domain/order.ts';
import type { Parts } from './parts.ts';
import { readFlagsOfOrders } from './read-flags-of-orders.ts';

/** The same of one. */
export const readFlags = async (parts: Parts, order: Order): Promise<readonly RaisedFlag[]> =>
  (await readFlagsOfOrders(parts, [order])).get(order.orderId) ?? [];
