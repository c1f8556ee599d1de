import type { z } from 'zod';
import { canonicalJson } from '@huji/contracts/shared/canonical-json.ts';
import { ACTING_FOR, takesDeputies } from '@huji/contracts/shared/deputising.ts';
import {
  contentTypeOf,
  type IfMatchUse,
  needsIdempotencyKey,
  type Operation,
  type SuccessStatus,
} from '@huji/contracts/shared/http-contract.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { fileTypesOf, type StreamedFile } from '@huji/contracts/shared/streamed-file.ts';
import type { Principal } from '@huji/contracts/shared/roles.ts';
import type { Envelope } from '../aggregate/envelope.ts';
import { childTraceparent, parseTraceparent } from '../observability/trace.ts';
import type { BusinessClock } from '../runtime/business-clock.ts';
import type { IdSource } from '../runtime/ids.ts';
import { actAsDeputy, type ReadDeputy } from '../duties/deputies.ts';
import type { StaffDuties } from '../duties/duties.ts';
import type { PostsHeld, PostTaker } from '../duties/posts-held.ts';
import type { AuditLog } from '../security/audit-log.ts';
import { authorize } from '../security/authorization.ts';
import type { RefusedAttempts } from '../security/refused-attempts.ts';
import { bearerToken } from '../security/tokens.ts';
import type { IdempotencyKeys } from './idempotency-keys.ts';
import { parseInput } from './invalid-input.ts';
import { readIdempotencyKey, readIfMatch } from './preconditions.ts';
import { requireSoundText } from './sound-text.ts';
import { type Opened, tellRead } from './tell-read.ts';
import { refusalCodeOf } from './problem.ts';
import { Refused } from './refused.ts';

/** The revision the caller saw, from `If-Match`: only where the contract takes it. */
export interface SeenRevision {
  readonly required: { readonly ifMatch: number };
  readonly optional: { readonly ifMatch: number | undefined };
  readonly none: object;
}

/** What a handler gets: everything parsed, the caller known and allowed by role. Ownership is the handler's to check. */
export interface OperationRequest<Params = unknown, Query = unknown, Body = unknown> {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly principal: Principal;
  readonly envelope: Envelope;
  /** The caller's own `Authorization` header, to ask another service on the caller's behalf. Never stored, never logged. */
  readonly authorization?: string;
  /** Id of a thing this request creates: the same for a repeated request. Needs an Idempotency-Key. */
  readonly idFor: (kind: string) => string;
}

export interface OperationReply<Body = unknown> {
  readonly body: Body;
  /** Becomes the ETag. */
  readonly revision?: number;
  /** Whose data this answer opens, where the contract discloses a person. */
  readonly opened?: Opened;
  /** Another status that the contract names. */
  readonly status?: SuccessStatus;
  readonly location?: string;
}

/** A request as it came, free of any framework. */
export interface IncomingRequest {
  readonly params: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  /** Read only when the caller is known and allowed: strangers cannot make us parse what they send. */
  readonly body: () => Promise<unknown>;
  readonly header: (name: string) => string | undefined;
}

export interface OutgoingReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Undefined: no body. */
  readonly body: unknown;
  readonly contentType: string;
  /** Instead of a body, where the contract streams. */
  readonly file?: StreamedFile;
}

export interface RouterDependencies {
  readonly clock: BusinessClock;
  readonly ids: IdSource;
  /** The caller of an `Authorization` header. @throws Refused `unauthenticated` */
  readonly authenticate: (authorization: string | undefined) => Promise<Principal>;
  /** Keyed, because a body may hold a number that could be guessed. */
  readonly keyedHash: (kind: string, text: string) => string;
  readonly keys: IdempotencyKeys;
  readonly duties: StaffDuties;
  /** In which posts people acted, with whatever account. */
  readonly posts: PostsHeld;
  /** Absent: nobody stands in for anybody here. */
  readonly readDeputy?: ReadDeputy;
  readonly audit: Pick<AuditLog, 'record'>;
  readonly attempts: RefusedAttempts;
}

