import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLaptop } from '@huji/all-in-one/compose.ts';
import { groupOf, topicsOf } from '@huji/chassis/events/consumer.ts';
import { createLogger } from '@huji/chassis/observability/logger.ts';
import { RuntimeConfigSchema } from '@huji/chassis/runtime/config.ts';
import type { ServiceDefinition } from '@huji/chassis/runtime/service-definition.ts';
import { CONSOLE_FOLDERS, CONSOLE_PAGES } from '@huji/console/paths.ts';
import { ConsoleProcessSettings } from '@huji/console/process-settings.ts';
import { addressSettingOf, ANSWERING_SERVICES } from '@huji/contracts/surfaces.ts';
import { KEPT_DAYS } from '@huji/contracts/topics.ts';
import { type Call, callsOf } from './calls.ts';
import { isRequired, isSecret, ownSettings } from './own-settings.ts';

interface Topic {
  readonly name: string;
  readonly partitions: number;
  readonly retentionDays: number;
}

/** What a cluster has to know about a service; nobody types it, so that it cannot be wrong. */
export interface ServiceFacts {
  readonly service: string;
  /** It has documents and takes part in the log; the console has neither. */
  readonly keepsData: boolean;
  /** Its own topics. */
  readonly topics: readonly Topic[];
  readonly reads: readonly string[];
  /** By consumer group, the most partitions of a topic that it reads: more replicas than that do not empty it sooner. */
  readonly partitionsOfGroups: Readonly<Record<string, number>>;
  readonly calls: readonly Call[];
  readonly calledBy: readonly string[];
  /** What a gateway sends here: these addresses and all below them. */
  readonly paths: readonly string[];
  /** Addresses with nothing below them. */
  readonly pages: readonly string[];
  /** Settings without a default that are no secret and no service's address. */
  readonly required: readonly string[];
  /** Settings that say where somebody answers who is no service of ours. */
  readonly outside: readonly string[];
  /** Keeps files where many processes find them: it reads the settings of an object store. */
  readonly objectStore: boolean;
  readonly secrets: readonly { readonly name: string; readonly required: boolean }[];
}

/** Everything else that is secret may be absent. */
const REQUIRED_SECRETS = [
  'MONGODB_URI',
  'KAFKA_PASSWORD',
  'HUJI_MASTER_KEY',
  'HUJI_LOOKUP_KEY',
  'HUJI_AUDIT_SIGNING_KEY',
  'S3_ACCESS_KEY_ID',
  'S3_SECRET_ACCESS_KEY',
  'CONSOLE_CLIENT_SECRET',
  'CONSOLE_SESSION_KEY',
  'PAYOUT_CLIENT_SECRET',
];

/** The services as they compose themselves, on files that are gone afterwards. */
const definitions = async (): Promise<readonly ServiceDefinition[]> => {
  const directory = mkdtempSync(join(tmpdir(), 'huji-facts-'));
  const laptop = await startLaptop({
    environment: { HUJI_DATA: directory, HUJI_PORT: '0' },
    logger: createLogger({ level: 'silent' }),
  });
  try {
    return laptop.running.definitions;
  } finally {
    await laptop.stop();
    rmSync(directory, { recursive: true, force: true });
  }
};

const keptTopic = (name: string, partitions: number): Topic => ({
  name,
  partitions,
  retentionDays: KEPT_DAYS,
});

const byName = <T extends { readonly name: string }>(left: T, right: T): number => (left.name < right.name ? -1 : 1);

const byGroup = ([left]: readonly [string, number], [right]: readonly [string, number]): number =>
  left < right ? -1 : 1;

/** `/v1/claims/:claimId` and all below `/v1/claims` are one service's; below `/v1/me` each thing is somebody's; what every service answers stands below its own name. */
const pathsOf = (service: string, operations: ServiceDefinition['operations']): readonly string[] => {
  const paths = operations.map(({ operation: { path } }) =>
    path
      .split('/')
      .slice(0, path.startsWith('/v1/me/') ? 4 : 3)
      .join('/'),
  );
  return [...new Set([...paths, `/v1/${service}`])].sort();
};

const ofService = async (
  { name, topics, consumers, operations }: ServiceDefinition,
  partitions: ReadonlyMap<string, number>,
): Promise<Omit<ServiceFacts, 'calledBy'>> => {
  const own = (await ownSettings(name)).shape;
  const calls = callsOf(name, Object.keys(own));
  const most = (all: readonly string[]): number => Math.max(0, ...all.map((topic) => partitions.get(topic) ?? 0));
  return {
    service: name,
    keepsData: true,
    topics: topics.map(({ name: topic, partitions: count }) => keptTopic(topic, count)).sort(byName),
    reads: [...new Set(consumers.flatMap(topicsOf))].sort(),
    partitionsOfGroups: Object.fromEntries(
      consumers.map((consumer) => [groupOf(name, consumer), most(topicsOf(consumer))] as const).sort(byGroup),
    ),
    calls,
    paths: pathsOf(name, operations),
    pages: [],
    ...toldOf(own, calls),
    objectStore: 'S3_ENDPOINT' in own,
    secrets: secretsOf({ ...RuntimeConfigSchema.shape, ...own }),
  };
};

type Settings = Readonly<Record<string, unknown>>;

const secretsOf = (all: Settings): ServiceFacts['secrets'] =>
  Object.entries(all)
    .filter(([, field]) => isSecret(field))
    .map(([key]) => ({ name: key, required: REQUIRED_SECRETS.includes(key) }));

const toldOf = (own: Settings, calls: readonly Call[]): Pick<ServiceFacts, 'outside' | 'required'> => {
  const open = Object.entries(own).filter(([key]) => !calls.some(({ setting }) => setting === key));
  return {
    outside: open.filter(([key]) => key.endsWith('_URL')).map(([key]) => key),
    required: open.filter(([, field]) => !isSecret(field) && isRequired(field)).map(([key]) => key),
  };
};

/** The console: it asks every service that answers anything, and nothing is kept there. */
const ofConsole = async (): Promise<Omit<ServiceFacts, 'calledBy'>> => {
  const own = (await ownSettings('console')).shape;
  const calls = ANSWERING_SERVICES.map((service) => ({ service, setting: addressSettingOf(service) })).sort(
    (left, right) => (left.service < right.service ? -1 : 1),
  );
  return {
    service: 'console',
    keepsData: false,
    topics: [],
    reads: [],
    partitionsOfGroups: {},
    calls,
    paths: CONSOLE_FOLDERS,
    pages: CONSOLE_PAGES,
    ...toldOf(own, calls),
    objectStore: false,
    secrets: secretsOf({ ...ConsoleProcessSettings.shape, ...own }),
  };
};

/** Facts of every service, read from what the services declare and from whom they import as a client. */
export const serviceFacts = async (): Promise<readonly ServiceFacts[]> => {
  const composed = [...(await definitions())].sort(byName);
  const topics = composed.flatMap((definition) => definition.topics);
  const partitions = new Map(topics.map((topic) => [topic.name, topic.partitions]));
  const composedFacts = await Promise.all(composed.map((definition) => ofService(definition, partitions)));
  const facts = [...composedFacts, await ofConsole()].sort((left, right) => (left.service < right.service ? -1 : 1));
  return facts.map((each) => ({
    ...each,
    calledBy: facts
      .filter(({ calls }) => calls.some(({ service }) => service === each.service))
      .map((by) => by.service),
  }));
};
