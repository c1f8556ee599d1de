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

/** How far behind everything is: pending events per collection, records per consumer, parked records. */
export const createBacklogs = (
  store: DocumentStore,
  log: EventLog,
  services: readonly ObservedService[],
  nowMs: () => number,
): Backlogs => {
  const pendingIn = async (collection: string) => store.outboxBacklog(collection, nowMs());
  const readingOf = async (service: string, consumer: ServiceDefinition['consumers'][number]): Promise<Reading> =>
    together(await log.lag(groupOf(service, consumer), topicsOf(consumer)));
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
  ): Measurement<Reading> => {
    const gauge = metrics.gauge('consumer_lag_records');
    const labels = { consumer: groupOf(definition.name, consumer) };
    return {
      ask: () => readingOf(definition.name, consumer),
      show: ({ lag }) => gauge.set(labels, lag),
      hide: () => gauge.clear(labels),
    };
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
