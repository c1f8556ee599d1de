import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import express, { type Express, type Request, type RequestHandler, type Response, type Router } from 'express';
import { present } from '@huji/contracts/shared/present.ts';
import { fileTypesOf, type StreamedFile } from '@huji/contracts/shared/streamed-file.ts';
import { publicReferencesIn } from '@huji/contracts/shared/public-references.ts';
import { parseTraceparent } from '../observability/trace.ts';
import { NO_TRACING, type Span, type Tracing } from '../observability/tracing.ts';
import type { Logger } from '../observability/logger.ts';
import type { Metrics } from '../observability/metrics.ts';
import type { NewerForms } from '../observability/newer-forms.ts';
import type { Place } from './admission.ts';
import type { BoundOperation, IncomingRequest, OutgoingReply, RouterDependencies } from './operation-router.ts';
import { refused } from './refused.ts';
import { bodyReader, type ReadBody } from './request-body.ts';

/** Operations of one service, with what they are measured by. */
export interface MountedService {
  readonly operations: readonly BoundOperation[];
  readonly dependencies: RouterDependencies;
  readonly metrics: Metrics;
  readonly logger: Logger;
  /** Off when absent. */
  readonly tracing?: Tracing;
  /** Told when a request met what a newer programme wrote. */
  readonly newerForms?: Pick<NewerForms, 'met'>;
}

/** What a request is for; set when its operation is found. */
export interface RequestPlace {
  readonly service: MountedService;
  readonly operation: BoundOperation['operation'];
  readonly span: Span;
  /** Time in which nothing was done but to wait for what the caller sends. */
  waitedNs: bigint;
  /** Code of the problem that was answered. */
  code?: string;
}

export const placeOf = (response: Response): RequestPlace | undefined =>
  response.locals['place'] as RequestPlace | undefined;

/** The place of a request among those that are worked on; set before its operation is found. */
const atWorkOf = (response: Response): Place | undefined => response.locals['atWork'] as Place | undefined;

/**
 * Sets the answer to the part that was asked for; null: the whole. Of several parts the whole is answered, as RFC 9110 allows.
 * @throws Refused when it lies outside the file
 */
const partOf = (
  request: Request,
  response: Response,
  { bytes, part }: StreamedFile,
): AsyncIterable<Uint8Array> | null => {
  if (bytes === undefined || part === undefined) return null;
  response.set('Accept-Ranges', 'bytes');
  const ranges = request.range(bytes);
  if (ranges === -1) {
    response.set('Content-Range', `bytes */${String(bytes)}`).removeHeader('Content-Length');
    throw refused({ code: 'range_not_satisfiable', detail: `the file has ${String(bytes)} bytes` });
  }
  const [range] = ranges === undefined || ranges === -2 || ranges.type !== 'bytes' ? [] : ranges;
  if (range === undefined || (Array.isArray(ranges) && ranges.length > 1)) return null;
  const { start, end } = range;
  response.status(206).set({
    'Content-Range': `bytes ${String(start)}-${String(end)}/${String(bytes)}`,
    'Content-Length': String(end - start + 1),
  });
  return part(start, end + 1);
};

/** A file of somebody's is shown as what it is and nothing else, whatever it holds. */
const HARMLESS = { 'Content-Security-Policy': "sandbox; default-src 'none'" };

/** Resolves when the file has left. A caller who goes away meanwhile is no fault of ours; a file that breaks off is. */
const stream = async (request: Request, response: Response, file: StreamedFile): Promise<void> => {
  const { contentType, bytes, fileName } = file;
  response.set(present({ 'Content-Length': bytes === undefined ? undefined : String(bytes) }));
  const content = partOf(request, response, file) ?? file.content;
  if (fileName !== undefined) response.attachment(fileName);
  response.set({ ...HARMLESS, 'Content-Type': contentType });
  try {
    await pipeline(Readable.from(content), response);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  }
};

const send = async (
  request: Request,
  response: Response,
  { status, headers, contentType, body, file }: OutgoingReply,
): Promise<void> => {
  response.status(status).set(headers);
  if (file !== undefined) await stream(request, response, file);
  else if (body === undefined) response.end();
  else if (contentType === 'application/json') response.json(body);
  else response.type(contentType).send(body);
};

/** The address that was asked for holds ids; its template does not. */
const spanFor =
  ({ method, path, operationId }: BoundOperation['operation'], tracing: Tracing) =>
  (parent: string | undefined): Span => {
    const verb = method.toUpperCase();
    const attributes = {
      'http.request.method': verb,
      'http.route': path,
      'mutualaid.operation': operationId,
    };
    return tracing.begin({ name: `${verb} ${path}`, kind: 'server', attributes, parent });
  };

/** The caller had the whole answer; else it went away, and no status says how it would have ended. */
const answeredWhole = (response: Response): boolean => response.writableFinished;

const statusOf = (response: Response): string =>
  answeredWhole(response) ? `${String(Math.floor(response.statusCode / 100))}xx` : 'gone';

