import { actorOf } from '@huji/chassis/aggregate/envelope.ts';
import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { releasePayoutBatch } from '@huji/contracts/payout/payout-batch-http.ts';
import { decidePayoutBatch } from '../use-cases/decide-payout-batch.ts';
import { requireSocietiesOfBatch } from '../use-cases/require-societies-of-batch.ts';
import type { Parts } from '../use-cases/parts.ts';
import { payoutBatchReply } from './payout-batch.reply.ts';

export const bindReleasePayoutBatch = (parts: Parts): BoundOperation =>
  handle(releasePayoutBatch, async ({ params: { payoutBatchId }, principal, envelope, ifMatch }) => {
    await requireSocietiesOfBatch(parts, principal, payoutBatchId);
    const command = { type: 'release', releaser: actorOf(envelope), on: envelope.on } as const;
    const { state, revision } = await decidePayoutBatch(parts, { payoutBatchId, command, ifMatch }, envelope);
    return { body: payoutBatchReply(state, principal), revision };
  });
