import type { EventContract } from './shared/event-contract.ts';

/**
 * How long a topic keeps its events, in days from the append (0126, 0155). What a later consumer must be able to hear (persons,
 * covers, claims, money, accounts) is kept as long as the books are; steps of a service's own work and copies of what stands in
 * documents, as long as a group keeps its place and a month more.
 */
const AS_LONG_AS_THE_BOOKS = 11_000;
const AS_LONG_AS_A_PLACE = 400;

/** A topic that nobody named here is kept: to forget early is what somebody has to decide. */
export const FORGOTTEN_EARLY: ReadonlySet<string> = new Set([
  'adjudication.claim',
  'enrollment.roster',
  'payout.batch',
]);

export const retentionDaysOf = (topic: string): number =>
  FORGOTTEN_EARLY.has(topic) ? AS_LONG_AS_A_PLACE : AS_LONG_AS_THE_BOOKS;

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
    retentionDays: retentionDaysOf(name),
  }));
