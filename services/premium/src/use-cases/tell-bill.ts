import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import type { BillReaction } from '../domain/bill-reactions.ts';
import type { Parts } from './parts.ts';

/** What others said, to the bills it concerns. @throws CommandRefused */
export const tellBill = async (
  { documents }: Parts,
  reactions: readonly BillReaction[],
  envelope: Envelope,
): Promise<void> => {
  for (const { batchId, command } of reactions) obeyed(await documents.bills.execute(batchId, command, envelope));
};
