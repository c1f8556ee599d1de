import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import type { Logger } from '../observability/logger.ts';
import { RequestAdmission, type AdmissionLimits, type ShedReason } from './admission.ts';
import { Unavailable } from '../resilience/unavailable.ts';
import { mountMethodRefusals, mountPage } from './allowed-methods.ts';
import { answerErrors, type UndeclaredProblems } from './answer-errors.ts';
import { limiters } from './limiters.ts';
import { mountOperations, type MountedService } from './mount-operations.ts';
import type { ProblemRegistry } from './problem-registry.ts';
import { refused } from './refused.ts';

export interface HttpServerOptions {
  readonly services: readonly MountedService[];
  readonly problems: ProblemRegistry;
  readonly logger: Logger;
  /** Default: `fault`. */
  readonly undeclared?: UndeclaredProblems;
  readonly rateLimitPerMinute: number;
  /** Of requests to operations; what is no operation (health, metrics) is always answered. Absent: all are let in. */
  readonly admission?: AdmissionLimits;
  readonly trustedProxies?: number;
  /** While false, operations answer 503: the process listens before its engines have answered. */
  readonly accepting?: () => boolean;
  /** What is no operation: health, metrics, documentation, the issuer, the console. Mounted first. */
  readonly extras?: readonly ((app: Express) => void)[];
}

export interface HttpServer {
  readonly app: Express;
  /** Port 0 takes a free one. */
  readonly listen: (host: string, port: number) => Promise<{ readonly port: number; readonly url: string }>;
  /** From now on every answer ends its connection, so that nobody sends another request on one that is about to be cut. */
  readonly retire: () => void;
  /** Retires, stops accepting, lets requests in hand finish for at most `graceMs`, then cuts. */
  readonly drain: (graceMs: number) => Promise<void>;
}

/**
 * Longer than any proxy keeps an idle connection (60 s by custom): the proxy closes it, never this process while a request
 * is on its way.
 */
const KEEP_ALIVE_MS = 75_000;

/**
 * Connections that may wait to be looked at; the kernel knows a most of its own. Whoever finds this queue full is not told so: its
 * connection is tried again after a second, and then after three, and what is accepted then is late already.
 */
const CALLERS_AT_THE_DOOR_MAX = 4_096;

/** Before anything costs something: nobody is identified, nothing is read, nothing is logged of who is sent away. */
const admitting = (
  limits: AdmissionLimits,
  [first]: readonly MountedService[],
  isCrowded: () => boolean,
): RequestHandler => {
  const told = (reason: ShedReason): void => first?.metrics.counter('http_requests_shed_total').add({ reason });
  const admission = new RequestAdmission(limits, told, isCrowded);
  return async (_request, response, next) => {
    const place = admission.arrive();
    response.on('close', place.leave);
    response.locals['atWork'] = place;
    await place.admitted;
    next();
  };
};

/** Crowded from a new connection on until a whole turn of the event loop has brought none. */
const watchDoor = (): { readonly came: () => void; readonly isCrowded: () => boolean } => {
  let turnsLeft = 0;
  const turn = (): void => {
    turnsLeft -= 1;
    if (turnsLeft > 0) setImmediate(turn);
  };
  return {
    came: () => {
      if (turnsLeft === 0) setImmediate(turn);
      turnsLeft = 2;
    },
    isCrowded: () => turnsLeft > 0,
  };
};

/** The routes in their order: what is no operation, operations, what is refused of them, errors. */
const createApp = (options: HttpServerOptions, retired: () => boolean, isCrowded: () => boolean): Express => {
  const { problems, logger, services } = options;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', options.trustedProxies ?? 0);
  app.set('etag', false);
  // No contract names 304: nobody keeps what they read here, so nobody is told that theirs is current.
  Object.defineProperty(app.request, 'fresh', { value: false });
  // A laptop serves plain HTTP; where TLS is, the ingress redirects.
  app.use(helmet({ contentSecurityPolicy: { directives: { upgradeInsecureRequests: null } } }));
  app.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    if (retired()) response.set('Connection', 'close');
    next();
  });
  for (const extra of options.extras ?? []) extra(app);
  mountPage(app, '/problems/:code', (request, response) => {
    const code = String(request.params['code']);
    const registered = Object.hasOwn(problems, code) ? problems[code] : undefined;
    if (!registered) throw refused({ code: 'not_found', detail: 'no problem of this code is registered' });
    response.json({ code, ...registered });
  });
  app.use((_request, _response, next) => {
    if (options.accepting?.() === false) throw new Unavailable('starting', 1);
    next();
  });
  if (options.admission !== undefined) app.use(admitting(options.admission, services, isCrowded));
  for (const limiter of limiters(options.rateLimitPerMinute)) app.use(limiter);
  for (const { metrics } of services) metrics.declare('code', Object.keys(problems));
  mountOperations(app, services);
  mountMethodRefusals(
    app,
    services.flatMap(({ operations }) => operations.map(({ operation }) => operation)),
  );
  app.use(() => {
    throw refused({ code: 'not_found', detail: 'there is nothing at this address' });
  });
  app.use(answerErrors(problems, logger, options.undeclared ?? 'fault', services[0]?.metrics));
  return app;
};

export const createHttpServer = (options: HttpServerOptions): HttpServer => {
  let isRetired = false;
  const retire = (): void => {
    isRetired = true;
  };
  const door = watchDoor();
  const app = createApp(options, () => isRetired, door.isCrowded);
  const server: Server = createServer(
    { requestTimeout: 60_000, headersTimeout: 15_000, keepAliveTimeout: KEEP_ALIVE_MS },
    app,
  );
  server.on('connection', door.came);
  return {
    app,
    retire,
    listen: (host, port) =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen({ port, host, backlog: CALLERS_AT_THE_DOOR_MAX }, () => {
          server.off('error', reject);
          const bound = (server.address() as AddressInfo).port;
          resolve({ port: bound, url: `http://${host.includes(':') ? `[${host}]` : host}:${String(bound)}` });
        });
      }),
    drain: (graceMs) =>
      new Promise((resolve) => {
        if (!server.listening) return resolve();
        retire();
        const cut = setTimeout(() => server.closeAllConnections(), graceMs);
        // A connection whose request has just ended stays open for the next one; nobody is to send one any more.
        const idle = setInterval(() => server.closeIdleConnections(), 50);
        server.close(() => {
          clearTimeout(cut);
          clearInterval(idle);
          resolve();
        });
      }),
  };
};
