import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import type { Parts } from './parts.ts';

export const withdrawBatch = async (
  { documents }: Parts,
  { batchId }: { readonly batchId: string },
  envelope: Envelope,
) => accepted(await documents.batches.execute(batchId, { type: 'request-withdrawal', on: envelope.on }, envelope));
