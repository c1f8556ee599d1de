import { InvalidInput } from '@huji/chassis/http/invalid-input.ts';
import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import type { Page, Query } from '@huji/chassis/persistence/document-driver.ts';
import { pageAfter } from '@huji/chassis/persistence/page-after.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import { requireSociety } from '@huji/chassis/security/authorization.ts';
import { listOrders } from '@huji/contracts/payout/order-http.ts';
import { parseEndToEndId } from '../domain/order-end-to-end-id.ts';
import type { Order } from '../domain/order.ts';
import type { Parts } from '../use-cases/parts.ts';
import { seesFunds } from '../use-cases/sees-funds.ts';
import { orderReplyTo } from './order.reply.ts';

type Asked = Pick<Query, 'field' | 'equals' | 'from' | 'to'>;
type Window = Pick<Query, 'max'> & { readonly cursor: string | null };

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
      detail: 'say one of state, claimId, batchId, payoutBatchId, endToEndId, contradicted',
      detailZh: '须指定 state、claimId、batchId、payoutBatchId、endToEndId 或 contradicted',
    },
  ]);
};

/** The orders of a payout batch, by id. @throws Refused `payout_batch_unknown` */
const ofPayoutBatch = async (
  { documents: { orders, payoutBatches } }: Parts,
  payoutBatchId: string,
  window: Window,
): Promise<Page<Order>> => {
  const batch = (await payoutBatches.read(payoutBatchId))?.state;
  if (batch === undefined) throw refused({ code: 'payout_batch_unknown', detail: 'there is no such payout batch' });
  const page = pageAfter(batch.orders, ({ orderId }) => orderId, window);
  const read = await orders.readMany(page.rows.map(({ orderId }) => orderId));
  return { rows: read.flatMap((order) => order?.state ?? []), cursor: page.cursor };
};

/** The order a payment at the bank is of; none for a text this association never gave out. */
const ofPayment = async ({ documents: { orders } }: Parts, endToEndId: string): Promise<Page<Order>> => {
  const payment = parseEndToEndId(endToEndId);
  const order = payment === null ? null : await orders.read(payment.orderId);
  return { rows: order === null ? [] : [order.state], cursor: null };
};

const pageOf = async (parts: Parts, query: Parameters<typeof askedFor>[0], window: Window): Promise<Page<Order>> => {
  const { rows, cursor } = await parts.documents.orders.find({ ...askedFor(query), ...window });
  return { rows: rows.map(({ state }) => state), cursor };
};

/** What was asked for, the page of it. @throws Refused `payout_batch_unknown` · InvalidInput */
const pageAsked = (
  parts: Parts,
  query: Parameters<typeof askedFor>[0] & {
    readonly payoutBatchId?: string | undefined;
    readonly endToEndId?: string | undefined;
  },
  window: Window,
): Promise<Page<Order>> => {
  if (query.endToEndId !== undefined) return ofPayment(parts, query.endToEndId);
  if (query.payoutBatchId !== undefined) return ofPayoutBatch(parts, query.payoutBatchId, window);
  return pageOf(parts, query, window);
};

/** Of one page what the caller may see and asked for: a page is as much as is read at once, however little of it remains. */
export const bindListOrders = (parts: Parts): BoundOperation =>
  handle(listOrders, async ({ query, principal }) => {
    const { cursor = null, limit: max, society, flagged } = query;
    if (society !== undefined) requireSociety(principal, society);
    const page = await pageAsked(parts, query, { cursor, max });
    const visible = page.rows.filter(({ lines }) => {
      const funds = lines.map(({ fund }) => fund);
      return (
        seesFunds(parts, principal, funds) &&
        (society === undefined || funds.some((fund) => parts.societyOfFund(fund) === society))
      );
    });
    const shown = await Promise.all(visible.map((order) => orderReplyTo(parts, principal, order)));
    const orders = shown.filter(({ flags = [] }) => flagged === undefined || (flagged === 'true') === flags.length > 0);
    return { body: { orders, cursor: page.cursor } };
  });
