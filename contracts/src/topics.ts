import type { EventContract } from './shared/event-contract.ts';

/**
 * How long every topic keeps its events, in days from the append (0113): a month longer than a broker keeps the place of a group that
 * stands still. What stands longer, the service that said it keeps among its documents and tells whoever comes later.
 */
export const KEPT_DAYS = 400;

export interface DeclaredTopic {
  readonly name: string;
  readonly partitions: number;
  readonly retentionDays: number;
}

/** The topics of these events, each once. */
export const declaredTopics = (events: readonly EventContract[], partitions: number): readonly DeclaredTopic[] =>
  [...new Set(events.map(({ topic }) => topic))].map((name) => ({
    name,
    partitions,
    retentionDays: KEPT_DAYS,
  }));
