import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, test } from '@jest/globals';
import { openFolderDriver } from '@huji/chassis/blobs/folder-driver.ts';
import { BLOBS_FOLDER } from '@huji/chassis/blobs/open-blob-driver.ts';
import { blobDriverChecks } from '@huji/chassis/testing/blob-driver-conformance.ts';
import { killedBlobWriter } from '@huji/chassis/testing/killed-blob-writer.ts';

const folder = mkdtempSync(join(tmpdir(), 'huji-folder-'));
const open = async () => openFolderDriver(join(folder, BLOBS_FOLDER));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('a folder keeps every promise of the port of files', () => {
  test.each(blobDriverChecks.map((check) => [check.title, check] as const))('%s', async (_title, check) => {
    await check.run({
      name: 'folder',
      open,
      reopen: open,
      killedWriter: (prefix, bytes) => killedBlobWriter({ HUJI_DATA: folder }, prefix, bytes),
    });
  });
});
