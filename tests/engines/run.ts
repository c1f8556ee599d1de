/**
 * Runs the conformance suites of all six drivers, the server ones on servers of their own in a temporary folder (or on
 * those that MONGODB_URI and KAFKA_BROKERS name), and prints one line per driver. Last line: `N passed, N failed`.
 * A machine that lacks what the engines need is told so; with CI=true that is a failure.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { openFolderDriver } from '@huji/chassis/blobs/folder-driver.ts';
import { openEmbeddedLog } from '@huji/chassis/events/embedded-log.ts';
import { kafkajsDriver } from '@huji/chassis/events/kafkajs-driver.ts';
import { mongooseDriver } from '@huji/chassis/persistence/mongoose-driver.ts';
import { openSqliteDriver } from '@huji/chassis/persistence/sqlite-driver.ts';
import { kafkaOptions, mongodbUri } from './given-engines.ts';
import { enginesDown, enginesUp, NOT_WANTED } from './local-engines.ts';
import { missingPrograms } from '../../infra/local/missing-programs.ts';
import { freePort } from './free-port.ts';

interface Count {
  passed: number;
  failed: number;
}
interface Describing {
  readonly describe: () => Promise<string>;
  readonly close: () => Promise<void>;
}

const folder = mkdtempSync(join(tmpdir(), 'huji-engines-'));
const environment: NodeJS.ProcessEnv = { ...process.env };

const NEEDS = {
  mongoose: ['go', 'apt-get', 'dpkg-deb'],
  kafkajs: ['java', 'mvn'],
  'object-store': ['go', 'curl'],
} as const;
const GIVEN = { mongoose: 'MONGODB_URI', kafkajs: 'KAFKA_BROKERS', 'object-store': 'S3_ENDPOINT' } as const;
/** Of the names that settings begin with; all others are the database's. */
const WHOSE: Readonly<Record<string, ServerDriver>> = { KAFKA: 'kafkajs', S3: 'object-store' };
type ServerDriver = keyof typeof NEEDS;

const servers: readonly ServerDriver[] = ['mongoose', 'kafkajs', 'object-store'];

/** Why a driver cannot be exercised here; null when it can. */
const hindrance = (driver: ServerDriver): string | null => {
  if (environment[GIVEN[driver]]) return null;
  const missing = missingPrograms(NEEDS[driver]);
  return missing.length === 0 ? null : `${missing.join(', ')} not on the PATH, and ${GIVEN[driver]} is not set`;
};

/** Names the engines that `engines-up` shall leave alone, and gives the suites what it wrote. */
const startEngines = async (local: readonly ServerDriver[]): Promise<void> => {
  Object.assign(environment, {
    HUJI_ENGINES_DATA: join(folder, 'engines'),
    HUJI_KAFKA_PORT: String(await freePort()),
    HUJI_KAFKA_CONTROLLER_PORT: String(await freePort()),
    HUJI_MONGO_PORT: String(await freePort()),
    HUJI_OBJECT_STORE_PORT: String(await freePort()),
  });
  const others = Object.fromEntries(
    servers.filter((driver) => !local.includes(driver)).map((driver) => [GIVEN[driver], NOT_WANTED]),
  );
  process.stdout.write(await enginesUp({ ...environment, ...others }));
  const written = readFileSync(join(folder, 'engines', 'env', 'conformance.env'), 'utf8');
  for (const line of written.trim().split('\n')) {
    const [, name = '', value = ''] = /^(\w+)='?(.*?)'?$/.exec(line) ?? [];
    const driver = WHOSE[name.split('_')[0] ?? ''] ?? 'mongoose';
    if (local.includes(driver)) environment[name] = value;
  }
  const version = /^kafka +(\d\S*)/m.exec(readFileSync(join(folder, 'engines', 'versions'), 'utf8'))?.[1];
  if (version !== undefined) environment['HUJI_KAFKA_VERSION'] = version;
  const objects = /^objects +(\D+ \d\S*)/m.exec(readFileSync(join(folder, 'engines', 'versions'), 'utf8'))?.[1];
  if (objects !== undefined) environment['HUJI_OBJECT_STORE_VERSION'] = objects;
};

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/**
 * `<driver>.<what>.suite.ts` counts for the driver. A server that was given is not killed and its rights are its owner's.
 * What was left out, and a driver without a test that ran, is a failure.
 */
