import { actorOf } from '@huji/chassis/aggregate/envelope.ts';
import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { forbidden } from '@huji/chassis/http/refused.ts';
import { reissueOrder } from '@huji/contracts/payout/order-http.ts';
import { requireSocietiesOfOrders } from '../use-cases/require-societies-of-orders.ts';
import type { Parts } from '../use-cases/parts.ts';
import { readPayee } from '../use-cases/read-payee.ts';
import { requireUninvolved } from '../use-cases/require-uninvolved.ts';
import { reissueOrder as reissue } from '../use-cases/reissue-order.ts';
import { requireVisibleOrder } from './order.access.ts';
import { toldOrder } from './order.reply.ts';
import { ownsPayee } from './payee.access.ts';

export const bindReissueOrder = (parts: Parts): BoundOperation =>
  handle(reissueOrder, async ({ params: { orderId }, body: { account }, principal, envelope }) => {
    const { order } = await requireVisibleOrder(parts, principal, orderId);
    if (principal.roles.includes('cashier')) {
      await requireUninvolved(parts, [orderId], actorOf(envelope));
      await requireSocietiesOfOrders(parts, principal, [orderId]);
    }
    const payee = await readPayee(parts, order.payeeId);
    let correction = null;
    if (account !== undefined && order.state === 'returned') {
      if (payee === null || !(await ownsPayee(parts, principal, payee)))
        throw forbidden('only its owner changes an account');
      correction = { payee, account };
    }
    return toldOrder(parts, principal, await reissue(parts, { orderId, correction }, envelope));
  });
