import { InvalidInput } from '@huji/chassis/http/invalid-input.ts';
import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import type { Query } from '@huji/chassis/persistence/document-driver.ts';
import { listOrders } from '@huji/contracts/payout/order-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { seesFunds } from '../use-cases/require-societies.ts';
import { orderReplyTo } from './order.reply.ts';

type Asked = Pick<Query, 'field' | 'equals' | 'from' | 'to'>;

const askedFor = (query: {
  state?: string | undefined;
  claimId?: string | undefined;
  batchId?: string | undefined;
  contradicted?: string | undefined;
}): Asked => {
  const paidFor = query.claimId ?? query.batchId;
  if (paidFor !== undefined) return { field: 'paidFor', equals: paidFor };
  if (query.contradicted !== undefined) return { field: 'contradicted', equals: 1 };
  if (query.state !== undefined) return { field: 'queue', from: `${query.state}:`, to: `${query.state}:~` };
  throw new InvalidInput([
    {
      in: 'query',
      pointer: '/state',
      detail: 'say one of state, claimId, batchId, contradicted',
      detailZh: '须指定 state、claimId、batchId 或 contradicted',
    },
  ]);
};

export const bindListOrders = (parts: Parts): BoundOperation =>
  handle(listOrders, async ({ query, principal }) => {
    const { cursor = null, limit: max } = query;
    const page = await parts.documents.orders.find({ ...askedFor(query), cursor, max });
    const visible = page.rows.filter(({ state: { lines } }) =>
      seesFunds(
        parts,
        principal,
        lines.map(({ fund }) => fund),
      ),
    );
    const orders = await Promise.all(visible.map(({ state }) => orderReplyTo(parts, principal, state)));
    return { body: { orders, cursor: page.cursor } };
  });
