import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { newRootKey } from './audit-signing.ts';
import { readRuntimeConfig } from '../runtime/config.ts';
import { newKey } from './aes-gcm.ts';
import { layKeysBesideData, readMasterKeys } from './master-keys.ts';
import { SAMPLE_LOOKUP_KEY } from './sample-lookup-key.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'huji-keys-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

const production = (more: Record<string, string>) =>
  readRuntimeConfig({
    HUJI_ENVIRONMENT: 'production',
    HUJI_AUDIT_SIGNING_KEY: newRootKey(),
    OIDC_ISSUER: 'https://id.example.org',
    MONGODB_URI: 'mongodb://db',
    KAFKA_BROKERS: 'broker:9092',
    ...more,
  });

test('the laptop makes its keys once, beside its data, readable by their owner alone', () => {
  const config = readRuntimeConfig({ HUJI_DATA: join(directory, 'data') });
  const first = readMasterKeys(config);
  expect(readMasterKeys(config)).toEqual(first);
  expect(first.current.equals(first.lookup)).toBe(false);
  expect(statSync(join(directory, 'data', 'keys.json')).mode & 0o777).toBe(0o600);
});

test('keys that others could have read are refused', () => {
  const config = readRuntimeConfig({ HUJI_DATA: directory });
  readMasterKeys(config);
  chmodSync(join(directory, 'keys.json'), 0o644);
  expect(() => readMasterKeys(config)).toThrow(/owner alone/);
});

test('a folder that begins with a look-up key given to it keeps it; one that has keys keeps those', () => {
  const begun = join(directory, 'begun');
  layKeysBesideData(begun, SAMPLE_LOOKUP_KEY);
  expect(readMasterKeys(readRuntimeConfig({ HUJI_DATA: begun })).lookup).toEqual(SAMPLE_LOOKUP_KEY);
  const own = readRuntimeConfig({ HUJI_DATA: join(directory, 'own') });
  const keys = readMasterKeys(own);
  layKeysBesideData(own.HUJI_DATA, SAMPLE_LOOKUP_KEY);
  expect(readMasterKeys(own)).toEqual(keys);
  expect(keys.lookup.equals(SAMPLE_LOOKUP_KEY)).toBe(false);
});

test('production refuses the look-up key that everybody knows', () => {
  const HUJI_LOOKUP_KEY = SAMPLE_LOOKUP_KEY.toString('base64');
  const config = production({ HUJI_MASTER_KEY: newKey().toString('base64'), HUJI_LOOKUP_KEY });
  expect(() => readMasterKeys(config)).toThrow(/sample office/);
});

test('production takes keys from the environment, retired ones too', () => {
  const [master, lookup, retired] = [newKey(), newKey(), newKey()];
  const keys = readMasterKeys(
    production({
      HUJI_MASTER_KEY: master.toString('base64'),
      HUJI_LOOKUP_KEY: lookup.toString('base64'),
      HUJI_MASTER_KEYS_RETIRED: retired.toString('base64'),
    }),
  );
  expect(keys).toEqual({ current: master, lookup, retired: [retired] });
});

test.each([
  ['too short', Buffer.from('secret').toString('base64'), /32 bytes/],
  ['a pattern', Buffer.alloc(32, 'ab').toString('base64'), /not random/],
])('a key that is %s is refused without being printed', (_title, key, message) => {
  const config = production({ HUJI_MASTER_KEY: key, HUJI_LOOKUP_KEY: newKey().toString('base64') });
  expect(() => readMasterKeys(config)).toThrow(message);
  expect(() => readMasterKeys(config)).not.toThrow(new RegExp(key.slice(0, 6)));
});
