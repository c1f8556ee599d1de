import { z } from 'zod';
import { ok, refuse, type Result } from '@huji/contracts/shared/decider.ts';
import type { Operation } from '@huji/contracts/shared/http-contract.ts';
import { problemsOf } from '@huji/contracts/shared/problem-contract.ts';
import { type Call, operationClient, ProblemAnswer } from '@huji/contracts/shared/operation-client.ts';
import type { Logger } from '../observability/logger.ts';
import type { Metrics } from '../observability/metrics.ts';
import type { CallOut } from '../observability/tracing.ts';
import { createBreaker } from '../resilience/breaker.ts';
import { Unavailable } from '../resilience/unavailable.ts';
import type { RuntimeConfig } from '../runtime/config.ts';

/** Of a service's context, what a question to another service needs. */
export interface AskingParts {
  readonly config: Pick<RuntimeConfig, 'HUJI_PORT'>;
  readonly metrics: Metrics;
  readonly logger: Logger;
  readonly callOut: CallOut;
}

export interface AskedService {
  /** Label of its breaker. */
  readonly name: string;
  /** The service that answers. */
  readonly party: string;
  /** Where it does; undefined: this very process. */
  readonly url: string | undefined;
  /** Longer questions are given up. */
  readonly timeoutMs: number;
}

/**
 * Asks with the token that is fetched for it. A refusal that the operation documents is an answer, with what the other service says of it,
 * so that wrong questions never open the breaker. @throws Unavailable when it does not answer, or answers that it cannot
 */
export type Ask<Question, Value> = (
  question: Question,
  token: () => Promise<string>,
  as?: AskedAs,
) => Promise<Result<Value>>;

/** What else a command is sent with: its key, and for whom a deputy acts. */
export type AskedAs = Pick<Call<z.ZodType, z.ZodType, z.ZodType>, 'key' | 'actingFor'>;

/** Of a problem, what is told of it beside its code. */
const RefusalSchema = z.object({ detail: z.string(), data: z.record(z.string(), z.unknown()).optional() });

const RETRY_AFTER_SECONDS = 2;
const TOO_MANY = 429;

/** What the operation never says, an older release at that address says, or a proxy before it: that is no answer. */
const isRefusal = (error: unknown, told: readonly string[]): error is ProblemAnswer =>
  error instanceof ProblemAnswer &&
  error.status >= 400 &&
  error.status < 500 &&
  error.status !== TOO_MANY &&
  told.includes(error.code);

const refusalIn = ({ code, problem }: ProblemAnswer, party: string): Result<never> => {
  const said = RefusalSchema.safeParse(problem);
  return said.success ? refuse(code, said.data.detail, said.data.data) : refuse(code, `${party} refused the question`);
};

/** One operation of another service, behind a breaker of its own. */
export const askService = <
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Reply extends z.ZodType,
>(
  { config, metrics, logger, callOut }: AskingParts,
  { name, party, url, timeoutMs }: AskedService,
  operation: Operation<Params, Query, Body, Reply>,
): Ask<z.input<Body>, z.output<Reply>> => {
  const { call } = operationClient(() => url ?? `http://127.0.0.1:${String(config.HUJI_PORT)}`);
  const told = problemsOf(operation);
  const asked = { party, method: operation.method.toUpperCase(), template: operation.path };
  const ask: Ask<z.input<Body>, z.output<Reply>> = async (body, tokenOf, as = {}) => {
    try {
      const token = await tokenOf();
      return ok(await callOut(asked, (traceparent) => call(operation, { body, token, traceparent, ...as })));
    } catch (error) {
      if (isRefusal(error, told)) return refusalIn(error, party);
      throw new Unavailable(`${party} does not answer`, RETRY_AFTER_SECONDS, error);
    }
  };
  return createBreaker(ask, { name, metrics, logger, timeoutMs }).call;
};
