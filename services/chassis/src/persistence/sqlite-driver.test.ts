import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, test } from '@jest/globals';
import { documentDriverChecks } from '../testing/document-driver-conformance.ts';
import type { DocumentDriverHarness } from '../testing/document-driver-harness.ts';
import { openSqliteDriver } from './sqlite-driver.ts';

const folder = mkdtempSync(join(tmpdir(), 'huji-sqlite-'));
let files = 0;
const current = (): string => join(folder, `${String(files)}.sqlite`);
const harness: DocumentDriverHarness = {
  name: 'sqlite',
  open: async () => {
    files++;
    return openSqliteDriver(current());
  },
  reopen: async () => openSqliteDriver(current()),
};

describe('the SQLite driver keeps every promise of the document port', () => {
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  test.each(documentDriverChecks.map((check) => [check.title, check] as const))(
    '%s',
    async (_title, check) => {
      await check.run(harness);
    },
    60_000,
  );
});
