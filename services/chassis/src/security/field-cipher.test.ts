import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { temporaryStore, type TemporaryStore } from '../testing/temporary-store.ts';
import { newKey } from './aes-gcm.ts';
import { DATA_KEY_CACHED_MS, DATA_KEYS } from './data-keys.ts';
import { createFieldCipher, PersonErased, SealBroken } from './field-cipher.ts';
import type { MasterKeys } from './master-keys.ts';

const ANN = '018f4e3a-7c2b-7d11-8a55-0242ac120002';
const BEA = '018f4e3a-7c2b-7d11-8a55-0242ac120003';
const keys = (): MasterKeys => ({ current: newKey(), retired: [], lookup: newKey() });

describe('fields of people', () => {
  let temporary: TemporaryStore;
  let master: MasterKeys;
  let nowMs = 1_000;
  const cipher = (with_ = master) => createFieldCipher(temporary.store, with_, () => nowMs);
  beforeEach(async () => {
    temporary = temporaryStore();
    master = keys();
    cipher();
    await temporary.store.migrate();
  });
  afterEach(() => temporary.remove());

  test('whatever was sealed is read back as it was, and no two seals are alike', async () => {
    const one = cipher();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 200 }), async (text) => {
        const [a, b] = await Promise.all([one.seal(ANN, text), one.seal(ANN, text)]);
        expect(a).not.toBe(b);
        expect(await one.open(a)).toBe(text);
      }),
      { numRuns: 50 },
    );
  });

  test('what is stored holds neither the text nor a key that opens it', async () => {
    const sealed = await cipher().seal(ANN, '320102199003074511');
    const stored = await temporary.store.load(DATA_KEYS.name, ANN);
    expect(sealed).not.toContain('3201');
    expect(JSON.stringify(stored)).not.toContain(master.current.toString('base64'));
    await expect(cipher(keys()).open(sealed)).rejects.toThrow(/no master key/);
  });

  test('replicas that seal for the same new person at once end with one key', async () => {
    const replicas = Array.from({ length: 8 }, () => cipher());
    const sealed = await Promise.all(replicas.map((replica, n) => replica.seal(ANN, `from ${String(n)}`)));
    const opened = await Promise.all(sealed.map((text) => cipher().open(text)));
    expect(opened).toEqual(replicas.map((_, n) => `from ${String(n)}`));
  });

  test('a seal that was changed, cut or moved to another person does not open', async () => {
    const one = cipher();
    const sealed = await one.seal(ANN, 'C50.900');
    const other = await one.seal(BEA, 'J18.900');
    const [, , payload = ''] = sealed.split('.');
    const [, person = ''] = other.split('.');
    const flipped = payload.slice(0, -3) + (payload.at(-3) === 'A' ? 'B' : 'A') + payload.slice(-2);
    for (const broken of [
      `v1.${person}.${payload}`,
      sealed.slice(0, -8),
      sealed.replace(payload, flipped),
      'v1.a',
      '',
    ]) {
      await expect(one.open(broken)).rejects.toBeInstanceOf(SealBroken);
    }
  });

  test('erasing the key erases the person, here at once and in other replicas within their cache time', async () => {
    const [here, there] = [cipher(), cipher()];
    const sealed = await here.seal(ANN, 'text');
    const kept = await here.seal(BEA, 'other');
    expect(await there.open(sealed)).toBe('text');
    await here.erase(ANN);
    await here.erase(ANN);
    await expect(here.open(sealed)).rejects.toBeInstanceOf(PersonErased);
    await expect(here.seal(ANN, 'again')).rejects.toBeInstanceOf(PersonErased);
    nowMs += DATA_KEY_CACHED_MS;
    await expect(there.open(sealed)).rejects.toBeInstanceOf(PersonErased);
    expect(await there.open(kept)).toBe('other');
  });

  test('a person who was never sealed for can be erased beforehand', async () => {
    await cipher().erase(ANN);
    await expect(cipher().seal(ANN, 'text')).rejects.toBeInstanceOf(PersonErased);
  });

  test('a retired master key still opens, and new keys are wrapped by the current one', async () => {
    const sealed = await cipher().seal(ANN, 'text');
    const rotated: MasterKeys = { current: newKey(), retired: [master.current], lookup: master.lookup };
    expect(await cipher(rotated).open(sealed)).toBe('text');
    const later = await cipher(rotated).seal(BEA, 'new');
    await expect(cipher(master).open(later)).rejects.toThrow(/no master key/);
  });

  test('equal texts of one kind have equal hashes; another kind or key has another', () => {
    const one = cipher();
    const hash = one.keyedHash('id-number', '320102199003074511');
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(cipher().keyedHash('id-number', '320102199003074511')).toBe(hash);
    expect(one.keyedHash('account', '320102199003074511')).not.toBe(hash);
    expect(cipher(keys()).keyedHash('id-number', '320102199003074511')).not.toBe(hash);
  });
});
