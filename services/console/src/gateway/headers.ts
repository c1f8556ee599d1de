import type { IncomingHttpHeaders } from 'node:http';
import { presentIf } from '@huji/contracts/shared/present.ts';

/** What of a browser's request a service is told; a cookie and an address it came from are not among them. */
const ASKED = [
  'accept',
  'acting-for',
  'content-type',
  'content-length',
  'content-digest',
  'idempotency-key',
  'if-match',
  'range',
  'traceparent',
] as const;

/** What of a service's answer a browser is told. */
const ANSWERED = [
  'accept-ranges',
  'allow',
  'content-type',
  'content-length',
  'content-disposition',
  'content-range',
  'content-security-policy',
  'etag',
  'retry-after',
] as const;

export const askedHeaders = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(
    ASKED.flatMap((name) => {
      const value = headers[name];
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );

/** `location` points to the same thing behind the gateway. */
export const answeredHeaders = (headers: Headers, prefix: string): Record<string, string> => {
  const location = headers.get('location');
  const kept = ANSWERED.flatMap((name) => {
    const value = headers.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  return {
    ...Object.fromEntries(kept),
    ...presentIf(location?.startsWith('/') === true, { location: `${prefix}${String(location)}` }),
  };
};
