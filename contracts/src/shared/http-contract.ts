import type { z } from 'zod';
import type { Role } from './roles.ts';

/** Whether a change must name, may name or does not take the ETag it saw. */
export type IfMatchUse = 'required' | 'optional' | 'none';

/**
 * One HTTP operation, described once. The chassis binds a handler to it (parse → authorize → execute → map), the emitter
 * writes OpenAPI 3.1 from it, the generated client and the tests call it by its `operationId`.
 */
export interface Operation<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Reply extends z.ZodType = z.ZodType,
  Match extends IfMatchUse = IfMatchUse,
> {
  readonly operationId: string;
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** Express path, e.g. `/v1/batches/:batchId/submission`. */
  readonly path: string;
  readonly summary: string;
  /** The same in Chinese: `/docs` shows both, and a test holds that no operation is without. */
  readonly summaryZh?: string;
  /** Roles of which the caller needs one; `'public'` alone opens it to everybody. Ownership is checked by the handler. */
  readonly allow: readonly Role[] | 'public';
  readonly params?: Params;
  readonly query?: Query;
  /** JSON, or text of the type its meta names; `streamedFile` for a file that is never in memory as a whole. */
  readonly body?: Body;
  readonly success: Success<Reply>;
  /**
   * What a read shows: one person (written down in that person's stream), many at once or a whole export (one entry in the
   * reader's stream), or nothing personal. Every operation that reads says it.
   */
  readonly discloses?: 'person' | 'many' | 'export' | 'nobody';
  /** Writes of people carry an Idempotency-Key. Default: true for post, put and delete. */
  readonly idempotencyKey?: boolean;
  /** False: whoever asks it does not act in their post by that, though something is kept. Default: whoever writes acts. */
  readonly takesPost?: boolean;
  /** With it the change is refused with `stale` when another revision stands. Absent: none. */
  readonly ifMatch?: Match;
  /** Codes of `problems.yaml` this operation may answer with, beside those `problemsOf` adds to every one. */
  readonly problems?: readonly string[];
  /** Largest body in bytes; default 1 MiB. A streamed file names its own. */
  readonly bodyBytesMax?: number;
}

/** Status of the answer when it went well, also of the same request sent again, and its schema. */
export interface Success<Reply extends z.ZodType> {
  readonly status: SuccessStatus;
  readonly reply: Reply;
  /** A file that may be asked for in part: `Range: bytes=…` is answered 206, one that lies outside it 416. */
  readonly ranges?: true;
  /** One more status with the same reply, and when it is given. */
  readonly otherwise?: { readonly status: SuccessStatus; readonly when: string };
}

export type SuccessStatus = 200 | 201 | 202 | 204;

export const defineOperation = <
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Reply extends z.ZodType,
  Match extends IfMatchUse = 'none',
>(
  operation: Operation<Params, Query, Body, Reply, Match>,
): Operation<Params, Query, Body, Reply, Match> => operation;

export const takesIfMatch = ({ ifMatch = 'none' }: Pick<Operation, 'ifMatch'>): boolean => ifMatch !== 'none';

export const needsIdempotencyKey = ({ idempotencyKey, method }: Operation): boolean =>
  idempotencyKey ?? method !== 'get';

/** `contentType` of a schema's meta; JSON when it says nothing. */
export const contentTypeOf = (schema: z.ZodType | undefined): string => {
  const named = schema?.meta()?.['contentType'];
  return typeof named === 'string' ? named : 'application/json';
};

/** Visible characters: what a header carries unchanged, without blanks. */
export const IDEMPOTENCY_KEY = /^[\x21-\x7e]{1,255}$/;
