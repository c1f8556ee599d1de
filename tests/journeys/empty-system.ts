import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentLogger } from '@huji/chassis/observability/logger.ts';
import { oneAddress, stackAddresses, stackUrl } from '@huji/all-in-one/addresses.ts';
import { startLaptop } from '@huji/all-in-one/compose.ts';
import type { RunningServices } from '@huji/chassis/runtime/start-services.ts';
import type { Addresses } from '@huji/all-in-one/sample/desk.ts';
import { ownStack } from '../engines/own-stack.ts';

/** A running system with nothing in it; a journey does not know which. */
export interface EmptySystem {
  readonly addresses: Addresses;
  /** Where people open the pages. */
  readonly pages: string;
  /** On the laptop: what runs in this process. */
  readonly running?: RunningServices;
  /** Ends it and removes what it kept. */
  readonly close: () => Promise<void>;
}

type Settings = Readonly<Record<string, string>>;

const onTheLaptop = async (folder: string, settings: Settings): Promise<EmptySystem> => {
  const environment = { HUJI_DATA: folder, HUJI_PORT: '0', HUJI_RATE_LIMIT_PER_MINUTE: '10000000', ...settings };
  const laptop = await startLaptop({ environment, logger: silentLogger });
  const { url, running, stop } = laptop;
  return { addresses: oneAddress(url), pages: url, running, close: stop };
};

const onTheStack = async (folder: string): Promise<EmptySystem> => {
  const own = await ownStack(folder);
  try {
    const stack = await own.start('data', (line) => console.error(line));
    return {
      addresses: stackAddresses(),
      pages: stackUrl('console'),
      close: async () => {
        await stack.stop();
        await own.wipe();
      },
    };
  } catch (error) {
    await own.wipe();
    throw error;
  }
};

/** Starting Kafka, MongoDB's protocol and a process per service takes this long on a machine that does other things too. */
export const OPENING_MS_MAX = 240_000;

/**
 * Every service in one process on the embedded engines; with `HUJI_JOURNEYS_ON=stack` every service as a process of its own
 * on servers of its own. `settings` are the laptop's.
 */
export const openEmptySystem = async (settings: Settings = {}): Promise<EmptySystem> => {
  const folder = mkdtempSync(join(tmpdir(), 'huji-journey-'));
  const { close, ...opened } = await (process.env['HUJI_JOURNEYS_ON'] === 'stack'
    ? onTheStack(folder)
    : onTheLaptop(folder, settings));
  return {
    ...opened,
    close: async () => {
      await close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
