import { types } from 'node:util';
import { present, presentIf } from '@huji/contracts/shared/present.ts';

/** Every field a log line may have, as registered in `contracts/telemetry.yaml`. A field that is not here is never written. */
export const LOG_FIELDS = [
  'service',
  'operation',
  'method',
  'status',
  'durationMs',
  'outcome',
  'code',
  'collection',
  'streamId',
  'revision',
  'commandType',
  'eventId',
  'eventType',
  'consumer',
  'topic',
  'partition',
  'offset',
  'shard',
  'attempt',
  'task',
  'count',
  'lag',
  'oldestMs',
  'breaker',
  'state',
  'engine',
  'host',
  'port',
  'address',
  'signal',
  'traceId',
  'settings',
  'errorName',
  'errorCode',
  'errorMessage',
  'errorStack',
  'repeated',
  'droppedFields',
] as const;
export type LogField = (typeof LOG_FIELDS)[number];
export type LogFields = { readonly [Field in LogField]?: unknown };

const known: ReadonlySet<string> = new Set(LOG_FIELDS);

/**
 * Numbers of people, accounts and telephones are runs of digits; what an engine's message quotes may hold anything.
 * Opaque ids (UUIDs, digests) stay readable: only runs of six and more decimal digits outside them are struck out.
 */
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
const NUMBERS_OF_PEOPLE = /\d[\d\s-]{4,}\d[\dXx]?|"[^"]{3,}"/g;

export const scrub = (text: string): string => {
  const ids: string[] = [];
  const withoutIds = text.replace(UUID, (id) => `\uE000${String(ids.push(id) - 1)}\uE001`);
  return withoutIds
    .replace(NUMBERS_OF_PEOPLE, '***')
    .replace(/\uE000(\d+)\uE001/g, (_mark, index: string) => ids[Number(index)] ?? '');
};

/** The allowed fields of what was given; names of others are told, their values are not. */
export const allowedFields = (fields: LogFields): Record<string, unknown> => {
  const entries = Object.entries(fields);
  const dropped = entries.map(([name]) => name).filter((name) => !known.has(name));
  const kept = entries.filter(([name, value]) => known.has(name) && value !== undefined);
  return { ...Object.fromEntries(kept), ...presentIf(dropped.length > 0, { droppedFields: dropped }) };
};

/** An error as fields: the stack without its first line, which repeats the message. */
export const errorFields = (error: unknown): LogFields => {
  if (!types.isNativeError(error)) return { errorName: typeof error, errorMessage: scrub(String(error)) };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const code =
    'code' in error && (typeof error.code === 'string' || typeof error.code === 'number') ? error.code : undefined;
  return {
    errorName: error.name,
    errorMessage: scrub(error.message),
    errorStack: frames.slice(0, 12).join('\n'),
    ...present({ errorCode: code }),
  };
};
