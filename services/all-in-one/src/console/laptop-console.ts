import type { Express } from 'express';
import { type BusinessClock, systemNowMs } from '@huji/chassis/runtime/business-clock.ts';
import { civilDateInShanghai } from '@huji/contracts/shared/instant.ts';
import { mountConsole } from '@huji/console/console.ts';
import { consoleSessionKey } from './session-key.ts';

/** The console in this process: every service answers at the same address, and the issuer too. */
export const laptopConsole = (
  directory: string,
  url: string,
  clock: Pick<BusinessClock, 'today'>,
): ((app: Express) => void) =>
  mountConsole({
    origin: url,
    issuer: `${url}/oidc`,
    clientId: 'huji-console',
    sessionKeys: [consoleSessionKey(directory)],
    addressOf: () => url,
    nowMs: systemNowMs,
    demoDay: () => (clock.today() === civilDateInShanghai(new Date(systemNowMs())) ? null : clock.today()),
  });