/** An operation with its handler; the types of its parts stay inside. */
export interface BoundOperation {
  readonly operation: Operation;
  readonly answer: (incoming: IncomingRequest, dependencies: RouterDependencies) => Promise<OutgoingReply>;
}

const ANYBODY: Principal = { subject: 'anybody', roles: [], employerIds: [] };

/** @throws Error for a status the contract does not name: our fault, found where it is made */
const statusOf = (success: Operation['success'], reply: OperationReply): SuccessStatus => {
  const { status = success.status } = reply;
  if (![success.status, success.otherwise?.status].includes(status))
    throw new Error(`the status ${String(status)} is not in the contract`);
  return status;
};

interface ReadRequest {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  /** Canonical text of what was asked: two requests with the same are the same request. Made only where there is a key. */
  readonly asked: () => string;
}

/** @throws InvalidInput · Refused */
const readRequest = (operation: Operation, { params, query }: IncomingRequest, body: unknown): ReadRequest => {
  const part = (schema: z.ZodType | undefined, value: unknown, name: 'path' | 'query' | 'body'): unknown => {
    if (!schema) return undefined;
    requireSoundText(value, name);
    return parseInput(schema, value, name);
  };
  // A file has been checked where it was received; its content is known by its digest.
  const file = fileTypesOf(operation.body) === null ? null : (body as StreamedFile);
  const content = file === null ? body : { contentType: file.contentType, sha256: file.sha256 };
  return {
    params: part(operation.params, params, 'path'),
    query: part(operation.query, query, 'query'),
    body: file ?? part(operation.body, body, 'body'),
    asked: () => canonicalJson([operation.operationId, params, query, content]),
  };
};

const outgoing = ({ success }: Operation, reply: OperationReply): OutgoingReply => {
  const status = statusOf(success, reply);
  const body: unknown = status === 204 ? undefined : success.reply.parse(reply.body);
  const types = fileTypesOf(success.reply);
  const file = types === null || status === 204 ? undefined : (body as StreamedFile);
  const contentType = file?.contentType ?? contentTypeOf(success.reply);
  if (file !== undefined && types?.includes(contentType) !== true)
    throw new Error(`a file of type ${contentType} is not in the contract`);
  return {
    status,
    headers: present({
      ETag: reply.revision === undefined ? undefined : `"${String(reply.revision)}"`,
      Location: reply.location,
    }),
    contentType,
    ...(file === undefined ? { body } : { body: undefined, file }),
  };
};

/** Who is known to ask, or that person as the deputy of another. @throws Refused */
const actingAs = async (
  operation: Operation,
  caller: Principal,
  { incoming, dependencies }: Pick<Caller, 'incoming' | 'dependencies'>,
): Promise<Principal> => {
  const { duties, clock, readDeputy = () => Promise.resolve(null) } = dependencies;
  const deputyId = takesDeputies(operation) ? incoming.header(ACTING_FOR.toLowerCase()) : undefined;
  return deputyId === undefined || operation.allow === 'public'
    ? caller
    : actAsDeputy(caller, deputyId, { readDeputy, duties, on: clock.today() });
};

/** A handler inside, where the types of its contract have done their work. */
type Handler = (request: OperationRequest & { readonly ifMatch?: number }) => Promise<OperationReply | Refused>;

/** One of the caller's posts lets them do it: what a member may do as such is done in none, whatever else the token says. */
const isDoneInPost = ({ allow, takesPost = true }: Operation, { roles }: Principal): boolean =>
  takesPost && allow !== 'public' && roles.some((role) => role !== 'member' && allow.includes(role));

/** What is said of the caller to whoever keeps posts. */
const takerOf = (operation: Operation, principal: Principal, { header }: IncomingRequest): PostTaker => ({
  principal,
  ...present({
    token: bearerToken(header('authorization')),
    deputyId: takesDeputies(operation) ? header(ACTING_FOR.toLowerCase()) : undefined,
  }),
});

