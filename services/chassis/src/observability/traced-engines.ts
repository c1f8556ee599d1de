import { typeOf } from '../events/cloud-event-binding.ts';
import type { LogDriver, LogRecord } from '../events/log-driver.ts';
import type { DocumentDriver } from '../persistence/document-driver.ts';
import type { Span, Tracing } from './tracing.ts';

/** Calls of the database as children of what they are made for. Ids and values are told to nobody. */
export const tracedDocuments = (inner: DocumentDriver, tracing: Tracing, system: string): DocumentDriver => {
  if (!tracing.isOn) return inner;
  const around = <Answer>(operation: string, collection: string, work: () => Promise<Answer>): Promise<Answer> =>
    tracing.call(
      `${operation} ${collection}`,
      { 'db.system.name': system, 'db.collection.name': collection, 'db.operation.name': operation },
      work,
    );
  return {
    ...inner,
    loadMany: (of, ids) => around('load', of, () => inner.loadMany(of, ids)),
    commitMany: (of, writes) => around('commit', of, () => inner.commitMany(of, writes)),
    find: (of, query) => around('find', of, () => inner.find(of, query)),
    findKeys: (of, query) => around('find', of, () => inner.findKeys(of, query)),
    count: (of, query) => around('count', of, () => inner.count(of, query)),
    project: (of, rows) => around('project', of, () => inner.project(of, rows)),
  };
};

interface Sending {
  readonly span: Span | null;
  readonly record: LogRecord;
}

const sending = (record: LogRecord, tracing: Tracing, system: string): Sending => {
  const { topic, headers } = record;
  const { traceparent: parent } = headers;
  // What nobody's request or event led to begins no trace of its own.
  if (parent === undefined) return { span: null, record };
  const span = tracing.begin({
    name: `send ${topic}`,
    kind: 'producer',
    attributes: {
      'messaging.system': system,
      'messaging.operation.type': 'send',
      'messaging.destination.name': topic,
      'mutualaid.event_type': typeOf(record) ?? '',
    },
    parent,
  });
  return { span, record: { ...record, headers: { ...headers, traceparent: span.traceparent } } };
};

/** Records that carry a trace are sent as a step of it, and carry that step on. */
export const tracedLog = (inner: LogDriver, tracing: Tracing, system: string): LogDriver => {
  if (!tracing.isOn) return inner;
  return {
    ...inner,
    append: async (records) => {
      const sent = records.map((record) => sending(record, tracing, system));
      const end = (outcome: 'done' | 'failed'): void => {
        for (const { span } of sent) span?.end(outcome);
      };
      try {
        await inner.append(sent.map(({ record }) => record));
        end('done');
      } catch (error) {
        end('failed');
        throw error;
      }
    },
  };
};
