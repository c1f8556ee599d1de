import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import express, { type Express, type Request, type RequestHandler, type Response } from 'express';
import { refused } from '@huji/chassis/http/refused.ts';
import { inSpan, type Tracing } from '@huji/chassis/observability/tracing.ts';
import { Unavailable } from '@huji/chassis/resilience/unavailable.ts';
import type { Operation } from '@huji/contracts/shared/http-contract.ts';
import { SURFACES } from '@huji/contracts/surfaces.ts';
import { nameOperation } from '../measured.ts';
import { SessionEnded } from '../session/provider.ts';
import type { Refresh } from '../session/refresh.ts';
import type { Session, Sessions } from '../session/session.ts';
import { answeredHeaders, askedHeaders } from './headers.ts';

export interface GatewayOptions {
  readonly sessions: Sessions;
  readonly refresh: Refresh;
  readonly guard: RequestHandler;
  readonly addressOf: (service: string) => string;
  readonly tracing: Tracing;
}

export const PREFIX = '/api';
const RETRY_SECONDS = 2;

const unauthenticated = () => refused({ code: 'unauthenticated', detail: 'nobody is signed in' });

/** The caller's access token, renewed when it is about to end. @throws Refused `unauthenticated` · Unavailable */
const tokenOf = async (session: Session, refresh: Refresh): Promise<string> => {
  const { signedIn } = session;
  if (signedIn === undefined) throw unauthenticated();
  try {
    const tokens = await refresh(signedIn);
    if (tokens.access !== signedIn.access) {
      session.signedIn = { ...signedIn, ...tokens };
      await session.save();
    }
    return tokens.access;
  } catch (error) {
    if (!(error instanceof SessionEnded)) throw new Unavailable('the provider does not answer', RETRY_SECONDS, error);
    session.destroy();
    throw unauthenticated();
  }
};

/** Asks a service; the body goes through as it comes. @throws Unavailable */
const ask = async (
  request: Request,
  url: string,
  own: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<globalThis.Response> => {
  const reading = request.method === 'GET' || request.method === 'HEAD';
  try {
    return await fetch(url, {
      method: request.method,
      headers: { ...askedHeaders(request.headers), ...own },
      redirect: 'manual',
      signal,
      body: reading ? null : (Readable.toWeb(request) as ReadableStream),
      duplex: 'half',
    });
  } catch (error) {
    throw new Unavailable('a service does not answer', RETRY_SECONDS, error);
  }
};

const forward =
  (
    service: string,
    { operationId, method, path }: Operation,
    { sessions, refresh, addressOf, tracing }: GatewayOptions,
  ): RequestHandler =>
  async (request, response) => {
    nameOperation(response, operationId);
    const session = await sessions(request, response);
    const token = await tokenOf(session, refresh);
    const left = new AbortController();
    response.once('close', () => {
      left.abort();
    });
    const step = {
      name: `${method.toUpperCase()} ${PREFIX}${path}`,
      kind: 'server',
      attributes: { 'http.request.method': method.toUpperCase(), 'http.route': `${PREFIX}${path}` },
      parent: request.get('traceparent'),
    } as const;
    const answer = await inSpan(tracing, step, ({ traceparent }) =>
      ask(
        request,
        `${addressOf(service)}${request.url}`,
        { authorization: `Bearer ${token}`, traceparent },
        left.signal,
      ),
    );
    if (answer.status === 401) {
      // Told by us and not passed on: a token that ended early is no guess at a token.
      session.destroy();
      throw unauthenticated();
    }
    await pass(answer, response);
  };

const pass = async (answer: globalThis.Response, response: Response): Promise<void> => {
  response.status(answer.status).set(answeredHeaders(answer.headers, PREFIX));
  if (answer.body === null) {
    response.end();
    return;
  }
  try {
    await pipeline(Readable.fromWeb(answer.body as ReadableStream), response);
  } catch {
    // The head is sent: whoever reads is told by the connection that ends.
    response.destroy();
  }
};

/** `/api` + the path of any contracted operation, with the session's token; nothing else goes through. */
export const mountGateway = (app: Express, options: GatewayOptions): void => {
  const router = express.Router();
  router.use(options.guard);
  for (const { service, operations } of SURFACES)
    for (const operation of operations) router[operation.method](operation.path, forward(service, operation, options));
  router.use(() => {
    throw refused({ code: 'not_found', detail: 'no service has this address' });
  });
  app.use(PREFIX, router);
};
