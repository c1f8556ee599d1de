import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, test } from '@jest/globals';
import { openSqliteDriver } from '@huji/chassis/persistence/sqlite-driver.ts';
import { documentDriverChecks } from '@huji/chassis/testing/document-driver-conformance.ts';

const folder = mkdtempSync(join(tmpdir(), 'huji-sqlite-'));
let files = 0;
const current = (): string => join(folder, `${String(files)}.sqlite`);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('sqlite keeps every promise of the document port', () => {
  test.each(documentDriverChecks.map((check) => [check.title, check] as const))('%s', async (_title, check) => {
    await check.run({
      name: 'sqlite',
      open: async () => {
        files++;
        return openSqliteDriver(current());
      },
      reopen: async () => openSqliteDriver(current()),
    });
  });
});
