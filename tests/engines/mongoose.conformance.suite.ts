import { afterAll, describe, test } from '@jest/globals';
import { mongooseDriver } from '@huji/chassis/persistence/mongoose-driver.ts';
import { documentDriverChecks } from '@huji/chassis/testing/document-driver-conformance.ts';
import { temporaryDatabases } from './temporary-databases.ts';

const databases = temporaryDatabases();
const open = (uri: string) => Promise.resolve(mongooseDriver({ uri, applicationName: 'conformance' }));

afterAll(databases.drop);

describe('mongoose keeps every promise of the document port', () => {
  test.each(documentDriverChecks.map((check) => [check.title, check] as const))('%s', async (_title, check) => {
    await check.run({
      name: 'mongoose',
      open: () => open(databases.next()),
      reopen: () => open(databases.current()),
    });
  });
});
