import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { indexAllAnew } from '../aggregate/index-anew.ts';
import type { ConsumerDefinition } from '../events/consumer.ts';
import type { EventLog } from '../events/event-log.ts';
import { startRelay } from '../events/relay.ts';
import { type RunningConsumer, startConsumer } from '../events/run-consumer.ts';
import type { Tracing } from '../observability/tracing.ts';
import type { DocumentStore } from '../persistence/document-store.ts';
import { NewerForm } from '../persistence/faults.ts';
import type { AuditLog } from '../security/audit-log.ts';
import type { BusinessClock } from './business-clock.ts';
import type { ComposedService } from './compose.ts';
import { startDueClock } from './due-clock.ts';
import { eachDay } from './each-day.ts';
import { pruneMemory } from './prune-memory.ts';

export interface BackgroundOptions {
  readonly services: readonly ComposedService[];
  readonly store: DocumentStore;
  readonly log: EventLog;
  readonly clock: BusinessClock;
  readonly audit: AuditLog;
  readonly tracing: Tracing;
  /** Name of this replica; different for every process. */
  readonly owner: string;
}

export interface Background {
  /** Resolves when every consumer is subscribed. */
  readonly subscribed: Promise<void>;
  /** Gives the commands of everything that has fallen due; resolves with their number. */
  readonly scanClocks: () => Promise<number>;
  /** Long work is told as interrupted; consumers next, for they make events; the relay last, so that those are still published. */
  readonly stop: () => Promise<void>;
}

/** What mends itself is counted and told; what only a newer programme reads is noted too. */
const faults =
  ({ metrics, logger, newerForms }: ComposedService, part: string) =>
  (where: string, error: unknown): void => {
    if (error instanceof NewerForm) newerForms.met();
    metrics.counter('background_faults_total').add({ part });
    logger.warn(where, {}, error);
  };

/** A group that is new asks for what stands before it reads on. */
const consumersOf = (
  { definition, parking, observer, feeding }: ComposedService,
  { store, log, clock, tracing }: Pick<BackgroundOptions, 'store' | 'log' | 'clock' | 'tracing'>,
): readonly RunningConsumer[] => {
  const asking = feeding === null ? {} : { ask: (consumer: ConsumerDefinition) => feeding.questions.ask(consumer) };
  const shared = { service: definition.name, store, log, parking, clock, observer, tracing, ...asking };
  return definition.consumers.map((consumer) => startConsumer({ ...shared, definition: consumer }));
};

const startRetelling = (service: ComposedService): void => {
  service.feeding?.retelling.start({
    told: (group, facts) => service.logger.info('what stands was told again', { consumer: group, count: facts }),
    failed: faults(service, 'consumer'),
  });
};

/** Relay, consumers, due clocks and what is done once a day, of all services of a process. */
export const startBackground = (options: BackgroundOptions): Background => {
  const { services, store, log, clock, audit, tracing, owner } = options;
  const ending = new AbortController();
  const relays = services.map((service) =>
    startRelay({
      store,
      log,
      audit,
      collections: service.definition.declarations,
      owner,
      clock,
      onFault: faults(service, 'relay'),
    }),
  );
  const consumers = services.flatMap((service) => consumersOf(service, { store, log, clock, tracing }));
  for (const service of services) startRetelling(service);
  const clocks = services.map((service) =>
    startDueClock({
      service: service.definition.name,
      tasks: service.definition.clockTasks,
      store,
      clock,
      onFault: faults(service, 'clock'),
    }),
  );
  const [first] = services;
  const daily = (what: string, work: (yesterday: CivilDate) => Promise<unknown>): Promise<void> =>
    eachDay({
      nowMs: clock.nowMs,
      work,
      failed: (error) => first?.logger.warn(what, {}, error),
      ending: ending.signal,
    });
  const days = Promise.all([
    // The day before is closed by whoever comes first.
    daily('the audit day was not closed yet', (yesterday) => audit.closeDay(yesterday)),
    daily('documents of former programmes were not indexed yet', () => indexAllAnew(store)),
    daily('old requests were not forgotten yet', (yesterday) => pruneMemory(store, yesterday)),
    daily('old events were not forgotten yet', () =>
      log.prune(
        services.flatMap(({ definition }) => definition.topics),
        clock.nowMs(),
      ),
    ),
    ...services.flatMap(({ definition: { daily: works = [] } }) =>
      works.map(({ failed, work }) => daily(failed, work)),
    ),
  ]);
  return {
    subscribed: Promise.all(consumers.map(({ subscribed }) => subscribed)).then(() => undefined),
    scanClocks: async () => {
      let given = 0;
      for (const each of clocks) given += await each.scan();
      return given;
    },
    stop: async () => {
      ending.abort();
      await Promise.all(services.map(({ work }) => work.stop()));
      const retellings = services.map(({ feeding }) => feeding?.retelling.stop());
      await Promise.all([
        ...consumers.map((each) => each.stop()),
        ...clocks.map((each) => each.stop()),
        ...retellings,
        days,
      ]);
      await Promise.all(relays.map((each) => each.stop()));
    },
  };
};
