import type { EventContract } from './shared/event-contract.ts';

/**
 * How long each topic keeps its events, in days from the append (0126). What a later consumer must be able to hear (persons,
 * covers, claims, money, accounts) is kept as long as the books are; steps of a service's own work and copies of what stands in
 * documents, as long as a group keeps its place and a month more.
 */
const AS_LONG_AS_THE_BOOKS = 11_000;
const AS_LONG_AS_A_PLACE = 400;

export const TOPIC_RETENTION_DAYS: Readonly<Record<string, number>> = {
  'adjudication.assessment': AS_LONG_AS_THE_BOOKS,
  'adjudication.claim': AS_LONG_AS_A_PLACE,
  'adjudication.member': AS_LONG_AS_THE_BOOKS,
  'assistance.household': AS_LONG_AS_THE_BOOKS,
  'enrollment.batch': AS_LONG_AS_THE_BOOKS,
  'enrollment.batch-submission': AS_LONG_AS_THE_BOOKS,
  'enrollment.deputy': AS_LONG_AS_THE_BOOKS,
  'enrollment.employer': AS_LONG_AS_THE_BOOKS,
  'enrollment.register': AS_LONG_AS_THE_BOOKS,
  'enrollment.roster': AS_LONG_AS_A_PLACE,
  'payout.account': AS_LONG_AS_THE_BOOKS,
  'payout.batch': AS_LONG_AS_A_PLACE,
  'payout.books': AS_LONG_AS_THE_BOOKS,
  'payout.movement': AS_LONG_AS_THE_BOOKS,
  'payout.order': AS_LONG_AS_THE_BOOKS,
  'payout.payee': AS_LONG_AS_THE_BOOKS,
  'premium.bill': AS_LONG_AS_THE_BOOKS,
  'premium.money': AS_LONG_AS_THE_BOOKS,
};

export interface DeclaredTopic {
  readonly name: string;
  readonly partitions: number;
  readonly retentionDays: number;
}

/** The topics of these events, each once. @throws RangeError for a topic that nobody said how long to keep */
export const declaredTopics = (events: readonly EventContract[], partitions: number): readonly DeclaredTopic[] =>
  [...new Set(events.map(({ topic }) => topic))].map((name) => {
    const retentionDays = TOPIC_RETENTION_DAYS[name];
    if (retentionDays === undefined) throw new RangeError(`nobody said how long ${name} keeps its events`);
    return { name, partitions, retentionDays };
  });
