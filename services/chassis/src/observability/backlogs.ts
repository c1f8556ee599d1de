import { groupOf, topicsOf } from '../events/consumer.ts';
import type { EventLog } from '../events/event-log.ts';
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
  /** True when nothing waits to be published and nothing to be handled. */
  readonly empty: () => Promise<boolean>;
}

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
  const lagOf = async ({ definition, metrics }: ObservedService): Promise<number> => {
    const lags = await Promise.all(
      definition.consumers.map(async (consumer) => {
        const group = groupOf(definition.name, consumer);
        const lag = (await log.lag(group, topicsOf(consumer))).reduce((sum, each) => sum + each.lag, 0);
        metrics.gauge('consumer_lag_records').set({ consumer: group }, lag);
        return lag;
      }),
    );
    return lags.reduce((sum, lag) => sum + lag, 0);
  };
  const countDeadLetters = async ({ parking, metrics }: ObservedService): Promise<void> => {
    const { rows } = await parking.find({ max: DEAD_LETTERS_COUNTED_MAX });
    metrics.gauge('dead_letters_records').set({}, rows.length);
  };
  return {
    measure: async () => {
      await Promise.allSettled(services.flatMap((each) => [pendingOf(each), lagOf(each), countDeadLetters(each)]));
    },
    empty: async () => {
      for (const service of services) if ((await pendingOf(service)) > 0) return false;
      for (const service of services) if ((await lagOf(service)) > 0) return false;
      return true;
    },
  };
};
