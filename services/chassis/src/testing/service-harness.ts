import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { operationClient, type OperationClient } from '@huji/contracts/shared/operation-client.ts';
import type { EventContract } from '@huji/contracts/shared/event-contract.ts';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { fromLogRecord, type OutgoingEvent, toLogRecord, toOutbox } from '../events/cloud-event-binding.ts';
import { openEmbeddedLog } from '../events/embedded-log.ts';
import type { Delivered, LogDriver, LogRecord } from '../events/log-driver.ts';
import { createLogger } from '../observability/logger.ts';
import type { DocumentDriver } from '../persistence/document-driver.ts';
import { openSqliteDriver } from '../persistence/sqlite-driver.ts';
import { type BusinessClock, settableClock } from '../runtime/business-clock.ts';
import { readRuntimeConfig } from '../runtime/config.ts';
import type { CreateService } from '../runtime/service-definition.ts';
import { type RunningServices, startServices } from '../runtime/start-services.ts';
import { checkedLog } from './checked-log.ts';
import { createTestIssuer, type TestIssuer, type TestPerson } from './test-issuer.ts';

export interface ServiceHarness {
  readonly running: RunningServices;
  /** Where its data lie. */
  readonly directory: string;
  readonly client: OperationClient;
  readonly token: (person: TestPerson) => Promise<string>;
  /** Says events as another service would; each is checked by its contract. */
  readonly publish: (events: readonly OutgoingEvent[]) => Promise<void>;
  /** Data of everything said so far on the topic of the contract, of its type. */
  readonly heard: (contract: EventContract) => unknown[];
  readonly setDay: (on: string) => void;
  /** Lines logged so far, parsed. */
  readonly lines: () => readonly Record<string, unknown>[];
  /** Stops everything and starts it again on the same data, with the same issuer. What was `heard` is heard again. */
  readonly restart: () => Promise<ServiceHarness>;
  readonly close: () => Promise<void>;
}

export interface ServiceHarnessOptions {
  /** Topics that other services own, to be published on. */
  readonly foreign?: readonly EventContract[];
  readonly day?: string;
  /** Of another harness, so that both know the same people. */
  readonly issuer?: TestIssuer;
  /** Instead of a clock that stands at `day`. */
  readonly clock?: BusinessClock;
  readonly environment?: Readonly<Record<string, string>>;
  /** Puts something between the services and the log, e.g. `hostileLog`. */
  readonly wrapLog?: (log: LogDriver) => LogDriver;
  /** Between the services and their database. */
  readonly wrapDocuments?: (documents: DocumentDriver) => DocumentDriver;
  /** Holds every record that is appended to its emitted schema, unless said otherwise. */
  readonly check?: (record: LogRecord) => void;
}

const startIn = async (
  directory: string,
  issuer: TestIssuer,
  clock: BusinessClock,
  create: Readonly<Record<string, CreateService>>,
  options: ServiceHarnessOptions,
): Promise<ServiceHarness> => {
  const { foreign = [], environment = {}, wrapLog = (log) => log, wrapDocuments = (each) => each } = options;
  // Callers and services share a process here: how long callers wait tells of the test, not of the service.
  const settings = { HUJI_PORT: '0', HUJI_DATA: directory, HUJI_REQUEST_WAIT_MS: '30000', ...environment };
  const written: string[] = [];
  const documents = openSqliteDriver(join(directory, 'documents.sqlite'));
  const embedded = openEmbeddedLog(join(directory, 'log.sqlite'));
  await embedded.declareTopics(foreign.map(({ topic }) => ({ name: topic, partitions: 1 })));
  const running = await startServices(create, {
    config: readRuntimeConfig(settings),
    environment: settings,
    documents: wrapDocuments(documents),
    log: checkedLog(wrapLog(embedded), options.check),
    logger: createLogger({ level: 'info', destination: { write: (line) => void written.push(line) } }),
    tokens: { issuer: issuer.issuer, keys: issuer.keys },
    clock,
  });
  await running.started;
  const delivered: Delivered[] = [];
  const topics = [...new Set(running.definitions.flatMap((each) => each.topics.map(({ name }) => name)))];
  const ear = await embedded.subscribe('test-ear', topics, async (records) => {
    delivered.push(...records);
  });
  let said = 0;
  const stop = async (): Promise<void> => {
    await ear.stop();
    await running.stop();
    await embedded.close();
    await documents.close();
  };
  return {
    running,
    directory,
    client: operationClient(() => running.url),
    token: (person) => issuer.token(person),
    publish: async (events) => {
      said += 1;
      const envelope = { commandId: `test-${String(said)}`, actor: 'test', at: clock.now(), on: clock.today() };
      const origin = { service: 'test', collection: 'test', id: 'stream', revision: said };
      await embedded.append(toOutbox(origin, events, envelope).map(toLogRecord));
    },
    heard: ({ type, topic }) =>
      delivered
        .filter((record) => record.topic === topic)
        .map(fromLogRecord)
        .filter((event) => event.type === type)
        .map(({ data }) => data),
    setDay: (on) => clock.set?.(civilDate(on)),
    lines: () => written.map((line) => JSON.parse(line) as Record<string, unknown>),
    restart: async () => {
      await stop();
      return startIn(directory, issuer, clock, create, options);
    },
    close: async () => {
      await stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
};

/** Services on real SQLite, the embedded log and real sockets, in a folder of their own that goes with `close`. */
export const startServiceHarness = async (
  create: Readonly<Record<string, CreateService>>,
  options: ServiceHarnessOptions = {},
): Promise<ServiceHarness> =>
  startIn(
    mkdtempSync(join(tmpdir(), 'huji-services-')),
    options.issuer ?? (await createTestIssuer()),
    options.clock ?? settableClock(Date.now, civilDate(options.day ?? '2025-06-01')),
    create,
    options,
  );
