import type { z } from 'zod';
import type { Role } from './roles.ts';

/**
 * One HTTP operation, described once. The chassis binds a handler to it (parse → authorize → execute → map), the emitter
 * writes OpenAPI 3.1 from it, the generated client and the tests call it by its `operationId`.
 */
export interface Operation<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType,
> {
  readonly operationId: string;
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** Express path, e.g. `/v1/batches/:batchId/submission`. */
  readonly path: string;
  readonly summary: string;
  /** Roles of which the caller needs one; `'public'` alone opens it to everybody. Ownership is checked by the handler. */
  readonly allow: readonly Role[] | 'public';
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  /** Status of the answer when it went well, and its schema. */
  readonly success: { readonly status: 200 | 201 | 202 | 204; readonly reply: Reply };
  /** Writes of people carry an Idempotency-Key (UUID). Default: true for post, put and delete. */
  readonly idempotencyKey?: boolean;
  /** `required`: the change names the ETag it saw. */
  readonly ifMatch?: 'required';
  /** Codes of `problems.yaml` this operation may answer with, beside those every operation may. */
  readonly problems?: readonly string[];
  /** Largest body in bytes; default 1 MiB. */
  readonly bodyBytesMax?: number;
}

export const defineOperation = <
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Reply extends z.ZodType,
>(
  operation: Operation<Params, Query, Body, Reply>,
): Operation<Params, Query, Body, Reply> => operation;
