import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { readRuntimeConfig } from '@huji/chassis/runtime/config.ts';
import { newKey } from '@huji/chassis/security/aes-gcm.ts';
import { readMasterKeys } from '@huji/chassis/security/master-keys.ts';
import { laySampleKeys } from './sample-keys.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'huji-sample-keys-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

test('two sample offices share their look-up key and nothing else', () => {
  const [one, other] = ['one', 'other'].map((name) => {
    const environment = { HUJI_DATA: join(directory, name) };
    laySampleKeys(environment);
    return readMasterKeys(readRuntimeConfig(environment));
  });
  expect(one?.lookup).toEqual(other?.lookup);
  expect(one?.current).not.toEqual(other?.current);
});

test('a look-up key from the environment is left alone', () => {
  laySampleKeys({ HUJI_DATA: directory, HUJI_LOOKUP_KEY: newKey().toString('base64') });
  expect(existsSync(join(directory, 'keys.json'))).toBe(false);
});
