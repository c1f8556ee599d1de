import { accepted, obeyed } from '@huji/chassis/aggregate/outcome.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { Refused } from '@huji/chassis/http/refused.ts';
import type { Actor } from '@huji/contracts/shared/actor.ts';
import type { PayoutBatch } from '../domain/payout-batch/payout-batch.ts';
import type { Parts } from './parts.ts';

const ACTOR = 'payout.limits';

interface Release {
  readonly payoutBatchId: string;
  readonly releaser: Actor;
}

/**
 * Releases a batch within the limits that the duties of the day name: noted first, so that of two releases at once one comes second;
 * what is refused after all is taken off again. A crash in between leaves the note, which counts for that batch alone.
 * @throws Refused `payment_limit_exceeded`, and whatever the release is refused for
 */
export const letPayoutBatchGo = async <Released>(
  parts: Parts,
  { payoutBatchId, releaser }: Release,
  envelope: Envelope,
  release: () => Promise<Released>,
): Promise<Released> => {
  const { payoutBatches, paymentDays } = parts.documents;
  const batch: PayoutBatch | undefined = (await payoutBatches.read(payoutBatchId))?.state;
  if (batch === undefined || (batch.state !== 'approved' && batch.state !== 'short')) return release();
  const { paymentLimits: limits } = parts.duties.inForce(envelope.on);
  const letGo = { type: 'let-go', batch: { payoutBatchId, fen: batch.fen, releaser }, limits } as const;
  const noted = { ...envelope, commandId: `${envelope.commandId}:limits` };
  accepted(await paymentDays.execute(envelope.on, letGo, noted));
  try {
    return await release();
  } catch (error) {
    if (error instanceof Refused) await takeOff(parts, payoutBatchId, envelope);
    throw error;
  }
};

/** Another release of the same batch may have gone well meanwhile: that one keeps the note. */
const takeOff = async ({ documents, ownEnvelope }: Parts, payoutBatchId: string, { on }: Envelope): Promise<void> => {
  const state = (await documents.payoutBatches.read(payoutBatchId))?.state.state;
  if (state !== 'approved' && state !== 'short') return;
  obeyed(await documents.paymentDays.execute(on, { type: 'forget', payoutBatchId }, ownEnvelope(ACTOR)));
};
