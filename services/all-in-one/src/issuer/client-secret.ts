import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomBuffer } from '@huji/chassis/security/randomness.ts';

/** By which payout proves to the issuer of the laptop or the stack who it is. Kept beside the data, for its owner alone. */
export const payoutClientSecret = (directory: string): string => {
  const path = join(directory, 'payout-client-secret');
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  if (!existsSync(path)) writeFileSync(path, randomBuffer(32).toString('base64url'), { mode: 0o600 });
  return readFileSync(path, 'utf8');
};
