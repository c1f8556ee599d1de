import { expect, test } from '@jest/globals';
import { packageVersion, readRevision, tagOf } from '../../infra/docker/revision.ts';

const COMMIT = 'e97aff2b03c1d9a8f1c0e5b7a6d4c3b2a1908f7e';
const CHANGES = '5d41402abc4b2a76b9719d911017c592';

test('a tag names the commit and what was changed since, so that none is ever given twice', () => {
  expect(tagOf('0.1.0', { commit: COMMIT, changes: null })).toBe('0.1.0-e97aff2b03c1');
  expect(tagOf('0.1.0', { commit: COMMIT, changes: CHANGES })).toBe('0.1.0-e97aff2b03c1-5d41402abc4b');
  expect(() => tagOf('0.1.0', { commit: null, changes: null })).toThrow(/IMAGE_TAG/);
});

test('this tree has one that a registry and a chart take', async () => {
  const tag = tagOf(packageVersion(), await readRevision());
  expect(tag).toMatch(/^[\w][\w.-]{0,127}$/);
  expect(tag).toMatch(/^\d+\.\d+\.\d+-[0-9a-f]{12}(-[0-9a-f]{12})?$/);
});
