import { InvalidInput } from '@huji/chassis/http/invalid-input.ts';
import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import type { Query } from '@huji/chassis/persistence/document-driver.ts';
import { listOrders } from '@huji/contracts/payout/http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { orderReply } from './order.reply.ts';

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

export const bindListOrders = ({ documents }: Parts): BoundOperation =>
  handle(listOrders, async ({ query }) => {
    const { cursor = null, limit: max } = query;
    const page = await documents.orders.find({ ...askedFor(query), cursor, max });
    return { body: { orders: page.rows.map(({ state }) => orderReply(state)), cursor: page.cursor } };
  });
