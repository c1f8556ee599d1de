import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

import { CivilDateSchema } from '@huji/contracts/shared/schemas.ts';

/** How far the play has come; it lies beside the data it made. */
const ProgressSchema = z.object({
  seed: z.int(),
  size: z.enum(['full', 'small']),
  /** The last business day that was played to its end. */
  playedThrough: CivilDateSchema.nullable(),
  complete: z.boolean(),
  /** The system keeps its business day by itself: a later start leaves it where somebody set it. Absent in older folders. */
  dayKept: z.boolean().default(false),
});
export type Progress = z.output<typeof ProgressSchema>;

const FILE = 'sample-office.json';

export const readProgress = (directory: string): Progress | null => {
  const path = join(directory, FILE);
  return existsSync(path) ? ProgressSchema.parse(JSON.parse(readFileSync(path, 'utf8'))) : null;
};

/** Replaced in one step: a crash leaves the old file or the new one. */
export const writeProgress = (directory: string, progress: Progress): void => {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const path = join(directory, FILE);
  writeFileSync(`${path}.next`, `${JSON.stringify(progress, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${path}.next`, path);
};
