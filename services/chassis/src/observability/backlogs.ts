import { setTimeout as sleep } from 'node:timers/promises';
import { groupOf, topicsOf } from '../events/consumer.ts';
import type { EventLog } from '../events/event-log.ts';
import type { GroupLag } from '../events/log-driver.ts';
import type { Parking } from '../events/parking.ts';
import type { DocumentStore } from '../persistence/document-store.ts';
import type { ServiceDefinition } from '../runtime/service-definition.ts';
import type { Metrics } from './metrics.ts';

export interface ObservedService {
  readonly definition: ServiceDefinition;
  readonly metrics: Metrics;
  readonly parking: Parking;
}

export interface Backlogs {
  /** Asks engines and sets the gauges. What does not answer in time is not shown, and counted as a fault of measuring. */
  readonly measure: () => Promise<void>;
  /**
   * Null when something waits to be published or to be handled. Otherwise how much has ever been written to what is read
   * here: as long as that does not grow, nothing came.
   */
  readonly atRest: () => Promise<number | null>;
}

type Reading = Pick<GroupLag, 'lag' | 'end'>;

const together = (readings: readonly Reading[]): Reading =>
  readings.reduce((sum, { lag, end }) => ({ lag: sum.lag + lag, end: sum.end + end }), { lag: 0, end: 0 });

/**
 * How long each partition of a group has stood where it stands though something is left to read there. Known since this process first
 * looked; answers the longest, 0 where none stands.
 */
class Standing {
  readonly #since = new Map<string, { readonly next: number | null; readonly ms: number }>();

  longestMs(group: string, partitions: readonly GroupLag[], nowMs: number): number {
    const stood = partitions.map(({ topic, partition, lag, next }) => {
      const place = `${group} ${topic} ${String(partition)}`;
      const known = this.#since.get(place);
      if (lag > 0 && known?.next === next) return nowMs - known.ms;
      if (lag > 0) this.#since.set(place, { next, ms: nowMs });
      else this.#since.delete(place);
      return 0;
    });
    return Math.max(0, ...stood);
  }
}

const DEAD_LETTERS_COUNTED_MAX = 100_000;
/** Well within what a scrape waits for an answer. */
const MEASURE_MS = 3_000;

/** One question to an engine, and the gauges its answer sets. */
interface Measurement<Answer> {
  readonly ask: () => Promise<Answer>;
  readonly show: (answer: Answer) => void;
  readonly hide: () => void;
}

/** What does not answer in time is not shown. */
const take = async <Answer>({ metrics }: ObservedService, { ask, show, hide }: Measurement<Answer>): Promise<void> => {
  const tooLate = new AbortController();
  try {
    const late = sleep(MEASURE_MS, undefined, { signal: tooLate.signal }).then(() => {
      throw new Error('no answer in time');
    });
    show(await Promise.race([ask(), late]));
  } catch {
    hide();
    metrics.counter('background_faults_total').add({ part: 'measure' });
  } finally {
    tooLate.abort();
  }
};

const deadLettersOf = ({ metrics, parking }: ObservedService): Measurement<number> => {
  const gauge = metrics.gauge('dead_letters_records');
  return {
    ask: () => parking.countOpen(DEAD_LETTERS_COUNTED_MAX),
    show: (count) => gauge.set({}, count),
    hide: () => gauge.clear({}),
  };
};

const shownOf = (
  metrics: Metrics,
  group: string,
  longestMs: (partitions: readonly GroupLag[]) => number,
): Pick<Measurement<readonly GroupLag[]>, 'show' | 'hide'> => {
  const [records, seconds] = [metrics.gauge('consumer_lag_records'), metrics.gauge('consumer_standing_seconds')];
  const labels = { consumer: group };
  return {
    show: (partitions) => {
      records.set(labels, together(partitions).lag);
      seconds.set(labels, longestMs(partitions) / 1000);
    },
    hide: () => {
      records.clear(labels);
      seconds.clear(labels);
    },
  };
};

/** How far behind everything is: pending events per collection, records per consumer, parked records. */
export const createBacklogs = (
  store: DocumentStore,
  log: EventLog,
  services: readonly ObservedService[],
  nowMs: () => number,
): Backlogs => {
  const pendingIn = async (collection: string) => store.outboxBacklog(collection, nowMs());
  const partitionsOf = async (
    service: string,
    consumer: ServiceDefinition['consumers'][number],
  ): Promise<readonly GroupLag[]> => log.lag(groupOf(service, consumer), topicsOf(consumer));
  const readingOf = async (service: string, consumer: ServiceDefinition['consumers'][number]): Promise<Reading> =>
    together(await partitionsOf(service, consumer));
  const standing = new Standing();
  const documentsOf = ({ declarations }: ServiceDefinition): readonly string[] =>
    declarations.filter(({ type }) => type === 'documents').map(({ name }) => name);

  const outboxOf = (
    { metrics }: ObservedService,
    collection: string,
  ): Measurement<Awaited<ReturnType<typeof pendingIn>>> => {
    const [records, seconds] = [metrics.gauge('outbox_pending_records'), metrics.gauge('outbox_oldest_seconds')];
    return {
      ask: () => pendingIn(collection),
      show: ({ pending, oldestMs }) => {
        records.set({ collection }, pending);
        seconds.set({ collection }, oldestMs / 1000);
      },
      hide: () => {
        records.clear({ collection });
        seconds.clear({ collection });
      },
    };
  };
  const lagOf = (
    { definition, metrics }: ObservedService,
    consumer: ServiceDefinition['consumers'][number],
  ): Measurement<readonly GroupLag[]> => {
    const group = groupOf(definition.name, consumer);
    const longestMs = (partitions: readonly GroupLag[]): number => standing.longestMs(group, partitions, nowMs());
    return { ask: () => partitionsOf(definition.name, consumer), ...shownOf(metrics, group, longestMs) };
  };
  const takeAll = (service: ObservedService): readonly Promise<void>[] => [
    ...documentsOf(service.definition).map((collection) => take(service, outboxOf(service, collection))),
    ...service.definition.consumers.map((consumer) => take(service, lagOf(service, consumer))),
    take(service, deadLettersOf(service)),
  ];

  return {
    measure: async () => {
      await Promise.all(services.flatMap(takeAll));
    },
    atRest: async () => {
      for (const { definition } of services) {
        const outboxes = await Promise.all(documentsOf(definition).map(pendingIn));
        if (outboxes.some(({ pending }) => pending > 0)) return null;
      }
      let written = 0;
      for (const { definition } of services) {
        const { name, consumers } = definition;
        const { lag, end } = together(await Promise.all(consumers.map((consumer) => readingOf(name, consumer))));
        if (lag > 0) return null;
        written += end;
      }
      return written;
    },
  };
};
