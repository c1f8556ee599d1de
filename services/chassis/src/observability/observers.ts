import { present } from '@huji/contracts/shared/present.ts';
import type { HandObserver } from '../work/work-in-hand.ts';
import type { EventLogObserver } from '../events/event-log.ts';
import type { ConsumerObserver } from '../events/handling.ts';
import type { StoreObserver } from '../persistence/store-options.ts';
import { groupOf } from '../events/consumer.ts';
import type { ServiceDefinition } from '../runtime/service-definition.ts';
import type { Logger } from './logger.ts';
import type { Metrics } from './metrics.ts';
import type { NewerForms } from './newer-forms.ts';
import { parseTraceparent } from './trace.ts';

/** Which service a collection, a topic or a consumer belongs to, learnt as services are composed. */
export interface Owners {
  readonly add: (definition: ServiceDefinition, metrics: Metrics, logger: Logger) => void;
  /** Collections of nobody's that the services of a process share: whoever is added first answers for them. */
  readonly addShared: (collections: readonly string[], metrics: Metrics, logger: Logger) => void;
  readonly store: StoreObserver;
  readonly log: EventLogObserver;
}

interface Owner {
  readonly metrics: Metrics;
  readonly logger: Logger;
}

/** One store and one log may serve several services: what they tell goes to the service that owns the name. */
export const createOwners = (): Owners => {
  const collections = new Map<string, Owner>();
  const topics = new Map<string, Owner>();
  return {
    add: (definition, metrics, logger) => {
      const owner = { metrics, logger };
      metrics.declare(
        'collection',
        definition.declarations.map(({ name }) => name),
      );
      metrics.declare(
        'topic',
        definition.topics.map(({ name }) => name),
      );
      metrics.declare(
        'consumer',
        definition.consumers.map((consumer) => groupOf(definition.name, consumer)),
      );
      for (const { name } of definition.declarations) collections.set(name, owner);
      for (const { name } of definition.topics) topics.set(name, owner);
    },
    addShared: (names, metrics, logger) => {
      const unowned = names.filter((name) => !collections.has(name));
      metrics.declare('collection', unowned);
      for (const name of unowned) collections.set(name, { metrics, logger });
    },
    store: {
      commanded: (collection, { traceparent, ...told }) => {
        const owner = collections.get(collection);
        owner?.metrics.counter('commands_total').add({ collection, outcome: told.outcome });
        const traceId = parseTraceparent(traceparent)?.traceId;
        owner?.logger.info('command', present({ collection, ...told, traceId }));
      },
      committed: (collection, { writes, lost, durationMs }) => {
        const metrics = collections.get(collection)?.metrics;
        metrics?.counter('store_writes_total').add({ collection, outcome: 'written' }, writes - lost);
        if (lost > 0) metrics?.counter('store_writes_total').add({ collection, outcome: 'lost' }, lost);
        metrics?.histogram('store_commit_duration_seconds').observe({ collection }, durationMs / 1000);
      },
      loaded: (collection, { documents, durationMs }) => {
        const metrics = collections.get(collection)?.metrics;
        metrics?.counter('store_loaded_total').add({ collection }, documents);
        metrics?.histogram('store_load_duration_seconds').observe({ collection }, durationMs / 1000);
      },
      outcomeUnknown: (collection, attempt, error) => {
        const owner = collections.get(collection);
        owner?.metrics.counter('store_unknown_outcomes_total').add({ collection });
        owner?.logger.warn('outcome of a write is unknown', { collection, attempt }, error);
      },
      turnedAway: (collection, error) => {
        collections.get(collection)?.logger.warn('the database denies it or has no room', { collection }, error);
      },
    },
    log: {
      published: (topic, records) => {
        topics.get(topic)?.metrics.counter('events_published_total').add({ topic }, records);
      },
    },
  };
};

export const consumerObserver = (
  metrics: Metrics,
  logger: Logger,
  newerForms: Pick<NewerForms, 'met'>,
): ConsumerObserver => ({
  handled: (consumer) => {
    metrics.counter('events_handled_total').add({ consumer, outcome: 'handled' });
  },
  retried: (consumer, record, attempt, error) => {
    metrics.counter('events_handled_total').add({ consumer, outcome: 'retried' });
    const { topic, partition, offset, headers } = record;
    logger.warn(
      'event is tried again',
      { consumer, topic, partition, offset, attempt, eventId: headers['ce_id'] },
      error,
    );
  },
  // The logger tells the same once a minute, however often it is tried.
  waiting: (consumer, { topic, headers }, error) => {
    newerForms.met();
    logger.warn(
      'what a newer programme wrote is waited for',
      { consumer, topic, eventType: headers['ce_type'] },
      error,
    );
  },
  passedOver: (consumer, { topic, partition, offset, headers }) => {
    metrics.counter('events_handled_total').add({ consumer, outcome: 'passed-over' });
    const event = { eventId: headers['ce_id'], eventType: headers['ce_type'] };
    logger.info('event of an erased person is passed over', { consumer, topic, partition, offset, ...event });
  },
  parked: (consumer, record, streamId, error) => {
    metrics.counter('events_handled_total').add({ consumer, outcome: 'parked' });
    const { topic, partition, offset, headers } = record;
    const event = { eventId: headers['ce_id'], eventType: headers['ce_type'] };
    logger.error('event was parked', { consumer, topic, partition, offset, ...event, streamId }, error);
  },
  failed: (where, error) => {
    metrics.counter('background_faults_total').add({ part: 'consumer' });
    logger.warn(where, {}, error);
  },
});

/** Long work by what is done and how it ended; whoever began it stands nowhere. */
export const workObserver = (metrics: Metrics, logger: Logger): HandObserver => ({
  inHand: (works) => {
    metrics.gauge('long_work_in_hand_records').set({}, works);
  },
  ended: ({ type, state, seconds }) => {
    metrics.histogram('long_work_duration_seconds').observe({ type, state }, seconds);
  },
  fault: (error) => {
    logger.error('long work met a fault', {}, error);
  },
});
