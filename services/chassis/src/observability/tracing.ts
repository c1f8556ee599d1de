import { childTraceparent } from './trace.ts';

/** Names of OpenTelemetry's conventions, or `mutualaid.…`. Nothing personal: no id of a person, no address that was asked for. */
export type SpanAttributes = Readonly<Record<string, string | number>>;

export interface SpanStart {
  /** `<verb> <what>`, with templates in place of ids. */
  readonly name: string;
  readonly kind: 'server' | 'consumer' | 'producer';
  readonly attributes: SpanAttributes;
  /** What it follows from, as W3C `traceparent`; without one a trace begins. */
  readonly parent: string | undefined;
}

export interface Span {
  /** Handed on to what follows from it. */
  readonly traceparent: string;
  /** Calls of engines during `work` become its children. */
  readonly within: <Answer>(work: () => Promise<Answer>) => Promise<Answer>;
  readonly tell: (attributes: SpanAttributes) => void;
  /** Once. */
  readonly end: (outcome: 'done' | 'failed') => void;
}

/** A question to another party over HTTP: who is asked, and what, with a template in place of ids. */
export interface OutgoingCall {
  readonly party: string;
  readonly method: string;
  readonly template: string;
}

/** Asks within the trace of the work in hand; `traceparent` is for the request, absent where there is no trace to carry on. */
export type CallOut = <Answer>(
  call: OutgoingCall,
  ask: (traceparent: string | undefined) => Promise<Answer>,
) => Promise<Answer>;

/** Where a process tells of its steps (0081). Off unless a setting says where to send them; then there is nothing to pay. */
export interface Tracing {
  readonly isOn: boolean;
  readonly begin: (start: SpanStart) => Span;
  /** A call of an engine, as a child of the span it happens in; outside of one nothing is told. */
  readonly call: <Answer>(name: string, attributes: SpanAttributes, work: () => Promise<Answer>) => Promise<Answer>;
  /** A call of another party, as a child of the span it happens in, which the party can follow; outside of one nothing is told. */
  readonly callOut: CallOut;
  /** Sends what is left. */
  readonly close: () => Promise<void>;
}

/** The context travels on, and nobody is told. */
export const NO_TRACING: Tracing = {
  isOn: false,
  begin: ({ parent }) => ({
    traceparent: childTraceparent(parent),
    within: (work) => work(),
    tell: () => undefined,
    end: () => undefined,
  }),
  call: (_name, _attributes, work) => work(),
  callOut: (_call, ask) => ask(undefined),
  close: () => Promise.resolve(),
};

/** The span ends with the work, as failed where it throws. */
export const inSpan = async <Answer>(
  tracing: Tracing,
  start: SpanStart,
  work: (span: Span) => Promise<Answer>,
): Promise<Answer> => {
  const span = tracing.begin(start);
  try {
    const answer = await span.within(() => work(span));
    span.end('done');
    return answer;
  } catch (error) {
    span.end('failed');
    throw error;
  }
};
