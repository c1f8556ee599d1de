import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { LogDriver } from '@huji/chassis/events/log-driver.ts';
import type { DocumentDriver, Write } from '@huji/chassis/persistence/document-driver.ts';
import { openDocumentDriver, openLogDriver } from '@huji/chassis/runtime/engines.ts';
import { readRuntimeConfig } from '@huji/chassis/runtime/config.ts';

/** What the engines themselves do on this machine, through the drivers of the services and with nothing else to do. */
export interface EngineLimit {
  readonly documents: string;
  readonly log: string;
  /** Durable commits of one document each, one after the other. */
  readonly commitsPerSecond: number;
  /** Durable writes where many are given at once, as the store gathers them. */
  readonly writesPerSecond: number;
  /** Durable messages of a kilobyte, in appends of many. */
  readonly messagesPerSecond: number;
}

const MEASURED_MS = 1_500;
const WRITES_AT_ONCE = 64;
const RECORDS_AT_ONCE = 64;
const BODY = { text: 'x'.repeat(1_000) };

/** How often a second `work` is done, which tells how much it did each time. */
const perSecond = async (work: () => Promise<number>): Promise<number> => {
  await work();
  const startedMs = performance.now();
  let done = 0;
  while (performance.now() - startedMs < MEASURED_MS) done += await work();
  return done / ((performance.now() - startedMs) / 1_000);
};

const measureDocuments = async (driver: DocumentDriver): Promise<{ commits: number; writes: number }> => {
  const collection = 'limit';
  await driver.migrate([{ name: collection, type: 'documents', indexes: ['of'], shards: 1 }]);
  const write = (): Write => {
    const id = randomUUID();
    return { id, revision: 0, commandId: id, atMs: 0, shard: 0, body: BODY, index: { of: id }, outbox: [] };
  };
  const commit = async (count: number): Promise<number> => {
    const done = await driver.commitMany(
      collection,
      Array.from({ length: count }, () => write()),
    );
    return done.filter(Boolean).length;
  };
  return { commits: await perSecond(() => commit(1)), writes: await perSecond(() => commit(WRITES_AT_ONCE)) };
};

const measureLog = async (driver: LogDriver): Promise<number> => {
  const topic = `conformance.limit.${randomUUID().slice(0, 8)}`;
  await driver.declareTopics([{ name: topic, partitions: 12 }]);
  return perSecond(async () => {
    await driver.append(
      Array.from({ length: RECORDS_AT_ONCE }, () => ({ topic, key: randomUUID(), headers: {}, value: BODY.text })),
    );
    return RECORDS_AT_ONCE;
  });
};

/** `environment` names the engines; without them, files in a folder of their own beside those of the system. */
export const measureEngines = async (
  environment: Readonly<Record<string, string | undefined>>,
  folder: string,
): Promise<EngineLimit> => {
  const config = readRuntimeConfig({ ...environment, HUJI_DATA: join(folder, 'limit') });
  const documents = await openDocumentDriver(config, 'limit');
  const log = await openLogDriver(config, 'limit', () => undefined);
  try {
    const { commits, writes } = await measureDocuments(documents);
    return {
      documents: await documents.describe(),
      log: await log.describe(),
      commitsPerSecond: commits,
      writesPerSecond: writes,
      messagesPerSecond: await measureLog(log),
    };
  } finally {
    await log.close();
    await documents.close();
  }
};
