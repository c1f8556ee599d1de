import { describe, test } from '@jest/globals';
import { openS3Driver } from '@huji/chassis/blobs/s3-driver.ts';
import { blobDriverChecks } from '@huji/chassis/testing/blob-driver-conformance.ts';
import { killedBlobWriter } from '@huji/chassis/testing/killed-blob-writer.ts';
import { given } from './given-engines.ts';

const SETTINGS = [
  'S3_ENDPOINT',
  'S3_REGION',
  'S3_BUCKET',
  'S3_PATH_STYLE',
  'S3_ACCESS_KEY_ID',
  'S3_SECRET_ACCESS_KEY',
] as const;

const open = async () =>
  openS3Driver({
    endpoint: given('S3_ENDPOINT'),
    region: given('S3_REGION'),
    bucket: given('S3_BUCKET'),
    pathStyle: given('S3_PATH_STYLE') === 'true',
    accessKeyId: given('S3_ACCESS_KEY_ID'),
    secretAccessKey: given('S3_SECRET_ACCESS_KEY'),
  });

describe('an object store keeps every promise of the port of files', () => {
  test.each(blobDriverChecks.map((check) => [check.title, check] as const))('%s', async (_title, check) => {
    await check.run({
      name: 'object-store',
      open,
      reopen: open,
      killedWriter: (prefix, bytes) =>
        killedBlobWriter(Object.fromEntries(SETTINGS.map((name) => [name, given(name)])), prefix, bytes),
    });
  });
});
