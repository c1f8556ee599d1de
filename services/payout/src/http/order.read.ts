import type { Query } from '@huji/chassis/persistence/document-driver.ts';
import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { InvalidInput } from '@huji/chassis/http/invalid-input.ts';
import { notFound } from '@huji/chassis/http/refused.ts';
import type { Principal } from '@huji/contracts/shared/roles.ts';
import { getOrder, listOrders } from '@huji/contracts/payout/http.ts';
import type { Order } from '../domain/order.ts';
import { orderReply } from '../views/order-reply.ts';
import type { PayoutParts } from '../parts.ts';
import { ownsPayee } from './payee.ownership.ts';

const STAFF: readonly Principal['roles'][number][] = ['cashier', 'accountant', 'office-head', 'supervisor'];

/** Staff see every order, others those paid to them. @throws Refused */
export const requireVisibleOrder = async (
  { stores }: PayoutParts,
  principal: Principal,
  orderId: string,
): Promise<{ readonly order: Order; readonly revision: number }> => {
  const found = await stores.orders.read(orderId);
  if (found === null) throw notFound('the order');
  if (!principal.roles.some((role) => STAFF.includes(role))) {
    const payee = (await stores.payees.read(found.state.payeeId))?.state;
    if (payee === undefined || !(await ownsPayee(stores, principal, payee))) throw notFound('the order');
  }
  return { order: found.state, revision: found.revision };
};

export const bindGetOrder = (parts: PayoutParts): BoundOperation =>
  handle(getOrder, async ({ params, principal }) => {
    const { order, revision } = await requireVisibleOrder(parts, principal, params.orderId);
    return { body: orderReply(order), revision };
  });

type Asked = Pick<Query, 'field' | 'equals' | 'from' | 'to'>;

const askedFor = (query: {
  state?: string | undefined;
  of?: string | undefined;
  contradicted?: string | undefined;
}): Asked => {
  if (query.of !== undefined) return { field: 'paidFor', equals: query.of };
  if (query.contradicted !== undefined) return { field: 'contradicted', equals: 1 };
  if (query.state !== undefined) return { field: 'queue', from: `${query.state}:`, to: `${query.state}:~` };
  throw new InvalidInput([
    {
      in: 'query',
      pointer: '/state',
      detail: 'say one of state, of, contradicted',
      detailZh: '须指定 state、of 或 contradicted',
    },
  ]);
};

export const bindListOrders = ({ stores }: PayoutParts): BoundOperation =>
  handle(listOrders, async ({ query }) => {
    const { cursor = null, limit: max } = query;
    const page = await stores.orders.find({ ...askedFor(query), cursor, max });
    return { body: { orders: page.rows.map(({ state }) => orderReply(state)), cursor: page.cursor } };
  });
