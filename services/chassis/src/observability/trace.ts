import { randomBuffer } from '../security/randomness.ts';

/** W3C Trace Context: one line of text that travels HTTP → envelope → event → consumer. */
const FORM = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;
const ZEROES = /^0+$/;

export interface TraceContext {
  readonly traceId: string;
  readonly spanId: string;
  readonly flags: string;
}

/** Null for a header that is absent or not well-formed: a new trace begins. */
export const parseTraceparent = (header: string | undefined): TraceContext | null => {
  const match = FORM.exec(header ?? '');
  const [, traceId, spanId, flags] = match ?? [];
  if (!traceId || !spanId || !flags || ZEROES.test(traceId) || ZEROES.test(spanId)) return null;
  return { traceId, spanId, flags };
};

/** A step of the same trace, or the first step of a new one. */
export const childTraceparent = (parent: string | undefined): string => {
  const context = parseTraceparent(parent);
  const traceId = context?.traceId ?? randomBuffer(16).toString('hex');
  return `00-${traceId}-${randomBuffer(8).toString('hex')}-${context?.flags ?? '01'}`;
};
