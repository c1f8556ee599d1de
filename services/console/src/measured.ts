import type { RequestHandler, Response } from 'express';
import type { Metrics } from '@huji/chassis/observability/metrics.ts';
import { SURFACES } from '@huji/contracts/surfaces.ts';

const MS_IN_SECOND = 1_000;
/** What is no operation of a service. */
const OWN = { '/auth': 'sign-in', '/assets': 'asset', '/public': 'public-page' } as const;

/** What the gateway forwards is measured under its operation, not under an address that holds an id. */
export const nameOperation = (response: Response, operationId: string): void => {
  response.locals['operation'] = operationId;
};

const operationOf = (response: Response, path: string): string => {
  const named: unknown = response.locals['operation'];
  if (typeof named === 'string') return named;
  const folder = Object.keys(OWN).find((each) => path === each || path.startsWith(`${each}/`));
  return folder === undefined ? 'page' : OWN[folder as keyof typeof OWN];
};

/** The time from a request to the end of its answer, as every service measures it (contracts/telemetry.yaml). */
export const measured = (metrics: Metrics): RequestHandler => {
  const operations = SURFACES.flatMap((surface) => surface.operations.map(({ operationId }) => operationId));
  metrics.declare('operation', [...operations, ...Object.values(OWN), 'page']);
  const histogram = metrics.histogram('http_request_duration_seconds');
  return (request, response, next) => {
    const startedMs = performance.now();
    response.once('close', () => {
      const labels = {
        operation: operationOf(response, request.path),
        method: request.method.toLowerCase(),
        status: response.writableFinished ? `${String(Math.floor(response.statusCode / 100))}xx` : 'gone',
      };
      histogram.observe(labels, (performance.now() - startedMs) / MS_IN_SECOND);
    });
    next();
  };
};
