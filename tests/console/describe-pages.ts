import { afterAll, beforeAll, describe, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { buildPages, CHROMIUM, openBrowser } from './browser.ts';
import { openPlayedOffice, type PlayedOffice } from './played-office.ts';

/** A test walks through several pages, each with axe: seconds on a machine that is free, much longer on one that is not. */
const TEST_MS = 240_000;
const START_MS = 600_000;

/** There from the first test on. */
export interface Pages {
  readonly office: PlayedOffice;
  readonly browser: Browser;
}

/** What `who` does on the pages of a played office, in a browser. Where there is none it is said, and in CI it fails. */
export const describePages = (who: string, tests: (pages: Pages) => void): void => {
  jest.setTimeout(TEST_MS);
  if (CHROMIUM === undefined && process.env['CI'] === undefined) {
    test.skip(`the pages of ${who}: NOT EXERCISED, no Chromium on this machine`, () => undefined);
    return;
  }
  describe(who, () => {
    const opened: { office?: PlayedOffice; browser?: Browser } = {};
    beforeAll(async () => {
      buildPages();
      opened.office = await openPlayedOffice();
      opened.browser = await openBrowser();
    }, START_MS);
    afterAll(async () => {
      await opened.browser?.close();
      await opened.office?.running.end('SIGTERM');
      opened.office?.remove();
    });
    tests({
      get office() {
        return opened.office!;
      },
      get browser() {
        return opened.browser!;
      },
    });
  });
};
