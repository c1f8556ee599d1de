import type { z } from 'zod';
import { previewAssessment } from '@huji/contracts/claim-adjudication/assessment-http.ts';
import { operationClient, ProblemAnswer } from '@huji/contracts/shared/operation-client.ts';
import type { Refusal } from '@huji/contracts/shared/decider.ts';
import { type Breaker, createBreaker } from '@huji/chassis/resilience/breaker.ts';
import { Unavailable } from '@huji/chassis/resilience/unavailable.ts';
import type { ServiceContext } from '@huji/chassis/runtime/context.ts';

export type PreviewQuestion = z.input<NonNullable<typeof previewAssessment.body>>;
export type PreviewAnswer = z.output<typeof previewAssessment.success.reply>;
type Answered =
  { readonly ok: true; readonly value: PreviewAnswer } | { readonly ok: false; readonly refusal: Refusal };

/** Asks adjudication, with the caller's own token, what the threshold would say. @throws Unavailable */
export type AskPreview = (question: PreviewQuestion, authorization: string) => Promise<Answered>;

const PREVIEW_MS = 15_000;

/** A refusal is an answer, so that wrong questions never open the breaker. */
const refusalOf = (error: unknown): Refusal | null =>
  error instanceof ProblemAnswer && error.status >= 400 && error.status < 500 && error.status !== 429
    ? { code: error.code, detail: 'adjudication refused the question' }
    : null;

export const createPreviewClient = (
  baseUrl: string,
  { metrics, logger, callOut }: Pick<ServiceContext, 'metrics' | 'logger' | 'callOut'>,
): AskPreview => {
  const { call } = operationClient(() => baseUrl);
  const asked = {
    party: 'claim-adjudication',
    method: previewAssessment.method.toUpperCase(),
    template: previewAssessment.path,
  };
  const ask = async (question: PreviewQuestion, authorization: string): Promise<Answered> => {
    try {
      const token = authorization.replace(/^Bearer /i, '');
      const value = await callOut(asked, (traceparent) =>
        call(previewAssessment, { body: question, token, traceparent }),
      );
      return { ok: true, value };
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal !== null) return { ok: false, refusal };
      throw new Unavailable('adjudication does not answer', 2, error);
    }
  };
  const breaker: Breaker<[PreviewQuestion, string], Answered> = createBreaker(ask, {
    name: 'preview',
    metrics,
    logger,
    timeoutMs: PREVIEW_MS,
  });
  return breaker.call;
};
