import type { LogRecord } from './log-driver.ts';

const FRAME_BYTES = 100;

const bytesOf = ({ key, value, headers }: LogRecord): number =>
  Object.entries(headers).reduce(
    (sum, [name, text]) => sum + Buffer.byteLength(name) + Buffer.byteLength(text),
    Buffer.byteLength(key) + Buffer.byteLength(value) + FRAME_BYTES,
  );

/** Cuts records, in their order, into batches of at most `bytesMax`; a larger record goes alone. */
export const byBytes = (records: readonly LogRecord[], bytesMax: number): readonly (readonly LogRecord[])[] => {
  const batches: LogRecord[][] = [];
  let room = 0;
  for (const record of records) {
    const bytes = bytesOf(record);
    const batch = batches.at(-1);
    if (batch === undefined || bytes > room) {
      batches.push([record]);
      room = bytesMax - bytes;
    } else {
      batch.push(record);
      room -= bytes;
    }
  }
  return batches;
};

/** The records of each topic in their order. */
export const byTopic = (records: readonly LogRecord[]): readonly (readonly [string, readonly LogRecord[]])[] => {
  const topics = new Map<string, LogRecord[]>();
  for (const record of records) {
    const known = topics.get(record.topic);
    if (known === undefined) topics.set(record.topic, [record]);
    else known.push(record);
  }
  return [...topics];
};
