import type { paths as ClaimPaths } from '@huji/contracts/client/claim-adjudication.d.ts';
import type { paths as EnrollmentPaths } from '@huji/contracts/client/enrollment.d.ts';
import type { paths as PayoutPaths } from '@huji/contracts/client/payout.d.ts';
import type { paths as PremiumPaths } from '@huji/contracts/client/premium.d.ts';
import createClient from 'openapi-fetch';
import { type Problem, problemOf } from './problem.ts';
import { fetchOfService } from './service-fetch.ts';

export type { Problem };

/** What a reading operation answers with 200. */
export type Answer<Paths, Path extends keyof Paths> = Paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Reply } } } };
}
  ? Reply
  : never;

/** A request that was answered with a problem. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }
}

/** What was asked for is not there, or not for whoever asks. */
export const isMissing = (error: unknown): boolean => error instanceof Refused && error.problem.status === 404;

/** Nobody can read any more what was kept of the person it is about. */
export const isErased = (error: unknown): boolean => error instanceof Refused && error.problem.status === 410;

/** Nobody is signed in any more. */
export const isExpired = (error: unknown): boolean => error instanceof Refused && error.problem.status === 401;

/** Where whoever is no longer signed in signs in, to come back to where they are. */
export const signInAddress = (): string =>
  `/auth/sign-in?to=${encodeURIComponent(location.pathname + location.search)}`;

const OPTIONS = { baseUrl: '/api', fetch: fetchOfService } as const;
export const claimAdjudication = createClient<ClaimPaths>(OPTIONS);
export const enrollment = createClient<EnrollmentPaths>(OPTIONS);
export const payout = createClient<PayoutPaths>(OPTIONS);
export const premium = createClient<PremiumPaths>(OPTIONS);

/** The answer of a call. @throws Refused · TypeError where nothing was reached */
export const answered = async <Reply>(
  call: Promise<{ readonly data?: Reply; readonly error?: unknown; readonly response: Response }>,
): Promise<Reply> => {
  const { data, error, response } = await call;
  if (data === undefined) throw new Refused(problemOf(error, response.status));
  return data;
};

/** A key for a request that must count once, however often it is sent. `randomUUID` is missing over plain HTTP. */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
