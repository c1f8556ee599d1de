import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, test } from '@jest/globals';
import { openEmbeddedLog } from '@huji/chassis/events/embedded-log.ts';
import { logDriverChecks } from '@huji/chassis/testing/log-driver-conformance.ts';

const folder = mkdtempSync(join(tmpdir(), 'huji-log-'));
let files = 0;
const current = (): string => join(folder, `${String(files)}.sqlite`);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the embedded log keeps every promise of the log port', () => {
  test.each(logDriverChecks.map((check) => [check.title, check] as const))('%s', async (_title, check) => {
    await check.run({
      name: 'embedded-log',
      prefix: 'conformance',
      open: async () => {
        files++;
        return openEmbeddedLog(current());
      },
      reopen: async () => openEmbeddedLog(current()),
    });
  });
});
