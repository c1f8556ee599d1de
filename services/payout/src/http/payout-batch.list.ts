import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { listPayoutBatches } from '@huji/contracts/payout/payout-batch-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { payoutBatchReply } from './payout-batch.reply.ts';

export const bindListPayoutBatches = ({ documents }: Parts): BoundOperation =>
  handle(listPayoutBatches, async ({ query: { state, cursor = null, limit: max } }) => {
    const asked = { field: 'queue', from: `${state}:`, to: `${state}:~` };
    const page = await documents.payoutBatches.find({ ...asked, cursor, max });
    return { body: { payoutBatches: page.rows.map((row) => payoutBatchReply(row.state)), cursor: page.cursor } };
  });
