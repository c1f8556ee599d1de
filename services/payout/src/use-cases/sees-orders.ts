import type { Parts } from './parts.ts';
import type { Granted } from '@huji/chassis/security/authorization.ts';
import { seesFunds } from './sees-funds.ts';

/** Whether the caller sees each order, by the funds that it is paid from; one that does not exist hides nothing. */
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
