import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { openApiDocument } from '@huji/contracts/shared/openapi.ts';
import { EventLog } from '../events/event-log.ts';
import type { LogDriver } from '../events/log-driver.ts';
import { mountDocumentation, mountHealth, mountMetrics } from '../http/process-endpoints.ts';
import { readProblems } from '../http/problem-registry.ts';
import { createIdempotencyKeys } from '../http/idempotency-keys.ts';
import type { RouterDependencies } from '../http/operation-router.ts';
import type { MountedService } from '../http/mount-operations.ts';
import { createHttpServer, type HttpServerOptions } from '../http/server.ts';
import { createBacklogs } from '../observability/backlogs.ts';
import type { Logger } from '../observability/logger.ts';
import { createMetricsRegistry, type MetricsRegistry } from '../observability/metrics.ts';
import { createOwners } from '../observability/observers.ts';
import { readTelemetry } from '../observability/telemetry-registry.ts';
import type { DocumentDriver } from '../persistence/document-driver.ts';
import { DocumentStore } from '../persistence/document-store.ts';
import { randomName } from '../security/randomness.ts';
import { createAuditLog, type AuditLog } from '../security/audit-log.ts';
import { createFieldCipher, type FieldCipher } from '../security/field-cipher.ts';
import { unlessAborted } from '../resilience/unless-aborted.ts';
import { readMasterKeys } from '../security/master-keys.ts';
import { createAuthenticator, type TokenOptions } from '../security/tokens.ts';
import { startBackground, type Background } from './background.ts';
import { systemClock, type BusinessClock } from './business-clock.ts';
import { CHASSIS_COLLECTIONS, composeServices, type ComposedService } from './compose.ts';
import { ConfigurationFault, type RuntimeConfig, environmentWith } from './config.ts';
import { systemIds } from './ids.ts';
import { keptClock } from './kept-clock.ts';
import { createDevelopmentOperations } from './development-operations.ts';
import type { CreateService, ServiceDefinition } from './service-definition.ts';

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
}

export interface RunningServices {
  readonly url: string;
  readonly port: number;
  readonly definitions: readonly ServiceDefinition[];
  readonly clock: BusinessClock;
  readonly store: DocumentStore;
  readonly audit: AuditLog;
  readonly cipher: FieldCipher;
  readonly metrics: MetricsRegistry;
  /** Resolves when engines have answered, collections and topics exist and consumers are subscribed. */
  readonly started: Promise<void>;
  /** Resolves when no event waits anywhere. @throws Error after `withinMs` (default 30 s) */
  readonly settled: (withinMs?: number) => Promise<void>;
  /** Gives the commands of everything that has fallen due by the business day. */
  readonly scanClocks: () => Promise<number>;
  /** Not ready → drained → consumers, clocks and relays stopped. Engines are the caller's to close. */
  readonly stop: () => Promise<void>;
}

const PREPARE_PAUSE_MS = 500;
const SETTLED_WITHIN_MS = 30_000;
const SETTLED_LOOK_MS = 5;

const tokenOptions = (options: StartOptions): Pick<TokenOptions, 'issuer' | 'keys'> => {
  if (options.tokens) return options.tokens;
  const { OIDC_ISSUER: issuer, OIDC_JWKS_URI: uri } = options.config;
  if (issuer === undefined) throw new ConfigurationFault('OIDC_ISSUER is missing: nobody could sign in');
  return { issuer, keys: uri === undefined ? 'discover' : { uri } };
};

const defaultClock = (config: RuntimeConfig): BusinessClock =>
  config.HUJI_ENVIRONMENT === 'development' ? keptClock(config.HUJI_DATA) : systemClock();

/** Waits for engines that are not there yet: containers start in any order. */
const prepare = async (
  services: readonly ComposedService[],
  store: DocumentStore,
  log: EventLog,
  config: RuntimeConfig,
  logger: Logger,
  ending: AbortSignal,
): Promise<void> => {
  const declarations = [...services.flatMap(({ definition }) => definition.declarations), ...CHASSIS_COLLECTIONS];
  for (const declaration of declarations) store.declare(declaration);
  const topics = services.flatMap(({ definition }) => definition.topics);
  while (!ending.aborted) {
    try {
      if (config.HUJI_MIGRATE !== 'no') {
        await unlessAborted(store.migrate(declarations), ending);
        await unlessAborted(log.declareTopics(topics), ending);
      } else {
        await unlessAborted(Promise.all([store.ping(), log.ping()]), ending);
      }
      return;
    } catch (error) {
      if (ending.aborted) return;
      logger.warn('waiting for the engines', {}, error);
      await sleep(PREPARE_PAUSE_MS, undefined, { signal: ending }).catch(() => undefined);
    }
  }
};

