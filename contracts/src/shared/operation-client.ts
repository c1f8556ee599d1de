import type { z } from 'zod';
import type { Operation } from './http-contract.ts';

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
  /** UUID; the same key repeats the same command. */
  readonly key?: string;
  readonly ifMatch?: number;
  readonly token?: string;
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

/** Calls operations by their contract. `baseOf` tells where an operation is served: one port for all, or one per service. */
export const operationClient = (baseOf: (operation: Operation) => string): OperationClient => ({
  call: async (operation, { params, query, body, key, ifMatch, token }) => {
    const headers: Record<string, string> = { accept: 'application/json' };
    if (body !== undefined) headers['content-type'] = 'application/json';
    if (key !== undefined) headers['idempotency-key'] = key;
    if (ifMatch !== undefined) headers['if-match'] = `"${String(ifMatch)}"`;
    if (token !== undefined) headers['authorization'] = `Bearer ${token}`;
    const response = await fetch(addressOf(baseOf(operation as Operation), operation.path, params, query), {
      method: operation.method.toUpperCase(),
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const json = text === '' ? null : (JSON.parse(text) as unknown);
    if (!response.ok) throw new ProblemAnswer(operation.operationId, response.status, json);
    return operation.success.reply.parse(json) as never;
  },
});
