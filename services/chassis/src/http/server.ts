import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, {
  type ErrorRequestHandler,
  type Express,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import helmet from 'helmet';
import type { Logger } from '../observability/logger.ts';
import type { Metrics } from '../observability/metrics.ts';
import { childTraceparent, parseTraceparent } from '../observability/trace.ts';
import { limiters } from './limiters.ts';
import { contentTypeOf, type BoundOperation, type RouterDependencies } from './operation-router.ts';
import { createProblemMapper } from './problem.ts';
import type { ProblemRegistry } from './problem-registry.ts';
import { Unavailable } from '../resilience/unavailable.ts';
import { refused } from './refused.ts';

/** Operations of one service, with what they are measured by. */
export interface MountedService {
  readonly operations: readonly BoundOperation[];
  readonly dependencies: RouterDependencies;
  readonly metrics: Metrics;
  readonly logger: Logger;
}

export interface HttpServerOptions {
  readonly services: readonly MountedService[];
  readonly problems: ProblemRegistry;
  readonly logger: Logger;
  readonly rateLimitPerMinute: number;
  readonly trustedProxies?: number;
  /** While false, operations answer 503: the process listens before its engines have answered. */
  readonly accepting?: () => boolean;
  /** Pages and plumbing that are no operations: health, metrics, documentation, the issuer, the console. Mounted first. */
  readonly extras?: readonly ((app: Express) => void)[];
}

export interface HttpServer {
  readonly app: Express;
  /** Port 0 takes a free one. */
  readonly listen: (host: string, port: number) => Promise<{ readonly port: number; readonly url: string }>;
  /** Stops accepting, lets requests in hand finish for at most `graceMs`, then cuts. */
  readonly drain: (graceMs: number) => Promise<void>;
}

const BODY_BYTES_MAX = 1_048_576;

const bodyParser = ({ operation }: BoundOperation, type: string): RequestHandler => {
  const limit = operation.bodyBytesMax ?? BODY_BYTES_MAX;
  return type === 'application/json' ? express.json({ limit, type, strict: true }) : express.text({ limit, type });
};

/** @throws Refused for a body of another type than the contract's, which would reach the schema as "missing" */
const readBody = (parse: RequestHandler, type: string, request: Request, response: Response): Promise<unknown> => {
  if (request.is(type) === false && request.get('content-length') !== '0') {
    throw refused({ code: 'unsupported_media_type', detail: `send the body as ${type}` });
  }
  return new Promise((resolve, reject) => {
    void parse(request, response, (error: unknown) => {
      if (error === undefined) resolve(request.body as unknown);
      else reject(error as Error);
    });
  });
};

const send = (response: Response, status: number, contentType: string, body: unknown): void => {
  response.status(status);
  if (body === undefined) response.end();
  else if (contentType === 'application/json') response.json(body);
  else response.type(contentType).send(body);
};

const mount = (app: Express, service: MountedService, problems: ProblemRegistry): void => {
  const { metrics, dependencies, logger } = service;
  metrics.declare(
    'operation',
    service.operations.map(({ operation }) => operation.operationId),
  );
  metrics.declare('code', Object.keys(problems));
  const durations = metrics.histogram('http_request_duration_seconds');
  for (const bound of service.operations) {
    const { method, path, operationId } = bound.operation;
    const type = contentTypeOf(bound.operation.body);
    const parse = bodyParser(bound, type);
    app[method](
      path,
      (request, response, next) => {
        const startedAt = process.hrtime.bigint();
        response.locals['service'] = service;
        response.locals['operation'] = operationId;
        const traceparent = childTraceparent(request.get('traceparent'));
        response.locals['traceparent'] = traceparent;
        response.on('finish', () => {
          const seconds = Number(process.hrtime.bigint() - startedAt) / 1e9;
          const status = `${String(Math.floor(response.statusCode / 100))}xx`;
          durations.observe({ operation: operationId, method, status }, seconds);
          const severity = method === 'get' ? 'debug' : 'info';
          logger[severity]('request', {
            operation: operationId,
            method,
            status: response.statusCode,
            code: response.locals['code'] as unknown,
            durationMs: Math.round(seconds * 1000),
            traceId: parseTraceparent(traceparent)?.traceId,
          });
        });
        next();
      },
      async (request, response) => {
        const reply = await bound.answer(
          {
            params: request.params,
            query: request.query,
            body: async () => readBody(parse, type, request, response),
            // Begun here for a caller without one, so that the request's line and the envelope name the same trace.
            header: (name) => (name === 'traceparent' ? (response.locals['traceparent'] as string) : request.get(name)),
          },
          dependencies,
        );
        response.set(reply.headers);
        send(response, reply.status, reply.contentType, reply.body);
      },
    );
  }
};

export const createHttpServer = (options: HttpServerOptions): HttpServer => {
  const { problems, logger, services } = options;
  const app = express();
  const toProblem = createProblemMapper(problems);
  app.disable('x-powered-by');
  app.set('trust proxy', options.trustedProxies ?? 0);
  app.set('etag', false);
  // A laptop serves plain HTTP; where TLS is, the ingress redirects.
  app.use(helmet({ contentSecurityPolicy: { directives: { upgradeInsecureRequests: null } } }));
  app.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  for (const extra of options.extras ?? []) extra(app);
  app.get('/problems/:code', (request, response) => {
    const code = request.params.code;
    const registered = Object.hasOwn(problems, code) ? problems[code] : undefined;
    if (!registered) throw refused({ code: 'not_found', detail: 'no problem of this code is registered' });
    response.json({ code, ...registered });
  });
  app.use((_request, _response, next) => {
    if (options.accepting?.() === false) throw new Unavailable('starting', 1);
    next();
  });
  for (const limiter of limiters(options.rateLimitPerMinute)) app.use(limiter);
  for (const service of services) mount(app, service, problems);

  const methodsOf = new Map<string, string[]>();
  for (const { operation } of services.flatMap((service) => service.operations)) {
    methodsOf.set(operation.path, [...(methodsOf.get(operation.path) ?? []), operation.method.toUpperCase()]);
  }
  for (const [path, methods] of methodsOf) {
    app.all(path, (_request, response) => {
      response.set('Allow', methods.join(', '));
      throw refused({ code: 'method_not_allowed', detail: `here are ${methods.join(', ')}` });
    });
  }
  app.use(() => {
    throw refused({ code: 'not_found', detail: 'there is nothing at this address' });
  });
  const onError: ErrorRequestHandler = (error: unknown, _request, response, next) => {
    const { problem, headers, fault } = toProblem(error);
    const service = response.locals['service'] as MountedService | undefined;
    response.locals['code'] = problem.code;
    service?.metrics
      .counter('http_problems_total')
      .add({ operation: String(response.locals['operation']), code: problem.code });
    if (fault) {
      (service?.logger ?? logger).error(
        'fault in a request',
        { operation: response.locals['operation'], code: problem.code },
        error,
      );
    }
    if (response.headersSent) return next(error);
    response.set(headers).status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  };
  app.use(onError);

  const server: Server = createServer({ requestTimeout: 60_000, headersTimeout: 15_000 }, app);
  return {
    app,
    listen: (host, port) =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => {
          server.off('error', reject);
          const bound = (server.address() as AddressInfo).port;
          resolve({ port: bound, url: `http://${host.includes(':') ? `[${host}]` : host}:${String(bound)}` });
        });
      }),
    drain: (graceMs) =>
      new Promise((resolve) => {
        if (!server.listening) return resolve();
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
