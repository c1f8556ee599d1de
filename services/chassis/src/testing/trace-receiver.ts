import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A span as OTLP/HTTP sends it, with what a test looks at. */
export interface ReceivedSpan {
  readonly name: string;
  readonly kind: string;
  readonly traceId: string;
  readonly spanId: string;
  /** Empty: its trace begins here. */
  readonly parentSpanId: string;
  readonly attributes: Readonly<Record<string, string | number>>;
}

export interface TraceReceiver {
  /** What a process is told as OTEL_EXPORTER_OTLP_TRACES_ENDPOINT. */
  readonly url: string;
  readonly spans: () => readonly ReceivedSpan[];
  /** Everything that came, as it came. */
  readonly text: () => string;
  readonly close: () => Promise<void>;
}

interface Value {
  readonly stringValue?: string;
  readonly intValue?: string | number;
}
interface ExportRequest {
  readonly resourceSpans: readonly {
    readonly scopeSpans: readonly {
      readonly spans: readonly {
        readonly name: string;
        readonly kind: number;
        readonly traceId: string;
        readonly spanId: string;
        readonly parentSpanId?: string;
        readonly attributes?: readonly { readonly key: string; readonly value: Value }[];
      }[];
    }[];
  }[];
}
const KINDS = ['unspecified', 'internal', 'server', 'client', 'producer', 'consumer'];

const spansOf = ({ resourceSpans }: ExportRequest): readonly ReceivedSpan[] =>
  resourceSpans
    .flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans))
    .map(({ name, kind, traceId, spanId, parentSpanId = '', attributes = [] }) => ({
      name,
      kind: KINDS[kind] ?? 'unspecified',
      traceId,
      spanId,
      parentSpanId,
      attributes: Object.fromEntries(
        attributes.map(({ key, value }) => [key, value.stringValue ?? Number(value.intValue)]),
      ),
    }));

/** A collector that keeps what it is sent: OTLP/HTTP with JSON, on a free port. */
export const startTraceReceiver = async (): Promise<TraceReceiver> => {
  const received: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => (body += chunk));
    request.on('end', () => {
      received.push(body);
      response.setHeader('Content-Type', 'application/json').end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/v1/traces`,
    spans: () => received.flatMap((body) => spansOf(JSON.parse(body) as ExportRequest)),
    text: () => received.join('\n'),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