const endSpan = (span: Span, response: Response): void => {
  if (response.headersSent) span.tell({ 'http.response.status_code': response.statusCode });
  span.end(answeredWhole(response) && response.statusCode < 500 ? 'done' : 'failed');
};

/**
 * Durations and one line per request, also of those whose callers went away before the answer: what hangs would otherwise be seen
 * nowhere. Reading is no event of the business and is only told when debugging.
 */
const observing = (service: MountedService, { operation }: BoundOperation): RequestHandler => {
  const { metrics, logger, tracing = NO_TRACING } = service;
  const { method, operationId } = operation;
  const spanOf = spanFor(operation, tracing);
  const durations = metrics.histogram('http_request_duration_seconds');
  return (request, response, next) => {
    const startedAt = process.hrtime.bigint();
    const span = spanOf(request.get('traceparent'));
    const place: RequestPlace = { service, operation, span, waitedNs: 0n };
    response.locals['place'] = place;
    response.on('close', () => {
      const seconds = Number(process.hrtime.bigint() - startedAt - place.waitedNs) / 1e9;
      endSpan(span, response);
      durations.observe({ operation: operationId, method, status: statusOf(response) }, seconds);
      logger[method === 'get' ? 'debug' : 'info']('request', {
        operation: operationId,
        method,
        status: response.headersSent ? response.statusCode : undefined,
        outcome: answeredWhole(response) ? undefined : 'gone',
        code: place.code,
        durationMs: Math.round(seconds * 1000),
        traceId: parseTraceparent(span.traceparent)?.traceId,
      });
    });
    next();
  };
};

/** What is waited for is the caller's to send: a slow sender is no slow service. */
const waitingFor = async <Answer>(response: Response, wait: () => Promise<Answer>): Promise<Answer> => {
  const place = placeOf(response);
  const startedAt = process.hrtime.bigint();
  try {
    return await wait();
  } finally {
    if (place !== undefined) place.waitedNs += process.hrtime.bigint() - startedAt;
  }
};

async function* arriving(response: Response, content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const chunks = content[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await waitingFor(response, () => chunks.next());
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    await chunks.return?.();
  }
}

/** The body; while it arrives nobody's place is held and no time is counted. A file arrives while it is worked on. */
const bodyOf = (operation: BoundOperation['operation']): ReadBody => {
  const read = bodyReader(operation);
  const isFile = fileTypesOf(operation.body) !== null;
  return async (request, response) => {
    const reading = (): Promise<unknown> => waitingFor(response, () => read(request, response));
    const body = await (atWorkOf(response)?.whileAway(reading) ?? reading());
    if (!isFile) return body;
    const file = body as StreamedFile;
    return { ...file, content: arriving(response, file.content) };
  };
};

const answering = (bound: BoundOperation, dependencies: RouterDependencies): RequestHandler => {
  const read = bodyOf(bound.operation);
  return async (request, response) => {
    const span = placeOf(response)?.span;
    const incoming: IncomingRequest = {
      params: request.params,
      query: request.query,
      body: () => read(request, response),
      // Begun here for a caller without one, so that the request's line and the envelope name the same trace.
      header: (name) => (name === 'traceparent' ? span?.traceparent : request.get(name)),
    };
    span?.tell(publicReferencesIn(request.params));
    const answer = (): Promise<OutgoingReply> => bound.answer(incoming, dependencies);
    const reply = await (span === undefined ? answer() : span.within(answer));
    span?.tell(publicReferencesIn(reply.body));
    await send(request, response, reply);
  };
};

/** The first two parts of a path, where both are written out: `v1/claims` of `/v1/claims/:claimId`. */
const beginningOf = (path: string): string | null => {
  const [, first = '', second = ''] = path.toLowerCase().split('/');
  return [first, second].some((part) => part === '' || part.startsWith(':')) ? null : `${first}/${second}`;
};

/**
 * Operations whose paths begin alike share a router, which a request finds by how its own path begins: Express tries one path after the
 * other, and one process may have hundreds. Within a router the order is that of the operations.
 */
const routersOf = (app: Express): ((path: string) => Pick<Router, BoundOperation['operation']['method']>) => {
  const routers = new Map<string, Router>();
  app.use((request, response, next) => {
    const router = routers.get(beginningOf(request.path) ?? '');
    // Express would answer OPTIONS by itself where the path is known; here that is a method like any other.
    if (router === undefined || request.method === 'OPTIONS') next();
    else router(request, response, next);
  });
  return (path) => {
    const beginning = beginningOf(path);
    if (beginning === null) return app;
    const router = routers.get(beginning) ?? express.Router();
    routers.set(beginning, router);
    return router;
  };
};

/** Behind each other in one place of the application, so that paths that begin alike may belong to several services. */
export const mountOperations = (app: Express, services: readonly MountedService[]): void => {
  const routerOf = routersOf(app);
  for (const service of services) {
    const { operations, metrics, dependencies } = service;
    metrics.declare(
      'operation',
      operations.map(({ operation }) => operation.operationId),
    );
    for (const bound of operations) {
      const { method, path } = bound.operation;
      routerOf(path)[method](path, observing(service, bound), answering(bound, dependencies));
    }
  }
};
