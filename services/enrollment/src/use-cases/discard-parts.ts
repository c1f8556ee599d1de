import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import { inParallel } from '@huji/chassis/resilience/in-parallel.ts';
import type { Parts } from './parts.ts';

const PARTS_AT_ONCE = 8;

/** Nothing points to them: what was typed goes again. */
export const discardParts = async (
  { documents }: Parts,
  made: readonly string[],
  envelope: Envelope,
): Promise<void> => {
  await inParallel(made, PARTS_AT_ONCE, async (id) => {
    const discarding = { ...envelope, commandId: `${envelope.commandId}:discard` };
    obeyed(await documents.rosterParts.execute(id, { type: 'discard' }, discarding));
  });
};
