import type { ConsumerDefinition } from './consumer.ts';
import { groupOf } from './consumer.ts';
import { createHandling, type HandlingOptions } from './handling.ts';

export interface ReplayOptions extends Omit<HandlingOptions, 'definition' | 'signal'> {
  readonly consumers: readonly ConsumerDefinition[];
}

export type ReplayOutcome =
  | { readonly type: 'replayed' }
  | { readonly type: 'not-found' }
  /** It stays parked, one failure richer. */
  | { readonly type: 'failed'; readonly errorName: string };

/**
 * Lets the consumer react once more to what it had parked: for that stream alone, or for the whole record. Replaying what
 * was handled meanwhile changes nothing, for the command ids are the same.
 */
export const replayParked = async (options: ReplayOptions, id: string): Promise<ReplayOutcome> => {
  const { service, consumers, parking } = options;
  const parked = await parking.get(id);
  const definition = consumers.find((consumer) => groupOf(service, consumer) === parked?.consumer);
  if (parked === null || definition === undefined) return { type: 'not-found' };
  const handling = createHandling({ ...options, definition });
  try {
    await handling.replay(parked.record, parked.streamId);
  } catch (error) {
    await parking.park(parked.consumer, parked.record, parked.streamId, error);
    return { type: 'failed', errorName: error instanceof Error ? error.name : typeof error };
  }
  await parking.markReplayed(id);
  return { type: 'replayed' };
};
