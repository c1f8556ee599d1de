import { expect, jest, test } from '@jest/globals';
import { join } from 'node:path';
import { playUploads } from '../papers/uploads.ts';
import { given } from './given-engines.ts';

jest.setTimeout(600_000);

const SETTINGS = ['ENDPOINT', 'REGION', 'BUCKET', 'PATH_STYLE', 'ACCESS_KEY_ID', 'SECRET_ACCESS_KEY'] as const;

/** The whole of it is `make test-papers-night`. */
test('papers that are sent to an object store while the process is killed: none lost, none half, nothing in the clear', async () => {
  const store = {
    settings: Object.fromEntries(SETTINGS.map((name) => [`S3_${name}`, given(`S3_${name}`)])),
    folder: join(given('HUJI_ENGINES_DATA'), 'object-store', 'buckets'),
  };
  const plan = { uploads: 12, bytes: 1_400_000, atATime: 6, kills: 1, store };
  const { acknowledged, lost, half, clear, verified, broken } = await playUploads(plan);
  expect({ acknowledged, lost, half, clear, verified }).toEqual({
    ...{ acknowledged: plan.uploads, lost: [], half: [], clear: [], verified: '0 differences' },
  });
  expect(broken).toBeGreaterThan(0);
});
