import type { z } from 'zod';
import { previewAssessment } from '@huji/contracts/claim-adjudication/assessment-http.ts';
import { previewCovers } from '@huji/contracts/claim-adjudication/cover-http.ts';
import { operationClient, ProblemAnswer } from '@huji/contracts/shared/operation-client.ts';
import type { Refusal } from '@huji/contracts/shared/decider.ts';
import { type Breaker, createBreaker } from '@huji/chassis/resilience/breaker.ts';
import { Unavailable } from '@huji/chassis/resilience/unavailable.ts';
import type { ServiceContext } from '@huji/chassis/runtime/context.ts';

export type PreviewQuestion = z.input<NonNullable<typeof previewAssessment.body>>;
export type PreviewAnswer = z.output<typeof previewAssessment.success.reply>;
export type CoversQuestion = z.input<NonNullable<typeof previewCovers.body>>;
export type CoversAnswer = z.output<typeof previewCovers.success.reply>;
type Answered<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Refusal };

/** Asks adjudication, with the caller's own token. @throws Unavailable */
type Ask<Question, Value> = (question: Question, authorization: string) => Promise<Answered<Value>>;

export interface AdjudicationClient {
  /** What the threshold would say. */
  readonly askPreview: Ask<PreviewQuestion, PreviewAnswer>;
  /** What rows would come to. */
  readonly askCovers: Ask<CoversQuestion, CoversAnswer>;
}

const PREVIEW_MS = 15_000;
/** A page waits for it, and is shown without it. */
const COVERS_MS = 5_000;

/** A refusal is an answer, so that wrong questions never open the breaker. */
const refusalOf = (error: unknown): Refusal | null =>
  error instanceof ProblemAnswer && error.status >= 400 && error.status < 500 && error.status !== 429
    ? { code: error.code, detail: 'adjudication refused the question' }
    : null;

type Context = Pick<ServiceContext, 'metrics' | 'logger' | 'callOut'>;
type Asked = Pick<typeof previewAssessment | typeof previewCovers, 'method' | 'path'>;

const asking = <Question, Value>(
  operation: Asked,
  send: (
    question: Question,
    how: { readonly token: string; readonly traceparent: string | undefined },
  ) => Promise<Value>,
  { name, timeoutMs }: { readonly name: string; readonly timeoutMs: number },
  { metrics, logger, callOut }: Context,
): Ask<Question, Value> => {
  const asked = { party: 'claim-adjudication', method: operation.method.toUpperCase(), template: operation.path };
  const ask = async (question: Question, authorization: string): Promise<Answered<Value>> => {
    try {
      const token = authorization.replace(/^Bearer /i, '');
      return { ok: true, value: await callOut(asked, (traceparent) => send(question, { token, traceparent })) };
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal !== null) return { ok: false, refusal };
      throw new Unavailable('adjudication does not answer', 2, error);
    }
  };
  const breaker: Breaker<[Question, string], Answered<Value>> = createBreaker(ask, {
    name,
    metrics,
    logger,
    timeoutMs,
  });
  return breaker.call;
};

export const createAdjudicationClient = (baseUrl: string, context: Context): AdjudicationClient => {
  const { call } = operationClient(() => baseUrl);
  return {
    askPreview: asking(
      previewAssessment,
      (body: PreviewQuestion, { token, traceparent }) => call(previewAssessment, { body, token, traceparent }),
      { name: 'preview', timeoutMs: PREVIEW_MS },
      context,
    ),
    askCovers: asking(
      previewCovers,
      (body: CoversQuestion, { token, traceparent }) => call(previewCovers, { body, token, traceparent }),
      { name: 'covers', timeoutMs: COVERS_MS },
      context,
    ),
  };
};
