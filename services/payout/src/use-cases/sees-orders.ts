import type { Parts } from './parts.ts';
import type { Granted } from '@huji/chassis/security/authorization.ts';
import { seesFunds } from './sees-funds.ts';

/** The same of what each order pays; of an order that does not exist nothing is known. */
export const seesOrders = async (
  parts: Parts,
  principal: Granted,
  orderIds: readonly string[],
): Promise<(orderId: string | null) => boolean> => {
  const orders = await parts.documents.orders.readMany([...new Set(orderIds)]);
  const hidden = new Set(
    orders.flatMap((order) =>
      order !== null &&
      !seesFunds(
        parts,
        principal,
        order.state.lines.map(({ fund }) => fund),
      )
        ? [order.id]
        : [],
    ),
  );
  return (orderId) => orderId === null || !hidden.has(orderId);
};
