import { afterEach, expect, test } from '@jest/globals';
import type { DocumentDriver } from '@huji/chassis/persistence/document-driver.ts';
import { mongooseDriver } from '@huji/chassis/persistence/mongoose-driver.ts';
import { mongodbUri } from './given-engines.ts';
import { type Server, whileFrozen } from './local-engines.ts';
import { until } from './until.ts';

/** What readiness asks: it gives up after 3 s, whatever hangs behind it. */
const PING_MS = 3_000;
const SLACK_MS = 1_000;

let driver: DocumentDriver;
afterEach(() => driver.close());

test.each<{ server: Server }>([{ server: 'ferretdb' }, { server: 'postgres' }])(
  'pings fail within their limit while $server is frozen, the first and later ones, and succeed after the thaw',
  async ({ server }) => {
    driver = mongooseDriver({ uri: mongodbUri(), applicationName: 'pings' });
    await driver.ping();
    await whileFrozen(server, async () => {
      for (let pings = 0; pings < 2; pings++) {
        const startedAt = Date.now();
        await expect(driver.ping()).rejects.toThrow();
        expect(Date.now() - startedAt).toBeLessThan(PING_MS + SLACK_MS);
      }
    });
    await until(
      'a ping succeeded',
      () =>
        driver.ping().then(
          () => true,
          () => false,
        ),
      10_000,
    );
  },
);
