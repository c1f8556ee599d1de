import {
  type Context,
  ROOT_CONTEXT,
  type Span as OpenTelemetrySpan,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  BatchSpanProcessor,
  NodeTracerProvider,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
} from '@opentelemetry/sdk-trace-node';
import { parseTraceparent } from './trace.ts';
import type { Span, SpanAttributes, SpanStart, Tracing } from './tracing.ts';

export interface OtlpTracingOptions {
  /** The whole address, with its path. */
  readonly url: string;
  /** Share of the traces that begin here which are sent, 0 … 1. What somebody else began follows its own flag. */
  readonly ratio: number;
  readonly serviceName: string;
}

/** A collector that hangs holds up nobody's end. */
const EXPORT_MS_MAX = 2_000;

const KINDS: Readonly<Record<SpanStart['kind'], SpanKind>> = {
  server: SpanKind.SERVER,
  consumer: SpanKind.CONSUMER,
  producer: SpanKind.PRODUCER,
};

const contextOf = (traceparent: string | undefined): Context => {
  const parsed = parseTraceparent(traceparent);
  if (parsed === null) return ROOT_CONTEXT;
  const { traceId, spanId, flags } = parsed;
  const traceFlags = Number.parseInt(flags, 16);
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags, isRemote: true });
};

const traceparentOf = (span: OpenTelemetrySpan): string => {
  const { traceId, spanId, traceFlags } = span.spanContext();
  return `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`;
};

/** The cause is in the log, whose fields are known; a message may say anything. */
const end = (span: OpenTelemetrySpan, outcome: 'done' | 'failed'): void => {
  if (outcome === 'failed') span.setStatus({ code: SpanStatusCode.ERROR });
  span.end();
};

/**
 * Sends spans by OTLP/HTTP as JSON, in batches, in the background. At most 2,048 wait; what is more, or cannot be sent, is
 * forgotten: a collector that is away costs nobody anything. Nothing of it is global.
 */
export const createOtlpTracing = ({ url, ratio, serviceName }: OtlpTracingOptions): Tracing => {
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': serviceName }),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(ratio) }),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter({ url, timeoutMillis: EXPORT_MS_MAX }))],
  });
  const contexts = new AsyncLocalStorageContextManager().enable();
  const tracer = provider.getTracer('huji');

  const begin = ({ name, kind, attributes, parent }: SpanStart): Span => {
    const from = contextOf(parent);
    const span = tracer.startSpan(name, { kind: KINDS[kind], attributes }, from);
    return {
      traceparent: traceparentOf(span),
      within: (work) => contexts.with(trace.setSpan(from, span), work),
      tell: (told) => void span.setAttributes(told),
      end: (outcome) => end(span, outcome),
    };
  };
  const asClient = async <Answer>(
    name: string,
    attributes: SpanAttributes,
    work: (traceparent: string | undefined) => Promise<Answer>,
  ): Promise<Answer> => {
    const around = contexts.active();
    if (trace.getSpan(around) === undefined) return work(undefined);
    const span = tracer.startSpan(name, { kind: SpanKind.CLIENT, attributes }, around);
    try {
      const answer = await work(traceparentOf(span));
      end(span, 'done');
      return answer;
    } catch (error) {
      end(span, 'failed');
      throw error;
    }
  };
  return {
    isOn: true,
    begin,
    call: (name, attributes, work) => asClient(name, attributes, () => work()),
    callOut: ({ party, method, template }, ask) => {
      const attributes = { 'http.request.method': method, 'url.template': template, 'mutualaid.party': party };
      return asClient(`${method} ${template}`, attributes, ask);
    },
    close: async () => {
      // What a collector that is away did not take is forgotten here too.
      await provider.shutdown().catch(() => undefined);
      contexts.disable();
    },
  };
};
