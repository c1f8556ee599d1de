import { present } from '@huji/contracts/shared/present.ts';
import { openApiDocument } from '@huji/contracts/shared/openapi.ts';
import { alsoKept } from '../duties/posts-held.ts';
import type { MountedService } from '../http/mount-operations.ts';
import type { BoundOperation } from '../http/operation-router.ts';
import { mountDocumentation, mountHealth, mountMetrics, type Health } from '../http/process-endpoints.ts';
import { createHttpServer, type HttpServer } from '../http/server.ts';
import type { ProcessParts, StartOptions } from './process-parts.ts';

export interface ServerState {
  readonly health: Health;
  readonly accepting: () => boolean;
  /** Operations of a development system; none elsewhere. */
  readonly development: readonly BoundOperation[];
}

const documentOf = ({ services, problems }: ProcessParts, version: string): unknown =>
  openApiDocument(
    {
      title: 'Huji 互济',
      version,
      description:
        'Everything this process answers. Obtain a token from the issuer and send it as Authorization: Bearer.',
    },
    services.map(({ definition, operations }) => ({
      name: definition.name,
      operations: operations.map(({ operation }) => operation),
    })),
    problems,
  );

/** Everything this process answers over HTTP. */
export const processServer = (
  parts: ProcessParts,
  { config, logger, version = '0.1.0', extras = [] }: StartOptions,
  { health, accepting, development }: ServerState,
): HttpServer => {
  const { services, dependencies, posts, problems, metrics, backlogs, tracing } = parts;
  const mounted: MountedService[] = services.map(
    ({ definition, operations, metrics: measures, logger: lines, newerForms }, index) => ({
      operations: index === 0 ? [...operations, ...development] : operations,
      dependencies: {
        ...dependencies,
        ...present({
          readDeputy: definition.readDeputy,
          posts: definition.posts && alsoKept(posts, definition.posts),
        }),
      },
      metrics: measures,
      logger: lines,
      tracing,
      newerForms,
    }),
  );
  const openApi = documentOf(parts, version);
  return createHttpServer({
    services: mounted,
    problems,
    logger,
    undeclared: config.HUJI_ENVIRONMENT === 'production' ? 'tell' : 'fault',
    rateLimitPerMinute: config.HUJI_RATE_LIMIT_PER_MINUTE,
    admission: {
      atOnce: config.HUJI_REQUESTS_AT_ONCE,
      waitingMax: config.HUJI_REQUESTS_WAITING,
      waitMs: config.HUJI_REQUEST_WAIT_MS,
    },
    trustedProxies: config.HUJI_TRUSTED_PROXIES,
    accepting,
    extras: [
      mountHealth(health),
      mountMetrics(metrics, async () => {
        for (const { metrics: measures, newerForms } of services)
          measures.gauge('newer_forms_state').set({}, newerForms.isWaitedFor() ? 1 : 0);
        await backlogs.measure();
      }),
      mountDocumentation(() => openApi),
      ...extras,
    ],
  });
};
