import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Office, openOffice, type Running } from '../journeys/laptop.ts';

const PREFIX = 'huji-played-';
const SOURCES = ['contracts/{src,rulebooks,duties,registers}/**/*.*', 'services/*/src/**/*.ts', 'package-lock.json'];
const OLD_MS = 6 * 3_600_000;
/** Longer than a play takes: whoever held it was killed. */
const LOCK_OLD_MS = 10 * 60_000;
const LOOK_MS = 500;

/** What plays and what is played: another tree plays anew. */
const treeSum = (): string => {
  const hash = createHash('sha256');
  for (const path of SOURCES.flatMap((pattern) => globSync(pattern)).sort()) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path} ${String(size)} ${String(mtimeMs)}\n`);
  }
  return hash.digest('hex').slice(0, 16);
};

const forgetOld = (): void => {
  for (const name of readdirSync(tmpdir()).filter((each) => each.startsWith(PREFIX))) {
    const path = join(tmpdir(), name);
    if (Date.now() - statSync(path).mtimeMs > OLD_MS) rmSync(path, { recursive: true, force: true });
  }
};

const play = async (played: string): Promise<void> => {
  const office = await openOffice();
  try {
    const running = office.start('--sample', 'small');
    await running.ready();
    await running.end('SIGTERM');
    cpSync(office.directory, `${played}.making`, { recursive: true });
    renameSync(`${played}.making`, played);
  } finally {
    office.remove();
  }
};

/** The data of the small sample office: played once for a tree, whoever asks first; everybody else waits for it. */
const playedOnce = async (): Promise<string> => {
  const played = join(tmpdir(), `${PREFIX}${treeSum()}`);
  const lock = `${played}.lock`;
  while (!existsSync(played)) {
    try {
      mkdirSync(lock);
    } catch {
      if (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > LOCK_OLD_MS)
        rmSync(lock, { recursive: true, force: true });
      await sleep(LOOK_MS);
      continue;
    }
    try {
      forgetOld();
      if (!existsSync(played)) await play(played);
    } finally {
      rmSync(lock, { recursive: true, force: true });
    }
  }
  return played;
};

export interface PlayedOffice extends Office {
  readonly running: Running;
}

/** The small sample office, played and serving, on data of its own: what a suite does there no other one sees. */
export const openPlayedOffice = async (): Promise<PlayedOffice> => {
  const played = await playedOnce();
  const office = await openOffice();
  cpSync(played, office.directory, { recursive: true });
  const running = office.start('--sample', 'small');
  await running.ready();
  return { ...office, running };
};
