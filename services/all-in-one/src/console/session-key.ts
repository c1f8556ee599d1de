import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomBuffer } from '@huji/chassis/security/randomness.ts';

/** Kept beside the data of the laptop or the stack, for its owner alone: a restart signs nobody out. */
export const consoleSessionKey = (directory: string): string => {
  const path = join(directory, 'console-key');
  mkdirSync(directory, { recursive: true });
  if (!existsSync(path)) writeFileSync(path, randomBuffer(32).toString('base64url'), { mode: 0o600 });
  return readFileSync(path, 'utf8');
};