/** Starts services in this process, one or all of them; the same for a laptop and for a pod. */
export const startServices = async (
  create: Readonly<Record<string, CreateService>>,
  options: StartOptions,
): Promise<RunningServices> => {
  const { config, logger } = options;
  const clock = options.clock ?? defaultClock(config);
  const owners = createOwners();
  const store = new DocumentStore(options.documents, { observer: owners.store });
  const log = new EventLog(options.log, owners.log);
  const metrics = createMetricsRegistry(readTelemetry());
  const cipher = createFieldCipher(store, readMasterKeys(config), clock.nowMs);
  const audit = createAuditLog(store, clock.nowMs);
  const environment = options.environment ?? environmentWith({});
  const services = composeServices(
    create,
    { config, environment, store, log, clock, cipher, audit, logger, metrics },
    owners,
  );
  const authenticate = createAuthenticator({
    ...tokenOptions(options),
    audience: config.OIDC_AUDIENCE,
    nowMs: clock.nowMs,
  });
  const dependencies: RouterDependencies = {
    clock,
    ids: systemIds,
    authenticate,
    keyedHash: cipher.keyedHash,
    keys: createIdempotencyKeys(store),
  };
  const backlogs = createBacklogs(store, log, services, clock.nowMs);
  const problems = readProblems();
  const ending = new AbortController();
  let background: Background | null = null;
  let stopping = false;

  const drained = async (withinMs: number): Promise<number | null> => {
    const untilMs = performance.now() + withinMs;
    // Twice the same: a consumer may write between the look at the outbox and the look at the lag. An engine that does not
    // answer may hold anything.
    for (let before: number | null = null; ;) {
      const startedMs = performance.now();
      const written = await backlogs.atRest().catch(() => null);
      if (written !== null && written === before) return written;
      if (performance.now() > untilMs && (written === null || before !== null)) return null;
      before = written;
      // A look at servers elsewhere costs them something: no more than half of the time is spent looking.
      await sleep(Math.max(SETTLED_LOOK_MS, performance.now() - startedMs));
    }
  };
  const development = createDevelopmentOperations(
    clock,
    async () => {
      await background?.scanClocks();
    },
    drained,
  );
  const mounted: MountedService[] = services.map(({ operations, metrics: measures, logger: lines }, index) => ({
    operations: index === 0 ? [...operations, ...development] : operations,
    dependencies,
    metrics: measures,
    logger: lines,
  }));
  const openApi = openApiDocument(
    {
      title: 'Huji 互济',
      version: options.version ?? '0.1.0',
      description:
        'Everything this process answers. Obtain a token from the issuer and send it as Authorization: Bearer.',
    },
    services.map(({ definition, operations }) => ({
      name: definition.name,
      operations: operations.map(({ operation }) => operation),
    })),
    problems,
  );
  const server = createHttpServer({
    services: mounted,
    problems,
    logger,
    undeclared: 'tell',
    rateLimitPerMinute: config.HUJI_RATE_LIMIT_PER_MINUTE,
    trustedProxies: config.HUJI_TRUSTED_PROXIES,
    accepting: () => background !== null,
    extras: [
      mountHealth({
        started: () => background !== null,
        ready: async () => {
          if (background === null || stopping) throw new Error('not ready');
          await Promise.all([store.ping(), log.ping()]);
        },
      }),
      mountMetrics(metrics, backlogs.measure),
      mountDocumentation(() => openApi),
      ...(options.extras ?? []),
    ],
  });
  const { port, url } = await server.listen(config.HUJI_HOST, config.HUJI_PORT);

  const start = async (): Promise<void> => {
    await prepare(services, store, log, config, logger, ending.signal);
    if (ending.signal.aborted || config.HUJI_MIGRATE === 'only') return;
    const owner = `${hostname()}/${String(process.pid)}/${randomName()}`;
    background = startBackground({ services, store, log, clock, audit, owner });
    await background.subscribed;
    logger.info('started', { address: url, engine: `${await options.documents.describe()}, ${await log.describe()}` });
  };
  const started = start();
  started.catch((error: unknown) => {
    logger.error('the start failed', {}, error);
  });

  return {
    url,
    port,
    definitions: services.map(({ definition }) => definition),
    clock,
    store,
    audit,
    cipher,
    metrics,
    started,
    settled: async (withinMs = SETTLED_WITHIN_MS) => {
      if ((await drained(withinMs)) === null) throw new Error(`events still wait after ${String(withinMs)} ms`);
    },
    scanClocks: async () => (await background?.scanClocks()) ?? 0,
    stop: async () => {
      stopping = true;
      ending.abort();
      await sleep(config.HUJI_UNREADY_MS);
      await server.drain(config.HUJI_DRAIN_MS);
      // Consumers that still wait for their topics end first: the start waits for them.
      await background?.stop();
      await started.catch(() => undefined);
    },
  };
};
