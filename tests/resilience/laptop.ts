import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { silentLogger } from '@huji/chassis/observability/logger.ts';
import { oneAddress } from '@huji/all-in-one/addresses.ts';
import { startLaptop } from '@huji/all-in-one/compose.ts';
import type { OfficeSize } from '@huji/all-in-one/sample/office.ts';
import type { OfficeReport } from '@huji/all-in-one/sample/report.ts';
import { laySampleKeys } from '@huji/all-in-one/sample/sample-keys.ts';
import { play } from './played-office.ts';

const MAIN = fileURLToPath(new URL('../../services/all-in-one/src/main.ts', import.meta.url));
const VERIFY_MS_MAX = 600_000;

/** Plays the office on the laptop, into `laptop` within the folder; what the stack's play is held against. */
export const playOnLaptop = async (folder: string, signal: AbortSignal, size: OfficeSize): Promise<OfficeReport> => {
  const directory = join(folder, 'laptop');
  mkdirSync(directory, { recursive: true });
  const environment = { HUJI_DATA: directory, HUJI_PORT: '0', HUJI_RATE_LIMIT_PER_MINUTE: '10000000' };
  laySampleKeys(environment);
  const laptop = await startLaptop({ environment, logger: silentLogger });
  try {
    return await play(oneAddress(laptop.url), signal, size).report;
  } finally {
    await laptop.stop();
  }
};

/** The last line of `huji verify`, whatever it found. */
export const verdictOf = async (...options: readonly string[]): Promise<string> => {
  const child = promisify(execFile)(process.execPath, [MAIN, 'verify', ...options], { timeout: VERIFY_MS_MAX });
  const output = await child.then(
    ({ stdout }) => stdout,
    (error: unknown) => (error as { stdout?: string }).stdout ?? String(error),
  );
  return output.trimEnd().split('\n').at(-1) ?? '';
};

export const isSound = (verdict: string): boolean =>
  /^verified: [1-9]\d* entries, [1-9]\d* decisions, 0 differences$/.test(verdict);
