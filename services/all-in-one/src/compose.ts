import { accessSync, constants, mkdirSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { civilDateInShanghai } from '@huji/contracts/shared/instant.ts';
import { type EmbeddedLogOptions, openEmbeddedLog } from '@huji/chassis/events/embedded-log.ts';
import type { LogDriver } from '@huji/chassis/events/log-driver.ts';
import type { Logger } from '@huji/chassis/observability/logger.ts';
import { openSqliteDriver } from '@huji/chassis/persistence/sqlite-driver.ts';
import { ConfigurationFault, readRuntimeConfig } from '@huji/chassis/runtime/config.ts';
import { keptClock } from '@huji/chassis/runtime/kept-clock.ts';
import { type RunningServices, startServices } from '@huji/chassis/runtime/start-services.ts';
import { oneAddress } from './addresses.ts';
import { startBankSimulator } from './bank-simulator/bank-server.ts';
import { laptopConsole } from './console/laptop-console.ts';
import { payoutClientSecret } from './issuer/client-secret.ts';
import { createLaptopIssuer } from './issuer/laptop-issuer.ts';
import { sampleMembers } from './issuer/sample-members.ts';
import { SERVICES } from './services.ts';

const freePort = (host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, host, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

export interface LaptopOptions {
  /** Settings as the environment would give them. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly logger: Logger;
  /** Puts something between the services and the log, e.g. `hostileLog`. */
  readonly wrapLog?: (log: LogDriver) => LogDriver;
  readonly logOptions?: EmbeddedLogOptions;
}

export interface Laptop {
  readonly url: string;
  readonly running: RunningServices;
  /** The real day, whatever the business clock says: audit days are real. */
  readonly today: () => CivilDate;
  /** Drains, brings everything to rest and closes the files. */
  readonly stop: () => Promise<void>;
}

/** @throws ConfigurationFault where the folder cannot be made or written to */
const requireFolder = (directory: string): void => {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    accessSync(directory, constants.W_OK);
  } catch {
    throw new ConfigurationFault(`HUJI_DATA: 无法写入 ${directory} · ${directory} cannot be written to`);
  }
};

/** Every service in this process: documents in one SQLite file, the log in another, the bank on a socket of its own. */
export const startLaptop = async (options: LaptopOptions): Promise<Laptop> => {
  const opened = new AsyncDisposableStack();
  try {
    return await openLaptop(options, opened);
  } catch (error) {
    await opened.disposeAsync();
    throw error;
  }
};

/** What is opened is closed in the opposite order, also when something after it could not be. */
const openLaptop = async (
  { environment, logger, wrapLog = (log) => log, logOptions = {} }: LaptopOptions,
  opened: AsyncDisposableStack,
): Promise<Laptop> => {
  const settings = readRuntimeConfig(environment);
  // The issuer must know its address before anything listens.
  const config = settings.HUJI_PORT === 0 ? { ...settings, HUJI_PORT: await freePort(settings.HUJI_HOST) } : settings;
  const { HUJI_DATA: directory, HUJI_HOST: host, HUJI_PORT: port } = config;
  requireFolder(directory);
  const clock = keptClock(directory);
  const bank = await startBankSimulator({ host, today: clock.today, file: join(directory, 'bank.jsonl') });
  opened.defer(bank.close);
  const url = `http://${host}:${String(port)}`;
  const issuer = await createLaptopIssuer({
    directory,
    url,
    environment: config.HUJI_ENVIRONMENT,
    members: sampleMembers(oneAddress(url)),
  });
  opened.defer(issuer.close);
  const documents = openSqliteDriver(join(directory, 'documents.sqlite'));
  opened.defer(documents.close);
  const embedded = openEmbeddedLog(join(directory, 'log.sqlite'), {
    onFault: (where, error) => logger.warn(where, {}, error),
    ...logOptions,
  });
  opened.defer(embedded.close);
  const running = await startServices(SERVICES, {
    config,
    environment: {
      ...environment,
      PAYOUT_BANK_URL: bank.url,
      PAYOUT_CLIENT_SECRET: payoutClientSecret(directory),
      OIDC_TOKEN_URI: `${url}/oidc/token`,
    },
    documents,
    log: wrapLog(embedded),
    logger,
    clock,
    tokens: issuer.tokens,
    extras: [issuer.mount, laptopConsole(directory, url, clock)],
  });
  opened.defer(running.stop);
  await running.started;
  return {
    url: running.url,
    running,
    today: () => civilDateInShanghai(new Date(clock.nowMs())),
    stop: () => opened.disposeAsync(),
  };
};
