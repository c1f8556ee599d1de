import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DocumentDriver } from '../persistence/document-driver.ts';
import { DocumentStore } from '../persistence/document-store.ts';
import type { DocumentStoreOptions } from '../persistence/store-options.ts';
import { openSqliteDriver } from '../persistence/sqlite-driver.ts';

export interface TemporaryStore {
  readonly store: DocumentStore;
  readonly driver: DocumentDriver;
  readonly directory: string;
  readonly remove: () => Promise<void>;
}

export interface TemporaryStoreOptions extends DocumentStoreOptions {
  /** Puts something between the store and SQLite, e.g. `chaosDriver`. */
  readonly wrap?: (driver: DocumentDriver) => DocumentDriver;
}

/**
 * A real SQLite store in a folder of its own, gone with `remove`. Build the aggregates and views, which declare their
 * collections; then `await store.migrate()`.
 */
export const temporaryStore = ({ wrap, ...options }: TemporaryStoreOptions = {}): TemporaryStore => {
  const directory = mkdtempSync(join(tmpdir(), 'huji-test-'));
  const sqlite = openSqliteDriver(join(directory, 'documents.sqlite'));
  const driver = wrap === undefined ? sqlite : wrap(sqlite);
  const store = new DocumentStore(driver, options);
  return {
    store,
    driver,
    directory,
    remove: async () => {
      await store.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
};
