import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { listPayoutBatches } from '@huji/contracts/payout/payout-batch-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { seesFunds } from '../use-cases/sees-funds.ts';
import { payoutBatchReply } from './payout-batch.reply.ts';

export const bindListPayoutBatches = (parts: Parts): BoundOperation =>
  handle(listPayoutBatches, async ({ query: { state, newestFirst, cursor = null, limit: max }, principal }) => {
    const asked = { field: 'queue', from: `${state}:`, to: `${state}:~`, descending: newestFirst === 'true' };
    const page = await parts.documents.payoutBatches.find({ ...asked, cursor, max });
    const orders = await parts.documents.orders.readMany(
      page.rows.flatMap((row) => row.state.orders.map(({ orderId }) => orderId)),
    );
    const funds = new Map(
      orders.flatMap((order) =>
        order === null ? [] : [[order.id, order.state.lines.map(({ fund }) => fund)] as const],
      ),
    );
    const visible = page.rows.filter((row) =>
      seesFunds(
        parts,
        principal,
        row.state.orders.flatMap(({ orderId }) => funds.get(orderId) ?? []),
      ),
    );
    return {
      body: { payoutBatches: visible.map((row) => payoutBatchReply(row.state, principal)), cursor: page.cursor },
    };
  });
