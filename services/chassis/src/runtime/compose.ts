import { performance } from 'node:perf_hooks';
import { COMMANDS } from '../aggregate/command-memory.ts';
import { POSTS_HELD } from '../duties/posts-held.ts';
import type { EventLog } from '../events/event-log.ts';
import type { ConsumerObserver } from '../events/handling.ts';
import { FED, FeedQuestions } from '../events/feed-questions.ts';
import { PLACES } from '../events/places.ts';
import { Parking, PARKED_COLLECTION } from '../events/parking.ts';
import { RETELLINGS, Retelling } from '../events/retelling.ts';
import { SLICES } from '../events/slices.ts';
import { STANDING } from '../events/standing-facts.ts';
import { IDEMPOTENCY_KEYS } from '../http/idempotency-keys.ts';
import type { BoundOperation } from '../http/operation-router.ts';
import type { Logger } from '../observability/logger.ts';
import type { Metrics, MetricsRegistry } from '../observability/metrics.ts';
import { consumerObserver, type Owners, workObserver } from '../observability/observers.ts';
import { createNewerForms, type NewerForms } from '../observability/newer-forms.ts';
import type { CallOut } from '../observability/tracing.ts';
import type { CollectionDeclaration } from '../persistence/document-driver.ts';
import { SPACE_PROBE, type DocumentStore } from '../persistence/document-store.ts';
import { AUDIT, AUDIT_HEADS, AUDIT_ROOTS } from '../security/audit-documents.ts';
import type { AuditLog } from '../security/audit-log.ts';
import { DATA_KEYS } from '../security/data-keys.ts';
import type { FieldCipher } from '../security/field-cipher.ts';
import { LongWork, LONG_WORK } from '../work/long-work.ts';
import { createLongWorkOperations } from '../work/long-work-operations.ts';
import type { BusinessClock } from './business-clock.ts';
import { readSettings, type RuntimeConfig } from './config.ts';
import { systemIds } from './ids.ts';
import { createCommonOperations } from './common-operations.ts';
import type { CreateService, ServiceDefinition } from './service-definition.ts';

/** What all services of a process share. */
export interface SharedParts {
  readonly config: RuntimeConfig;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly store: DocumentStore;
  readonly log: EventLog;
  readonly clock: BusinessClock;
  readonly cipher: FieldCipher;
  readonly audit: AuditLog;
  readonly logger: Logger;
  readonly metrics: MetricsRegistry;
  readonly callOut: CallOut;
}

export interface ComposedService {
  readonly definition: ServiceDefinition;
  readonly operations: readonly BoundOperation[];
  readonly metrics: Metrics;
  readonly logger: Logger;
  readonly parking: Parking;
  readonly observer: ConsumerObserver;
  readonly work: LongWork;
  readonly newerForms: NewerForms;
  /** How its groups ask for what they missed, and how it answers others; null where nothing of it stands. */
  readonly feeding: Feeding | null;
}

export interface Feeding {
  readonly questions: FeedQuestions;
  readonly retelling: Retelling;
}

/** One more consumer, which keeps what stands and takes questions. */
const withFeeding = (
  created: ServiceDefinition,
  parts: Pick<SharedParts, 'store' | 'log' | 'clock'>,
): { readonly definition: ServiceDefinition; readonly feeding: Feeding | null } => {
  const { name, feeds, consumers } = created;
  if (feeds === undefined) return { definition: created, feeding: null };
  const feeding = { questions: new FeedQuestions(name, feeds, parts), retelling: new Retelling(name, feeds, parts) };
  return { definition: { ...created, consumers: [...consumers, feeding.retelling.consumer()] }, feeding };
};

/** Collections the chassis keeps for itself, beside those of the services. */
export const CHASSIS_COLLECTIONS: readonly CollectionDeclaration[] = [
  PARKED_COLLECTION,
  DATA_KEYS,
  AUDIT,
  AUDIT_ROOTS,
  AUDIT_HEADS,
  COMMANDS,
  FED,
  IDEMPOTENCY_KEYS,
  LONG_WORK,
  PLACES,
  POSTS_HELD,
  RETELLINGS,
  SLICES,
  SPACE_PROBE,
  STANDING,
];

const compose = (name: string, create: CreateService, parts: SharedParts, owners: Owners): ComposedService => {
  const { config, environment, store, clock, cipher, audit, callOut } = parts;
  const metrics = parts.metrics.forService(name);
  const logger = parts.logger.with({ service: name });
  const work = new LongWork(store, name, { clock, observer: workObserver(metrics, logger) });
  const created = create({
    store,
    clock,
    ids: systemIds,
    cipher,
    audit,
    work,
    logger,
    metrics,
    callOut,
    config,
    settings: (schema) => readSettings(schema, environment),
  });
  const { definition, feeding } = withFeeding(created, parts);
  if (definition.name !== name) throw new Error(`the service ${definition.name} was composed as ${name}`);
  owners.add(definition, metrics, logger);
  owners.addShared(
    CHASSIS_COLLECTIONS.map(({ name }) => name),
    metrics,
    logger,
  );
  const newerForms = createNewerForms(() => performance.now());
  const parking = new Parking(store, name, clock);
  const observer = consumerObserver(metrics, logger, newerForms);
  const common = createCommonOperations({ definition, store, parking, audit, clock, observer });
  const operations = [...definition.operations, ...common, ...createLongWorkOperations(name, work, audit)];
  return { definition, operations, metrics, logger, parking, observer, work, newerForms, feeding };
};

/** @throws Error where two services claim the same address, collection or operation: seen at start, not under load. */
export const composeServices = (
  services: Readonly<Record<string, CreateService>>,
  parts: SharedParts,
  owners: Owners,
): readonly ComposedService[] => {
  const composed = Object.entries(services).map(([name, create]) => compose(name, create, parts, owners));
  const seen = new Map<string, string>();
  const claim = (what: string, by: string): void => {
    const other = seen.get(what);
    if (other !== undefined) throw new Error(`${what} belongs to ${other} and to ${by}`);
    seen.set(what, by);
  };
  for (const { definition, operations } of composed) {
    for (const { operation } of operations) {
      claim(`${operation.method} ${operation.path}`, definition.name);
      claim(`operation ${operation.operationId}`, definition.name);
    }
    for (const { name } of definition.declarations) claim(`collection ${name}`, definition.name);
  }
  return composed;
};
