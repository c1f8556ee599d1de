import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { oneAddress, stackAddresses } from '@huji/all-in-one/addresses.ts';
import { NODE_OPTIONS } from '@huji/all-in-one/node-options.ts';
import type { Addresses } from '@huji/all-in-one/sample/desk.ts';
import { engineSettings } from '@huji/all-in-one/stack/engine-settings.ts';
import { ownStack } from '../engines/own-stack.ts';
import { freePort } from '../engines/free-port.ts';
import type { TargetName } from './profiles.ts';
import type { Watched } from './usage.ts';

/** A system of its own, on data that begin empty and are gone afterwards. */
export interface Target {
  readonly addresses: Addresses;
  /** Processes of the system, and the servers it stands on. */
  readonly watched: () => readonly Watched[];
  /** Settings that name its engines; none where they are files. */
  readonly engines: Readonly<Record<string, string>>;
  readonly stop: () => Promise<void>;
}

/** Told how to end what has been started so far, should the run be cut short. */
export type Started = (stop: () => Promise<void>) => void;

const MAIN = fileURLToPath(new URL('../../services/all-in-one/src/main.ts', import.meta.url));
/** However the runner ends, what it loads ends with it. */
const END_WITH_PARENT = new URL('../../services/all-in-one/src/stack/end-with-parent.ts', import.meta.url).href;
/** Nobody is told to come later: what is asked beyond what it can do shows what it can do, and waits. */
const UNLIMITED = { HUJI_RATE_LIMIT_PER_MINUTE: '100000000', HUJI_REQUEST_WAIT_MS: '60000' };

/** `make start` without the sample office. */
const startLaptop = async (folder: string, started: Started): Promise<Target> => {
  const port = String(await freePort());
  const data = join(folder, 'laptop');
  mkdirSync(data, { recursive: true });
  const command = [...NODE_OPTIONS, '--import', END_WITH_PARENT, MAIN, 'start', '--port', port, '--data', data];
  const child = spawn(process.execPath, command, {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: { ...process.env, ...UNLIMITED },
  });
  const ended = once(child, 'exit');
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  started(stop);
  const { pid, stdout } = child;
  let ready = false;
  if (stdout !== null) for await (const line of createInterface(stdout)) if ((ready = line.startsWith('ready '))) break;
  if (pid === undefined || !ready) throw new Error('the laptop did not start');
  stdout?.resume();
  return {
    addresses: oneAddress(`http://127.0.0.1:${port}`),
    watched: () => [{ name: 'laptop', pid }],
    engines: {},
    stop,
  };
};

const SERVERS = ['kafka', 'ferretdb', 'postgres'] as const;

/** `make stack` on servers of its own. */
const startStack = async (folder: string, started: Started): Promise<Target> => {
  const own = await ownStack(folder);
  Object.assign(process.env, UNLIMITED);
  started(own.wipe);
  try {
    const stack = await own.start('stack', (line) => void process.stderr.write(`stack: ${line}\n`));
    const stop = async (): Promise<void> => {
      await stack.stop();
      await own.wipe();
    };
    started(stop);
    const pidOf = (server: string): number =>
      Number(readFileSync(join(process.env['HUJI_ENGINES_DATA'] ?? '', `${server}.pid`), 'utf8').split(' ')[0]);
    return {
      addresses: stackAddresses(),
      watched: () => [
        ...stack.processes.flatMap(({ name, pid }) => {
          const id = pid();
          return id === undefined ? [] : [{ name, pid: id }];
        }),
        ...SERVERS.map((name) => ({ name, pid: pidOf(name) })),
      ],
      engines: engineSettings(process.env, 'conformance'),
      stop,
    };
  } catch (error) {
    await own.wipe();
    throw error;
  }
};

export const TARGETS: Readonly<Record<TargetName, (folder: string, started: Started) => Promise<Target>>> = {
  laptop: startLaptop,
  stack: startStack,
};
