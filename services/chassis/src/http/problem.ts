import { InvalidCursor, TransientFault, UnstorableValue } from '../persistence/faults.ts';
import { Unavailable } from '../resilience/unavailable.ts';
import { PersonErased } from '../security/field-cipher.ts';
import { InvalidInput, type InputFault } from './invalid-input.ts';
import type { ProblemRegistry } from './problem-registry.ts';
import { Refused, TooBusy } from './refused.ts';

/** RFC 9457 problem details, with the title in both languages and, for bad input, a pointer to every fault. */
export interface Problem {
  /** Relative reference; the server answers it with the registered meaning of the code. */
  readonly type: string;
  readonly title: string;
  readonly titleZh: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly errors?: readonly InputFault[];
  readonly data?: Readonly<Record<string, unknown>>;
}

export interface ProblemReply {
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;
  /** True when this is our fault: to be logged as an error, once. */
  readonly fault: boolean;
}

/** A handler refused with a code that its operation's contract does not name. */
export class UndeclaredProblem extends Error {
  override readonly name = 'UndeclaredProblem';

  constructor(operationId: string, code: string) {
    super(`${operationId} does not name ${code} among its problems`);
  }
}

/** After these the same request may succeed a little later: lost races, an engine that does not answer. */
const retryAfterSeconds = (error: unknown): number | null => {
  if (!(error instanceof TransientFault)) return null;
  return error instanceof Unavailable ? error.retryAfterSeconds : 1;
};

/** express and body-parser name their refusals by `type`; anything else of theirs with a 4xx status is malformed. */
const frameworkCode = (error: unknown): string | null => {
  if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number') return null;
  if (error.status < 400 || error.status > 499) return null;
  if (error.status === 413) return 'body_too_large';
  if (error.status === 415) return 'unsupported_media_type';
  return 'malformed_request';
};

/** The code by which a caller is told that what they asked is not done; null: it is no fault of theirs. */
export const refusalCodeOf = (error: unknown): string | null => {
  if (error instanceof InvalidInput || error instanceof InvalidCursor) return 'invalid_input';
  if (error instanceof Refused) return error.refusal.code;
  return error instanceof PersonErased ? 'person_erased' : frameworkCode(error);
};

/** The only place where an error becomes an answer. */
export const createProblemMapper = (registry: ProblemRegistry): ((error: unknown) => ProblemReply) => {
  const answer = (
    code: string,
    detail: string,
    more: { errors?: readonly InputFault[]; data?: Readonly<Record<string, unknown>> } = {},
    headers: Readonly<Record<string, string>> = {},
    fault = false,
  ): ProblemReply => {
    const registered = registry[code];
    if (!registered) {
      // The registry test keeps this from being reached; a person still gets a refusal, and we get to know.
      return { ...answer('refused', detail, more, headers, true), fault: true };
    }
    const { status, title, titleZh } = registered;
    return { problem: { type: `/problems/${code}`, title, titleZh, status, detail, code, ...more }, headers, fault };
  };

  return (error) => {
    if (error instanceof InvalidInput) {
      return answer('invalid_input', 'the input has another form than the contract says', { errors: error.faults });
    }
    if (error instanceof Refused) {
      const { code, detail, data } = error.refusal;
      const headers: Record<string, string> = code === 'unauthenticated' ? { 'WWW-Authenticate': 'Bearer' } : {};
      if (error instanceof TooBusy) headers['Retry-After'] = String(error.retryAfterSeconds);
      return answer(code, detail, data ? { data } : {}, headers);
    }
    if (error instanceof InvalidCursor) {
      const errors = [
        {
          in: 'query',
          pointer: '/cursor',
          detail: 'is not a cursor of this list',
          detailZh: '不是该列表的游标',
        } as const,
      ];
      return answer('invalid_input', 'the input has another form than the contract says', { errors });
    }
    if (error instanceof PersonErased)
      return answer('person_erased', 'what was known of this person was erased and cannot be read by anyone');
    if (error instanceof UnstorableValue) {
      // The contract lets something through that no engine keeps: the caller gets a clear answer, and we hear of it.
      return answer('invalid_input', `a value cannot be stored: ${error.message}`, {}, {}, true);
    }
    const seconds = retryAfterSeconds(error);
    if (seconds !== null) {
      return answer('unavailable', 'try again with the same Idempotency-Key', {}, { 'Retry-After': String(seconds) });
    }
    const code = frameworkCode(error);
    if (code !== null) return answer(code, registry[code]?.title ?? code);
    return answer('internal_error', 'the fault was recorded', {}, {}, true);
  };
};
