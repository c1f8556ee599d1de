import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import type { Follow } from '@huji/chassis/events/consumer.ts';
import type { BatchCommand } from '../domain/batch.ts';
import type { Parts } from './parts.ts';

/** Something was said about a batch: asks what the batch does about it, and has it done. @throws CommandRefused */
export const followBatch =
  <Data extends { readonly batchId: string }>(
    { documents }: Parts,
    react: (data: Data) => BatchCommand | null,
  ): Follow<Data> =>
  async ({ data }, { envelope }) => {
    const command = react(data);
    if (command !== null) obeyed(await documents.batches.execute(data.batchId, command, envelope));
  };
