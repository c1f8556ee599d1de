import type { z } from 'zod';
import type { Operation } from './http-contract.ts';
import { present } from './present.ts';
import { contentDigest, fileTypesOf, type StreamedFile } from './streamed-file.ts';

/** What the server answered when it did not do what was asked: RFC 9457, with the registered code. */
export class ProblemAnswer extends Error {
  override readonly name = 'ProblemAnswer';
  readonly status: number;
  readonly code: string;
  readonly problem: unknown;

  constructor(operationId: string, status: number, problem: unknown) {
    const { code, detail } = (typeof problem === 'object' && problem !== null ? problem : {}) as Record<
      string,
      unknown
    >;
    super(`${operationId} answered ${String(status)} ${String(code ?? '')}: ${String(detail ?? '')}`);
    this.status = status;
    this.code = typeof code === 'string' ? code : 'unknown';
    this.problem = problem;
  }
}

export interface Call<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType> {
  readonly params?: z.input<Params>;
  readonly query?: z.input<Query>;
  readonly body?: z.input<Body>;
  /** The same key repeats the same request. */
  readonly key?: string;
  readonly ifMatch?: number;
  /** Told the version that the answer shows, by its ETag: what `ifMatch` of a change names. */
  readonly onVersion?: (version: number) => void;
  readonly token?: string;
  /** W3C Trace Context of what the call is made for. */
  readonly traceparent?: string | undefined;
  /** A deputy's grant: the request is done for whoever is away. */
  readonly actingFor?: string;
}

export interface OperationClient {
  /** @throws ProblemAnswer for any answer that is not the operation's success; TypeError when nobody answers. */
  readonly call: <Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType, Reply extends z.ZodType>(
    operation: Operation<Params, Query, Body, Reply>,
    call: Call<Params, Query, Body>,
  ) => Promise<z.output<Reply>>;
}

const addressOf = (base: string, path: string, params: unknown, query: unknown): string => {
  const values = (params ?? {}) as Record<string, unknown>;
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(values[name])));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries((query ?? {}) as Record<string, unknown>))
    if (value !== undefined && value !== null) search.set(name, String(value));
  return `${base}${filled}${search.size > 0 ? `?${search.toString()}` : ''}`;
};

type Sent = Pick<RequestInit, 'body' | 'headers'> & { readonly duplex?: 'half' };

const sentOf = (operation: Operation, body: unknown): Sent => {
  if (body === undefined) return {};
  if (fileTypesOf(operation.body) === null)
    return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const { contentType, sha256 = '', content } = body as StreamedFile;
  return {
    headers: { 'content-type': contentType, 'content-digest': contentDigest(sha256) },
    body: ReadableStream.from(content),
    duplex: 'half',
  };
};

const fileOf = ({ headers, body }: Response): StreamedFile => {
  const [, encoded] = /filename\*=UTF-8''([^;]+)/i.exec(headers.get('content-disposition') ?? '') ?? [];
  const [, plain] = /filename="([^"]+)"/i.exec(headers.get('content-disposition') ?? '') ?? [];
  const bytes = headers.get('content-length');
  return {
    contentType: headers.get('content-type') ?? '',
    content: body ?? ReadableStream.from<Uint8Array>([]),
    ...present({
      bytes: bytes === null ? undefined : Number(bytes),
      fileName: encoded === undefined ? plain : decodeURIComponent(encoded),
    }),
  };
};

/** A proxy on the way answers in a form of its own. */
const problemOf = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
};

/** Calls operations by their contract. `baseOf` tells where an operation is served: one port for all, or one per service. */
export const operationClient = (baseOf: (operation: Operation) => string): OperationClient => ({
  call: async (operation, { params, query, body, key, ifMatch, onVersion, token, traceparent, actingFor }) => {
    const types = fileTypesOf(operation.success.reply);
    const sent = sentOf(operation as Operation, body);
    const headers = new Headers(sent.headers);
    headers.set('accept', [...(types ?? []), 'application/json'].join(', '));
    if (key !== undefined) headers.set('idempotency-key', key);
    if (actingFor !== undefined) headers.set('acting-for', actingFor);
    if (ifMatch !== undefined) headers.set('if-match', `"${String(ifMatch)}"`);
    if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
    if (traceparent !== undefined) headers.set('traceparent', traceparent);
    const response = await fetch(addressOf(baseOf(operation as Operation), operation.path, params, query), {
      ...sent,
      method: operation.method.toUpperCase(),
      headers,
    });
    if (response.ok && types !== null) return operation.success.reply.parse(fileOf(response)) as never;
    const text = await response.text();
    if (!response.ok) throw new ProblemAnswer(operation.operationId, response.status, problemOf(text));
    const [, version] = /^"(\d+)"$/.exec(response.headers.get('etag') ?? '') ?? [];
    if (version !== undefined) onVersion?.(Number(version));
    return operation.success.reply.parse(text === '' ? null : JSON.parse(text)) as never;
  },
});
