import type { RaisedFlag, Order } from '../domain/order.ts';
import type { Parts } from './parts.ts';
import { readFlagsOfOrders } from './read-flags-of-orders.ts';

/** What holds one order until two people accept it. */
export const readFlags = async (parts: Parts, order: Order): Promise<readonly RaisedFlag[]> =>
  (await readFlagsOfOrders(parts, [order])).get(order.orderId) ?? [];
