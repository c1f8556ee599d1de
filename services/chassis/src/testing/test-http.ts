import { createHash } from 'node:crypto';
import type { Express } from 'express';
import type { BoundOperation } from '../http/operation-router.ts';
import type { AdmissionLimits } from '../http/admission.ts';
import type { UndeclaredProblems } from '../http/answer-errors.ts';
import { readDuties } from '../duties/duties.ts';
import { createPostsHeld } from '../duties/posts-held.ts';
import { createIdempotencyKeys } from '../http/idempotency-keys.ts';
import { readProblems, type ProblemRegistry } from '../http/problem-registry.ts';
import { createHttpServer, type HttpServer } from '../http/server.ts';
import { createLogger, type Logger } from '../observability/logger.ts';
import { createMetricsRegistry, type MetricsRegistry } from '../observability/metrics.ts';
import { readTelemetry } from '../observability/telemetry-registry.ts';
import { NO_TRACING, type Tracing } from '../observability/tracing.ts';
import { settableClock, type BusinessClock } from '../runtime/business-clock.ts';
import { DocumentStore } from '../persistence/document-store.ts';
import { openSqliteDriver } from '../persistence/sqlite-driver.ts';
import { systemIds } from '../runtime/ids.ts';
import type { AuditEntry } from '../security/audit-chain.ts';
import { createRefusedAttempts } from '../security/refused-attempts.ts';
import { createAuthenticator } from '../security/tokens.ts';
import { createTestIssuer, type TestIssuer } from './test-issuer.ts';

export interface TestHttp {
  readonly url: string;
  readonly server: HttpServer;
  readonly issuer: TestIssuer;
  readonly clock: BusinessClock;
  readonly metrics: MetricsRegistry;
  /** Every line logged so far, parsed. */
  readonly logged: () => readonly Record<string, unknown>[];
  /** Entries of the audit log. */
  readonly audited: () => readonly AuditEntry[];
  readonly close: () => Promise<void>;
}

export interface TestHttpOptions {
  readonly rateLimitPerMinute?: number;
  readonly trustedProxies?: number;
  readonly tracing?: Tracing;
  readonly admission?: AdmissionLimits;
  readonly extras?: readonly ((app: Express) => void)[];
  readonly problems?: ProblemRegistry;
  readonly undeclared?: UndeclaredProblems;
}

/** Operations on a real socket, with a real issuer and real tokens, and nothing else of a service. */
export const startTestHttp = async (
  operations: readonly BoundOperation[],
  {
    rateLimitPerMinute = 1_000_000,
    trustedProxies = 0,
    tracing = NO_TRACING,
    admission = { atOnce: 64, waitingMax: 256, waitMs: 1_000 },
    problems = readProblems(),
    undeclared = 'fault',
    extras = [],
  }: TestHttpOptions = {},
): Promise<TestHttp> => {
  const issuer = await createTestIssuer();
  const clock = settableClock();
  const lines: string[] = [];
  const entries: AuditEntry[] = [];
  const logger: Logger = createLogger({ level: 'debug', destination: { write: (line) => void lines.push(line) } });
  const metrics = createMetricsRegistry(readTelemetry(), { processMetrics: false });
  const store = new DocumentStore(openSqliteDriver(':memory:'));
  const keys = createIdempotencyKeys(store);
  const duties = readDuties();
  const posts = createPostsHeld(store, duties, clock.nowMs);
  await store.migrate();
  const server = createHttpServer({
    services: [
      {
        operations,
        tracing,
        metrics: metrics.forService('enrollment'),
        logger: logger.with({ service: 'enrollment' }),
        dependencies: {
          clock,
          ids: systemIds,
          authenticate: createAuthenticator({ ...issuer, nowMs: clock.nowMs }),
          keys,
          duties,
          posts,
          audit: { record: async (entry) => void entries.push(entry) },
          attempts: createRefusedAttempts(
            { record: async (entry) => void entries.push(entry) },
            { owner: 'test', onFault: () => undefined },
          ),
          keyedHash: (kind, text) => createHash('sha256').update(`${kind}:${text}`).digest('hex'),
        },
      },
    ],
    problems,
    logger,
    undeclared,
    rateLimitPerMinute,
    trustedProxies,
    admission,
    extras,
  });
  const { url } = await server.listen('127.0.0.1', 0);
  return {
    url,
    server,
    issuer,
    clock,
    metrics,
    audited: () => entries,
    logged: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>),
    close: async () => {
      await server.drain(1_000);
      await store.close();
    },
  };
};
