import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Express } from 'express';
import { systemNowMs } from '@huji/chassis/runtime/business-clock.ts';
import { randomBuffer } from '@huji/chassis/security/randomness.ts';
import { mountConsole } from '@huji/console/console.ts';

/** Kept beside the laptop's data, for its owner alone: a restart signs nobody out. */
const sessionKey = (directory: string): string => {
  const path = join(directory, 'console-key');
  if (!existsSync(path)) writeFileSync(path, randomBuffer(32).toString('base64url'), { mode: 0o600 });
  return readFileSync(path, 'utf8');
};

/** The console in this process: every service answers at the same address, and the issuer too. */
export const laptopConsole = (directory: string, url: string): ((app: Express) => void) =>
  mountConsole({
    origin: url,
    issuer: `${url}/oidc`,
    clientId: 'huji-console',
    sessionKeys: [sessionKey(directory)],
    addressOf: () => url,
    nowMs: systemNowMs,
  });
