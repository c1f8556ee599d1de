import { expect, test } from '@jest/globals';
import { temporaryStore } from '../testing/temporary-store.ts';
import { KEY_BYTES, newKey } from './aes-gcm.ts';
import { createDataKeys } from './data-keys.ts';

test('a key that is remembered keeps no memory but its own, made or found', async () => {
  const { store, remove } = temporaryStore();
  try {
    const masters = { current: newKey(), retired: [], lookup: newKey() };
    const [making, finding] = [createDataKeys(store, masters, Date.now), createDataKeys(store, masters, Date.now)];
    await store.migrate();
    const made = await making.obtain('person');
    const found = await finding.find('person');
    expect(found).toEqual(made);
    for (const key of [made, found]) expect(key?.buffer.byteLength).toBe(KEY_BYTES);
    expect(await making.obtain('person')).toBe(made);
  } finally {
    await remove();
  }
});