interface Caller {
  readonly incoming: IncomingRequest;
  readonly principal: Principal;
  readonly dependencies: RouterDependencies;
}

/** What follows once it is known who asks. @throws Refused · InvalidInput, and what the handler throws */
const answerTo = async (
  operation: Operation,
  run: Handler,
  { incoming, principal, dependencies }: Caller,
): Promise<OutgoingReply> => {
  const { clock, ids, keyedHash, keys, duties, posts, audit } = dependencies;
  const { allow, operationId } = operation;
  authorize(operation, principal, duties, clock.today());
  const key = needsIdempotencyKey(operation) ? readIdempotencyKey(incoming.header('idempotency-key')) : null;
  const seen = readIfMatch(incoming.header('if-match'), operation);
  const sent = operation.body ? await incoming.body() : undefined;
  const { params, query, body, asked } = readRequest(operation, incoming, sent);
  const { subject, personId, actingFor } = principal;
  const commandId = key === null ? ids.newId() : ids.derivedId(subject, key, 'command');
  const bodyHash = key === null ? undefined : keyedHash('body', asked());
  const at = clock.now();
  if (bodyHash !== undefined) await keys.claim({ commandId, operationId, bodyHash, at });
  // Who looks does not act: what somebody looked at is told by the audit log. Nor is what members do for themselves done in a post.
  if (key !== null && isDoneInPost(operation, principal))
    await posts.take(takerOf(operation, principal, incoming), clock.today());
  const begun = incoming.header('traceparent');
  const traceparent = begun === undefined || parseTraceparent(begun) === null ? childTraceparent(undefined) : begun;
  const envelope: Envelope = {
    commandId,
    actor: subject,
    at,
    on: clock.today(),
    traceparent,
    ...present({ bodyHash, actorPersonId: personId, actingFor: actingFor?.subject }),
  };
  const reply = await run({
    params,
    query,
    body,
    principal,
    envelope,
    idFor: (kind) => {
      if (key === null) throw new Error(`${operationId} creates a ${kind} without an Idempotency-Key`);
      return ids.derivedId(subject, key, kind);
    },
    ...present({ authorization: incoming.header('authorization') }),
    ...seen,
  });
  if (reply instanceof Refused) throw reply;
  const role = allow === 'public' ? undefined : allow.find((each) => principal.roles.includes(each));
  await tellRead(audit, operation, envelope, { ...reply, role });
  return outgoing(operation, reply);
};

/**
 * Binds a handler to its contract: authenticate → authorize → parse → claim the key → take the post → run → check the reply.
 *
 * The reply is parsed with its schema too, and what was parsed is sent: a field the contract does not describe never
 * leaves, and a reply of another form is our fault. So a reply schema must not turn one value into another.
 */
export const handle = <
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Reply extends z.ZodType,
  Match extends IfMatchUse,
>(
  contract: Operation<Params, Query, Body, Reply, Match>,
  run: (
    request: OperationRequest<z.output<Params>, z.output<Query>, z.output<Body>> & SeenRevision[Match],
  ) => Promise<OperationReply<z.input<Reply>> | Refused>,
): BoundOperation => {
  const operation = contract as Operation;
  const handler = run as unknown as Handler;
  const { allow, operationId } = operation;
  return {
    operation,
    answer: async (incoming, dependencies) => {
      let caller = ANYBODY;
      try {
        if (allow !== 'public') caller = await dependencies.authenticate(incoming.header('authorization'));
        const principal = await actingAs(operation, caller, { incoming, dependencies });
        return await answerTo(operation, handler, { incoming, principal, dependencies });
      } catch (error) {
        const code = allow === 'public' ? null : refusalCodeOf(error);
        if (code !== null) {
          const actor = caller === ANYBODY ? null : caller.subject;
          await dependencies.attempts.tell({ actor, operationId, code, at: dependencies.clock.now() });
        }
        throw error;
      }
    },
  };
};
