import { present } from '@huji/contracts/shared/present.ts';
import type { CloudEvent, EventContract } from '@huji/contracts/shared/event-contract.ts';
import type { Envelope } from '../aggregate/envelope.ts';
import type { OutboxRecord } from '../persistence/document-driver.ts';
import type { LogRecord } from './log-driver.ts';

/** What an aggregate says to others. `data` is checked against the contract before anything is written. */
export interface OutgoingEvent {
  readonly contract: EventContract;
  /** The record's key: what keeps its order. */
  readonly key: string;
  readonly data: unknown;
}

/** A broker takes 1 MB a record; an event near that would stop its shard for ever, so it is refused where it arises. */
export const EVENT_BYTES_MAX = 900_000;
/** Events of one commit. `sourcePosition` counts on it. */
export const EVENTS_PER_COMMIT_MAX = 1_000;

/** An aggregate said something its own contract does not allow: a fault of the programme; nothing was written. */
export class UnpublishableEvent extends Error {
  override readonly name = 'UnpublishableEvent';
}

/** A record of a topic that is no CloudEvent, or not of the contract it names. No repetition will heal it. */
export class UnreadableRecord extends Error {
  override readonly name = 'UnreadableRecord';
}

export interface Origin {
  readonly service: string;
  readonly collection: string;
  readonly id: string;
  /** The revision the commit makes. */
  readonly revision: number;
}

/**
 * What was said, as CloudEvents 1.0 in Kafka's binary binding: attributes are headers with `ce_`, the value is the data as JSON.
 * `from`: how many events of the same commit stand before these. @throws UnpublishableEvent
 */
export const toOutbox = (
  origin: Origin,
  events: readonly OutgoingEvent[],
  envelope: Envelope,
  from = 0,
): OutboxRecord[] => {
  const stream = `${origin.service}/${origin.collection}/${origin.id}`;
  if (from + events.length > EVENTS_PER_COMMIT_MAX)
    throw new UnpublishableEvent(`${stream}: more than ${String(EVENTS_PER_COMMIT_MAX)} events in one commit`);
  return events.map(({ contract, key, data }, index) => {
    const checked = contract.data.safeParse(data);
    if (!checked.success)
      throw new UnpublishableEvent(
        `${stream}: ${contract.type} at ${checked.error.issues.map(({ path }) => `/${path.join('/')}`).join(', ')}`,
      );
    const value = JSON.stringify(checked.data);
    const bytes = Buffer.byteLength(value);
    if (bytes > EVENT_BYTES_MAX) throw new UnpublishableEvent(`${stream}: ${contract.type} has ${String(bytes)} bytes`);
    if (key === '') throw new UnpublishableEvent(`${stream}: ${contract.type} has no key`);
    const eventId = `${stream}.${String(origin.revision)}.${String(from + index)}`;
    return {
      eventId,
      topic: contract.topic,
      key,
      value,
      headers: {
        ce_specversion: '1.0',
        ce_id: eventId,
        ce_source: `/${origin.service}`,
        ce_type: contract.type,
        ce_time: envelope.at,
        ce_subject: key,
        'content-type': 'application/json',
        ...present({ ce_actingfor: envelope.actingFor, traceparent: envelope.traceparent }),
      },
    };
  });
};

export const toLogRecord = ({ topic, key, headers, value }: OutboxRecord): LogRecord => ({
  topic,
  key,
  headers,
  value,
});

/** The attributes of an event as headers; not the trace, which was of its own time. */
export const attributesOf = ({ id, source, type, time, subject }: CloudEvent): Readonly<Record<string, string>> => ({
  ce_specversion: '1.0',
  ce_id: id,
  ce_source: source,
  ce_type: type,
  ce_time: time,
  ce_subject: subject,
  'content-type': 'application/json',
});

/** Extension attribute: said again for this consumer group alone. */
const RETOLD_FOR = 'ce_retoldfor';

export const retoldFor = (group: string, record: OutboxRecord): OutboxRecord => ({
  ...record,
  headers: { ...record.headers, [RETOLD_FOR]: group },
});

/** Whether it is none of this group's: another one was to be told what it had missed. */
export const isRetoldForOthers = ({ headers }: Pick<LogRecord, 'headers'>, group: string): boolean =>
  headers[RETOLD_FOR] !== undefined && headers[RETOLD_FOR] !== group;

export const typeOf = (record: LogRecord): string | undefined => record.headers['ce_type'];

/** The attributes and the data as they came; the contract's schema has not seen the data yet. @throws UnreadableRecord */
export const fromLogRecord = (record: LogRecord): CloudEvent => {
  const required = (name: string): string => {
    const value = record.headers[name];
    if (value === undefined || value === '') throw new UnreadableRecord(`a record of ${record.topic} without ${name}`);
    return value;
  };
  if (required('ce_specversion') !== '1.0')
    throw new UnreadableRecord(`a record of ${record.topic} of another CloudEvents version`);
  const { traceparent, ce_actingfor: actingFor } = record.headers;
  return {
    id: required('ce_id'),
    source: required('ce_source'),
    type: required('ce_type'),
    subject: record.key,
    time: required('ce_time'),
    ...present({ actingFor, traceparent }),
    data: parsed(record),
  };
};

const parsed = (record: LogRecord): unknown => {
  try {
    return JSON.parse(record.value) as unknown;
  } catch {
    throw new UnreadableRecord(`a record of ${record.topic} whose value is no JSON`);
  }
};

const EVENT_ID = /^(?<source>.+)\.(?<revision>\d+)\.(?<index>\d+)$/;

/**
 * The guard of a view's row, from an event's id: the stream it came from, and a number that grows along that stream.
 * @throws UnreadableRecord for an id of another form
 */
export const sourcePosition = (eventId: string): { readonly source: string; readonly sourceRevision: number } => {
  const groups = EVENT_ID.exec(eventId)?.groups;
  if (groups?.['source'] === undefined) throw new UnreadableRecord(`${eventId} is no event id of ours`);
  return {
    source: groups['source'],
    sourceRevision: Number(groups['revision']) * EVENTS_PER_COMMIT_MAX + Number(groups['index']),
  };
};