const runSuites = async (drivers: readonly string[], local: readonly string[]): Promise<ReadonlyMap<string, Count>> => {
  const report = join(folder, 'report.json');
  const given = (driver: string): boolean => servers.includes(driver as ServerDriver) && !local.includes(driver);
  const patterns = drivers.map(
    (driver) => `tests/engines/${driver}\\.${given(driver) ? '(conformance|migrations)' : ''}`,
  );
  const jest = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
  const options = [
    '-c',
    'tests/engines/jest.config.js',
    '--runInBand',
    '--json',
    `--outputFile=${report}`,
    ...patterns,
  ];
  const child = spawn(process.execPath, [...jest, ...options], {
    env: environment,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  const counts = new Map<string, Count>(drivers.map((driver) => [driver, { passed: 0, failed: 0 }]));
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
  for (const { name, message, assertionResults } of testResults) {
    const count = counts.get(basename(name).split('.')[0] ?? '');
    if (count === undefined) continue;
    count.passed += assertionResults.filter(({ status }) => status === 'passed').length;
    count.failed += assertionResults.filter(({ status }) => status !== 'passed').length;
    // A file that could not be loaded has no tests.
    if (assertionResults.length === 0 && message !== '') count.failed++;
  }
  for (const count of counts.values()) if (count.passed === 0 && count.failed === 0) count.failed = 1;
  const told = [...counts.values()].some(({ failed }) => failed > 0);
  if (code !== 0 && !told) throw new Error(`the suites ended with ${String(code)} although no test failed`);
  return counts;
};

const described = async (open: () => Describing): Promise<string> => {
  const driver = open();
  try {
    return await driver.describe();
  } finally {
    await driver.close();
  }
};
const describeAll: Readonly<Record<string, () => Promise<string>>> = {
  sqlite: () => described(() => openSqliteDriver(join(folder, 'described.sqlite'))),
  mongoose: () => described(() => mongooseDriver({ uri: mongodbUri(), applicationName: 'conformance' })),
  kafkajs: () => described(() => kafkajsDriver(kafkaOptions())),
  folder: () => described(() => openFolderDriver(join(folder, 'described-blobs'))),
  'object-store': () =>
    Promise.resolve(`object-store (${environment['HUJI_OBJECT_STORE_VERSION'] ?? String(environment['S3_ENDPOINT'])})`),
  'embedded-log': () => described(() => openEmbeddedLog(join(folder, 'described-log.sqlite'))),
};

const absent = new Map<string, string>();
for (const driver of servers) {
  const reason = hindrance(driver);
  if (reason !== null) absent.set(driver, reason);
}
const locals = servers.filter((driver) => !absent.has(driver) && !environment[GIVEN[driver]]);

const total: Count = { passed: 0, failed: 0 };
const lines: string[] = [];
const stop = async (): Promise<void> => {
  if (environment['HUJI_ENGINES_DATA'] === join(folder, 'engines')) await enginesDown(environment);
  rmSync(folder, { recursive: true, force: true });
};
process.once('SIGINT', () => void stop().finally(() => process.exit(130)));

try {
  if (locals.length > 0) {
    try {
      await startEngines(locals);
    } catch (error) {
      for (const driver of locals) absent.set(driver, error instanceof Error ? error.message : String(error));
    }
  }
  Object.assign(process.env, environment);
  const drivers = Object.keys(describeAll).filter((driver) => !absent.has(driver));
  const counts = await runSuites(drivers, locals);
  for (const [driver, describe] of Object.entries(describeAll)) {
    const reason = absent.get(driver);
    const count = counts.get(driver) ?? { passed: 0, failed: environment['CI'] === 'true' ? 1 : 0 };
    total.passed += count.passed;
    total.failed += count.failed;
    const outcome = `${String(count.passed)} passed, ${String(count.failed)} failed`;
    if (reason === undefined) lines.push(`driver ${await describe()}: ${outcome}`);
    else lines.push(`driver ${driver}: NOT EXERCISED (${reason})${count.failed > 0 ? ': a failure in CI' : ''}`);
  }
  for (const driver of servers.filter((each) => drivers.includes(each) && !locals.includes(each)))
    lines.push(`faults of ${driver}'s server: NOT EXERCISED (${GIVEN[driver]} is somebody else's)`);
} finally {
  await stop();
}

console.log(`\n${lines.join('\n')}`);
console.log(`${String(total.passed)} passed, ${String(total.failed)} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
