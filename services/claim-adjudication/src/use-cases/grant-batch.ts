import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import type { ReactionContext } from '@huji/chassis/events/consumer.ts';
import type { BatchPaid } from '@huji/contracts/premium/events.ts';
import { reactToBatchPaid } from '../domain/member/member-reactions.ts';
import { applyBatch } from './apply-batch.ts';
import type { Parts } from './parts.ts';

/** Everybody of a paid batch is granted what it paid for. Until then, and for whom it fails, the batch says that facts are missing. */
export const grantBatch = async (parts: Parts, data: BatchPaid, context: ReactionContext): Promise<void> => {
  const { batchId, version, billRevision } = data;
  const { grantings } = parts.documents;
  const beginning = { type: 'begin', batchId, version, billRevision, on: context.envelope.on } as const;
  const { state } = obeyed(await grantings.execute(batchId, beginning, context.envelopeFor('granting')));
  const healed: string[] = [];
  const parked = await applyBatch(parts, data, reactToBatchPaid, context, (personId) => {
    if (state?.parked.includes(personId) === true) healed.push(personId);
  });
  const ended = context.envelopeFor(`granted:${[...healed].sort().join(',')}:${String(parked.length)}`);
  obeyed(await grantings.execute(batchId, { type: 'end', billRevision, parked, healed }, ended));
};
