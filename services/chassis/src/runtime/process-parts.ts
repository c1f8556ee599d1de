import { EventLog } from '../events/event-log.ts';
import type { LogDriver } from '../events/log-driver.ts';
import { readDuties } from '../duties/duties.ts';
import { createPostsHeld, type PostsKept } from '../duties/posts-held.ts';
import { createIdempotencyKeys } from '../http/idempotency-keys.ts';
import type { RouterDependencies } from '../http/operation-router.ts';
import { readProblems, type ProblemRegistry } from '../http/problem-registry.ts';
import type { HttpServerOptions } from '../http/server.ts';
import { createBacklogs, type Backlogs } from '../observability/backlogs.ts';
import type { Logger } from '../observability/logger.ts';
import { createMetricsRegistry, type MetricsRegistry } from '../observability/metrics.ts';
import { createOwners } from '../observability/observers.ts';
import { readTelemetry } from '../observability/telemetry-registry.ts';
import { NO_TRACING, type Tracing } from '../observability/tracing.ts';
import type { DocumentDriver } from '../persistence/document-driver.ts';
import { DocumentStore } from '../persistence/document-store.ts';
import { createAuditLog, type WholeAuditLog } from '../security/audit-log.ts';
import { readRootSigner } from '../security/audit-signing.ts';
import { randomName } from '../security/randomness.ts';
import { createRefusedAttempts } from '../security/refused-attempts.ts';
import { createFieldCipher, type FieldCipher } from '../security/field-cipher.ts';
import { readMasterKeys } from '../security/master-keys.ts';
import { createAuthenticator, type TokenOptions } from '../security/tokens.ts';
import { systemClock, type BusinessClock } from './business-clock.ts';
import { composeServices, type ComposedService } from './compose.ts';
import { ConfigurationFault, environmentWith, type RuntimeConfig } from './config.ts';
import { systemIds } from './ids.ts';
import { keptClock } from './kept-clock.ts';
import type { CreateService } from './service-definition.ts';

export interface StartOptions {
  readonly config: RuntimeConfig;
  readonly documents: DocumentDriver;
  readonly log: LogDriver;
  readonly logger: Logger;
  /** Who signs tokens, where it is not the issuer of the configuration: an issuer in this process, or a test's. */
  readonly tokens?: Pick<TokenOptions, 'issuer' | 'keys'>;
  readonly clock?: BusinessClock;
  /** Pages beside the operations: the issuer, the console. */
  readonly extras?: NonNullable<HttpServerOptions['extras']>;
  /** Where `settings` of a service are read; the process' own when absent. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly version?: string;
  /** Off when absent. */
  readonly tracing?: Tracing;
}

/** What a process is made of, before anything of it runs. */
export interface ProcessParts {
  readonly clock: BusinessClock;
  readonly store: DocumentStore;
  readonly log: EventLog;
  readonly metrics: MetricsRegistry;
  readonly cipher: FieldCipher;
  readonly audit: WholeAuditLog;
  readonly services: readonly ComposedService[];
  readonly dependencies: RouterDependencies;
  readonly posts: PostsKept;
  readonly backlogs: Backlogs;
  readonly problems: ProblemRegistry;
  readonly tracing: Tracing;
}

const tokenOptions = (options: StartOptions): Pick<TokenOptions, 'issuer' | 'keys'> => {
  if (options.tokens) return options.tokens;
  const { OIDC_ISSUER: issuer, OIDC_JWKS_URI: uri } = options.config;
  if (issuer === undefined) throw new ConfigurationFault('OIDC_ISSUER is missing: nobody could sign in');
  return { issuer, keys: uri === undefined ? 'discover' : { uri } };
};

const defaultClock = (config: RuntimeConfig): BusinessClock =>
  config.HUJI_ENVIRONMENT === 'development' ? keptClock(config.HUJI_DATA) : systemClock();

/** @throws ConfigurationFault, and Error where services claim the same thing */
export const processParts = (create: Readonly<Record<string, CreateService>>, options: StartOptions): ProcessParts => {
  const { config, logger, tracing = NO_TRACING } = options;
  const clock = options.clock ?? defaultClock(config);
  const owners = createOwners();
  const store = new DocumentStore(options.documents, { observer: owners.store });
  const log = new EventLog(options.log, owners.log);
  const metrics = createMetricsRegistry(readTelemetry());
  const cipher = createFieldCipher(store, readMasterKeys(config), clock.nowMs);
  const audit = createAuditLog(store, clock.nowMs, readRootSigner(config));
  const environment = options.environment ?? environmentWith({});
  const services = composeServices(
    create,
    { config, environment, store, log, clock, cipher, audit, logger, metrics, callOut: tracing.callOut },
    owners,
  );
  const authenticate = createAuthenticator({
    ...tokenOptions(options),
    audience: config.OIDC_AUDIENCE,
    nowMs: clock.nowMs,
  });
  const duties = readDuties();
  const posts = createPostsHeld(store, duties, clock.nowMs);
  const dependencies: RouterDependencies = {
    clock,
    ids: systemIds,
    authenticate,
    keyedHash: cipher.keyedHash,
    keys: createIdempotencyKeys(store),
    duties,
    posts,
    audit,
    attempts: createRefusedAttempts(audit, {
      owner: randomName(),
      onFault: (error) => logger.warn('a refused attempt was not written down', {}, error),
    }),
  };
  const backlogs = createBacklogs(store, log, services, clock.nowMs);
  return {
    clock,
    store,
    log,
    metrics,
    cipher,
    audit,
    services,
    dependencies,
    posts,
    backlogs,
    problems: readProblems(),
    tracing,
  };
};
