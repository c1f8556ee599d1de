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
  /** Asks engines and sets the gauges; what does not answer keeps its last value. */
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

const DEAD_LETTERS_COUNTED_MAX = 1_000;

/** How far behind everything is: pending events per collection, records per consumer, parked records. */
export const createBacklogs = (
  store: DocumentStore,
  log: EventLog,
  services: readonly ObservedService[],
  nowMs: () => number,
): Backlogs => {
  const pendingOf = async ({ definition, metrics }: ObservedService): Promise<number> => {
    const documents = definition.declarations.filter(({ kind }) => kind === 'documents');
    const backlogs = await Promise.all(
      documents.map(async ({ name }) => {
        const { pending, oldestMs } = await store.outboxBacklog(name, nowMs());
        metrics.gauge('outbox_pending_records').set({ collection: name }, pending);
        metrics.gauge('outbox_oldest_seconds').set({ collection: name }, oldestMs / 1000);
        return pending;
      }),
    );
    return backlogs.reduce((sum, pending) => sum + pending, 0);
  };
  const readingOf = async ({ definition, metrics }: ObservedService): Promise<Reading> => {
    const readings = await Promise.all(
      definition.consumers.map(async (consumer) => {
        const group = groupOf(definition.name, consumer);
        const reading = together(await log.lag(group, topicsOf(consumer)));
        metrics.gauge('consumer_lag_records').set({ consumer: group }, reading.lag);
        return reading;
      }),
    );
    return together(readings);
  };
  const countDeadLetters = async ({ parking, metrics }: ObservedService): Promise<void> => {
    const { rows } = await parking.find({ max: DEAD_LETTERS_COUNTED_MAX });
    metrics.gauge('dead_letters_records').set({}, rows.length);
  };
  return {
    measure: async () => {
      await Promise.allSettled(services.flatMap((each) => [pendingOf(each), readingOf(each), countDeadLetters(each)]));
    },
    atRest: async () => {
      for (const service of services) if ((await pendingOf(service)) > 0) return null;
      let written = 0;
      for (const service of services) {
        const { lag, end } = await readingOf(service);
        if (lag > 0) return null;
        written += end;
      }
      return written;
    },
  };
};
