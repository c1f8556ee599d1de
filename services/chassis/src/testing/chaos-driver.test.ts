import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { CollectionDeclaration, Write } from '../persistence/document-driver.ts';
import { chaosDriver } from './chaos-driver.ts';
import { temporaryStore, type TemporaryStore } from './temporary-store.ts';

const NOTES: CollectionDeclaration = { name: 'note', type: 'documents', indexes: [], shards: 1 };
const ids = Array.from({ length: 20 }, (_, n) => `id ${String(n)}`);
const writes: Write[] = ids.map((id) => ({
  id,
  revision: 0,
  commandId: 'c',
  atMs: 0,
  shard: 0,
  body: null,
  index: {},
  outbox: [],
}));

describe('chaosDriver', () => {
  let temporary: TemporaryStore;
  beforeEach(async () => {
    temporary = temporaryStore();
    await temporary.store.migrate([NOTES]);
  });
  afterEach(() => temporary.remove());
  const written = async (): Promise<number> =>
    (await temporary.driver.loadMany('note', ids)).filter((document) => document !== null).length;

  test.each`
    when        | rates                                 | count
    ${'before'} | ${{ before: 1, after: 0, within: 0 }} | ${0}
    ${'after'}  | ${{ before: 0, after: 1, within: 0 }} | ${20}
  `('breaks $when the commit: $count of 20 are written', async ({ when, rates, count }) => {
    const driver = chaosDriver(temporary.driver, 1, rates as { before: number; after: number; within: number });
    await expect(driver.commitMany('note', writes)).rejects.toThrow(`broke ${String(when)}`);
    expect(await written()).toBe(count);
  });

  test('breaks within the commit: some are written, others are not', async () => {
    const driver = chaosDriver(temporary.driver, 1, { before: 0, after: 0, within: 1 });
    await expect(driver.commitMany('note', writes)).rejects.toThrow('broke within');
    expect(await written()).toBeGreaterThan(0);
    expect(await written()).toBeLessThan(20);
  });
});
