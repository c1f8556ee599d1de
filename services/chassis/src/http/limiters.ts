import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { refused } from './refused.ts';

/** Of a caller's share, this part may be spent from one address on tokens that are not accepted. */
const GUESSES_PART = 10;

/** Limits of requests per minute: by caller, and by address for whoever is not accepted. */
export const limiters = (perMinute: number): RequestHandler[] => {
  const common = {
    windowMs: 60_000,
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    handler: () => {
      throw refused({ code: 'too_many_requests', detail: 'wait for the time Retry-After names' });
    },
  } as const;
  const address = (request: Request): string => ipKeyGenerator(request.ip ?? '');
  return [
    // Without this, a new invented token would be a new caller each time.
    rateLimit({
      ...common,
      limit: Math.max(1, Math.floor(perMinute / GUESSES_PART)),
      keyGenerator: address,
      skipSuccessfulRequests: true,
      requestWasSuccessful: (_request, response) => response.statusCode !== 401,
    }),
    // Offices share one address; a caller that shows a token is counted by it.
    rateLimit({
      ...common,
      limit: perMinute,
      keyGenerator: (request) => request.get('authorization') ?? address(request),
    }),
  ];
};
