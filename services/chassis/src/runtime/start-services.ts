import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { MetricsRegistry } from '../observability/metrics.ts';
import { tracedDocuments, tracedLog } from '../observability/traced-engines.ts';
import type { DocumentStore } from '../persistence/document-store.ts';
import type { WholeAuditLog } from '../security/audit-log.ts';
import type { FieldCipher } from '../security/field-cipher.ts';
import { randomName } from '../security/randomness.ts';
import { startBackground, type Background } from './background.ts';
import type { BusinessClock } from './business-clock.ts';
import { createDevelopmentOperations } from './development-operations.ts';
import { drained } from './drained.ts';
import { prepareEngines } from './prepare-engines.ts';
import { processParts, type StartOptions } from './process-parts.ts';
import { processServer } from './process-server.ts';
import type { CreateService, ServiceDefinition } from './service-definition.ts';
import { startTracing } from './start-tracing.ts';

export interface RunningServices {
  readonly url: string;
  readonly port: number;
  readonly definitions: readonly ServiceDefinition[];
  readonly clock: BusinessClock;
  readonly store: DocumentStore;
  readonly audit: WholeAuditLog;
  readonly cipher: FieldCipher;
  readonly metrics: MetricsRegistry;
  /** Resolves when engines have answered, collections and topics exist and consumers are subscribed. */
  readonly started: Promise<void>;
  /** Resolves when no event waits anywhere. @throws Error after `withinMs` (default 30 s) */
  readonly settled: (withinMs?: number) => Promise<void>;
  /** Gives the commands of everything that has fallen due by the business day. */
  readonly scanClocks: () => Promise<number>;
  /** Not ready, answers end their connections → drained → consumers, clocks and relays stopped. Engines are the caller's to close. */
  readonly stop: () => Promise<void>;
}

const SETTLED_WITHIN_MS = 30_000;

/** Starts services in this process, one or all of them; the same for a laptop and for a pod. */
export const startServices = async (
  create: Readonly<Record<string, CreateService>>,
  options: StartOptions,
): Promise<RunningServices> => {
  const { config, logger } = options;
  const tracing = await startTracing(config, Object.keys(create));
  const parts = processParts(create, {
    ...options,
    tracing,
    documents: tracedDocuments(options.documents, tracing, config.MONGODB_URI === undefined ? 'sqlite' : 'mongodb'),
    log: tracedLog(options.log, tracing, config.KAFKA_BROKERS === undefined ? 'sqlite' : 'kafka'),
  });
  const { clock, store, log, metrics, cipher, audit, services, backlogs } = parts;
  const ending = new AbortController();
  let background: Background | null = null;
  const scanClocks = async (): Promise<number> => (await background?.scanClocks()) ?? 0;
  const server = processServer(parts, options, {
    accepting: () => background !== null,
    health: {
      started: () => background !== null,
      ready: async () => {
        if (background === null || ending.signal.aborted) throw new Error('not ready');
        await Promise.all([store.ping(), log.ping()]);
      },
      waitsFor: () => (services.some(({ newerForms }) => newerForms.isWaitedFor()) ? ['newer-forms'] : []),
    },
    development: createDevelopmentOperations(clock, scanClocks, (withinMs) => drained(backlogs, withinMs)),
  });
  const { port, url } = await server.listen(config.HUJI_HOST, config.HUJI_PORT);

  const start = async (): Promise<void> => {
    await prepareEngines(services, store, log, config, logger, ending.signal);
    if (ending.signal.aborted || config.HUJI_MIGRATE === 'only') return;
    const owner = `${hostname()}/${String(process.pid)}/${randomName()}`;
    background = startBackground({ services, store, log, clock, audit, tracing, owner });
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
    clock,
    store,
    audit,
    cipher,
    metrics,
    started,
    scanClocks,
    definitions: services.map(({ definition }) => definition),
    settled: async (withinMs = SETTLED_WITHIN_MS) => {
      if ((await drained(backlogs, withinMs)) === null)
        throw new Error(`events still wait after ${String(withinMs)} ms`);
    },
    stop: async () => {
      ending.abort();
      server.retire();
      // What never served is sent nothing: a process that only migrates ends at once.
      if (background !== null) await sleep(config.HUJI_UNREADY_MS);
      await server.drain(config.HUJI_DRAIN_MS);
      await parts.dependencies.attempts.flush();
      // Consumers that still wait for their topics end first: the start waits for them.
      await background?.stop();
      await started.catch(() => undefined);
      for (const { definition } of services) await definition.files?.close();
      await tracing.close();
    },
  };
};
