import { expect, jest, test } from '@jest/globals';
import { playUploads } from './uploads.ts';

jest.setTimeout(600_000);

/** The whole of it, a thousand papers of three megabytes on both drivers, is `make test-papers-night`. */
test('papers that are sent while the process is killed: none lost that was acknowledged, none half, nothing in the clear', async () => {
  const plan = { uploads: 24, bytes: 1_400_000, atATime: 6, kills: 1 };
  const { acknowledged, lost, half, clear, verified, broken } = await playUploads(plan);
  expect({ acknowledged, lost, half, clear, verified }).toEqual({
    ...{ acknowledged: plan.uploads, lost: [], half: [], clear: [], verified: '0 differences' },
  });
  expect(broken).toBeGreaterThan(0);
});
