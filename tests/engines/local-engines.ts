import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const script = (name: string): string => fileURLToPath(new URL(`../../infra/local/${name}`, import.meta.url));

export type Server = 'kafka' | 'ferretdb' | 'postgres' | 'object-store';

/** Starts what does not run, with the data that is there. Everything it needs to know stands in the environment. */
export const enginesUp = async (environment: NodeJS.ProcessEnv): Promise<string> => {
  try {
    const { stdout } = await run(script('engines-up'), [], { env: environment, maxBuffer: 1 << 24 });
    return stdout;
  } catch (error) {
    const { stderr } = error as { stderr?: string };
    throw new Error(stderr === undefined || stderr === '' ? String(error) : stderr.trim(), { cause: error });
  }
};

/** A name that is set is an engine the script leaves alone. */
export const NOT_WANTED = 'not wanted';

/** Brings a killed server back. */
export const restart = async (server: Server): Promise<void> => {
  await enginesUp({
    ...process.env,
    MONGODB_URI: server === 'ferretdb' || server === 'postgres' ? '' : NOT_WANTED,
    KAFKA_BROKERS: server === 'kafka' ? '' : NOT_WANTED,
    S3_ENDPOINT: server === 'object-store' ? '' : NOT_WANTED,
  });
};

export const enginesDown = async (environment: NodeJS.ProcessEnv): Promise<void> => {
  await run(script('engines-down'), ['--wipe'], { env: environment });
};

const processOf = (server: Server): number => {
  const file = join(process.env['HUJI_ENGINES_DATA'] ?? '', `${server}.pid`);
  return Number(readFileSync(file, 'utf8').split(' ')[0]);
};

/** kill -9, as the kernel does it when memory is short. */
export const killServer = (server: Server): void => {
  process.kill(processOf(server), 'SIGKILL');
};

const childrenOf = (pid: number): number[] =>
  readFileSync(`/proc/${String(pid)}/task/${String(pid)}/children`, 'utf8')
    .split(' ')
    .filter((child) => child !== '')
    .map(Number);

const signal = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
};

/** While `work` runs the server takes connections and answers nothing, like a machine that hangs. */
export const whileFrozen = async (server: Server, work: () => Promise<void>): Promise<void> => {
  const pid = processOf(server);
  const frozen = [pid];
  try {
    // The parent first: from then on it makes no more children.
    signal(pid, 'SIGSTOP');
    frozen.push(...childrenOf(pid));
    for (const each of frozen) signal(each, 'SIGSTOP');
    await work();
  } finally {
    for (const each of frozen) signal(each, 'SIGCONT');
  }
};
