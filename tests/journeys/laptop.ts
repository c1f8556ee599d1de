import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '../engines/free-port.ts';

const MAIN = fileURLToPath(new URL('../../services/all-in-one/src/main.ts', import.meta.url));

export interface HujiRun {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** A data folder with the `huji` command around it, as a person at a terminal has it. */
export interface Office {
  readonly url: string;
  readonly directory: string;
  /** Runs a command to its end. */
  readonly huji: (...args: readonly string[]) => Promise<HujiRun>;
  /** Starts the system and leaves it running. */
  readonly start: (...args: readonly string[]) => Running;
  /** Ends what still runs, and takes the folder away. */
  readonly remove: () => void;
}
export interface Running {
  readonly child: ChildProcess;
  /** Resolves with what was printed when the last start-up line is there. @throws Error when the process ended before */
  readonly ready: () => Promise<string>;
  /** Resolves when something matching was printed. */
  readonly printed: (pattern: RegExp) => Promise<void>;
  readonly end: (signal: NodeJS.Signals) => Promise<number | null>;
}

const READY_MS = 240_000;

export const openOffice = async (environment: Readonly<Record<string, string>> = {}): Promise<Office> => {
  const directory = mkdtempSync(join(tmpdir(), 'huji-office-'));
  const port = await freePort();
  const env = {
    ...process.env,
    MONGODB_URI: undefined,
    KAFKA_BROKERS: undefined,
    HUJI_DATA: directory,
    HUJI_PORT: String(port),
    ...environment,
  };
  const children = new Set<ChildProcess>();
  const launch = (args: readonly string[]) => {
    const child = spawn(process.execPath, [MAIN, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    children.add(child);
    child.once('exit', () => children.delete(child));
    return child;
  };
  return {
    url: `http://127.0.0.1:${String(port)}`,
    directory,
    huji: async (...args) => {
      const child = launch(args);
      let [output, errors] = ['', ''];
      child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
      child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString('utf8')));
      const [code] = (await once(child, 'close')) as [number | null];
      return { code, output, errors };
    },
    start: (...args) => {
      const child = launch(['start', ...args]);
      let text = '';
      const take = (chunk: Buffer): void => {
        text += chunk.toString('utf8');
      };
      child.stdout.on('data', take);
      child.stderr.on('data', take);
      const printed = async (pattern: RegExp): Promise<void> => {
        const untilMs = Date.now() + READY_MS;
        while (!pattern.test(text)) {
          if (child.exitCode !== null || child.signalCode !== null || Date.now() > untilMs) {
            const end = child.signalCode ?? child.exitCode ?? 'still running';
            throw new Error(`${String(pattern)} was not printed (${String(end)}):\n${text}`);
          }
          await sleep(20);
        }
      };
      return {
        child,
        printed,
        ready: async () => {
          await printed(/^ready http:\/\/\S+$/m);
          return text;
        },
        end: async (signal) => {
          if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
          child.kill(signal);
          const [code] = (await once(child, 'exit')) as [number | null];
          return code;
        },
      };
    },
    remove: () => {
      for (const child of children) child.kill('SIGKILL');
      rmSync(directory, { recursive: true, force: true });
    },
  };
};
