import type { Request, RequestHandler } from 'express';
import { refused } from '@huji/chassis/http/refused.ts';

const READING = ['GET', 'HEAD'];

/** What a browser says of where a request comes from. Ports of one host are one site: a cookie alone proves nothing. */
const comesFrom = (request: Request, origin: string): boolean => {
  const site = request.get('sec-fetch-site');
  const named = request.get('origin');
  if (site !== undefined && site !== 'same-origin' && !(site === 'none' && READING.includes(request.method)))
    return false;
  if (named !== undefined) return named === origin;
  return site !== undefined || READING.includes(request.method);
};

/** Lets only the console's own pages in. @throws Refused `forbidden` */
export const sameOriginOnly =
  (origin: string): RequestHandler =>
  (request, _response, next) => {
    if (!comesFrom(request, origin))
      throw refused({ code: 'forbidden', detail: 'the request comes from another site' });
    next();
  };
