import type { z } from 'zod';
import { previewAssessment } from '@huji/contracts/claim-adjudication/assessment-http.ts';
import { previewCovers } from '@huji/contracts/claim-adjudication/cover-http.ts';
import type { Result } from '@huji/contracts/shared/decider.ts';
import { type Ask, type AskingParts, askService } from '@huji/chassis/http/ask-service.ts';

export type PreviewQuestion = z.input<NonNullable<typeof previewAssessment.body>>;
export type PreviewAnswer = z.output<typeof previewAssessment.success.reply>;
export type CoversQuestion = z.input<NonNullable<typeof previewCovers.body>>;
export type CoversAnswer = z.output<typeof previewCovers.success.reply>;

/** Asks adjudication, with the caller's own token. @throws Unavailable */
type AskAs<Question, Value> = (question: Question, authorization: string) => Promise<Result<Value>>;

export interface AdjudicationClient {
  /** What the threshold would say. */
  readonly askPreview: AskAs<PreviewQuestion, PreviewAnswer>;
  /** What rows would come to. */
  readonly askCovers: AskAs<CoversQuestion, CoversAnswer>;
}

const PREVIEW_MS = 15_000;
/** A page waits for it, and is shown without it. */
const COVERS_MS = 5_000;

const asCaller =
  <Question, Value>(ask: Ask<Question, Value>): AskAs<Question, Value> =>
  (question, authorization) =>
    ask(question, () => Promise.resolve(authorization.replace(/^Bearer /i, '')));

/** `url`: where adjudication answers; undefined: in this very process. */
export const createAdjudicationClient = (url: string | undefined, parts: AskingParts): AdjudicationClient => {
  const adjudication = { party: 'claim-adjudication', url };
  const preview = { ...adjudication, name: 'preview', timeoutMs: PREVIEW_MS };
  const covers = { ...adjudication, name: 'covers', timeoutMs: COVERS_MS };
  return {
    askPreview: asCaller(askService(parts, preview, previewAssessment)),
    askCovers: asCaller(askService(parts, covers, previewCovers)),
  };
};
