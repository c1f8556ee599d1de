import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { CivilDateSchema } from '@huji/contracts/shared/schemas.ts';
import { type BusinessClock, settableClock, systemNowMs } from './business-clock.ts';

const FILE = 'business-date.json';
const KeptDate = z.object({ on: CivilDateSchema.nullable() });

const read = (path: string): z.output<typeof KeptDate> =>
  existsSync(path) ? KeptDate.parse(JSON.parse(readFileSync(path, 'utf8'))) : { on: null };

/**
 * A development clock whose business day outlives the process: one that is killed and started again would else go on
 * alone on the real day. Processes that share the folder share the day they start with. Replaced in one step, never half.
 */
export const keptClock = (directory: string): BusinessClock => {
  const path = join(directory, FILE);
  const clock = settableClock(systemNowMs, read(path).on);
  return {
    ...clock,
    set: (on) => {
      clock.set?.(on);
      mkdirSync(directory, { recursive: true, mode: 0o700 });
      const next = `${path}.${String(process.pid)}`;
      writeFileSync(next, JSON.stringify({ on }));
      renameSync(next, path);
    },
  };
};
