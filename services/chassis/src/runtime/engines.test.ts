import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { readRuntimeConfig } from './config.ts';
import { kafkaAccess } from './engines.ts';

const access = (environment: Readonly<Record<string, string>>) => kafkaAccess(readRuntimeConfig(environment));
const PRINCIPAL = { KAFKA_USERNAME: 'administrator', KAFKA_PASSWORD: 'word' };

test('brokers are told the principal by the mechanism that was named, and held to the authority that was', () => {
  const folder = mkdtempSync(join(tmpdir(), 'huji-authority-'));
  const file = join(folder, 'ca.crt');
  writeFileSync(file, 'PEM');
  try {
    expect(access({ ...PRINCIPAL, KAFKA_SASL_MECHANISM: 'scram-sha-512', KAFKA_CA_FILE: file })).toEqual({
      credentials: { username: 'administrator', password: 'word', mechanism: 'scram-sha-512' },
      certificateAuthority: 'PEM',
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
  expect(access(PRINCIPAL)).toEqual({
    credentials: { username: 'administrator', password: 'word', mechanism: 'scram-sha-256' },
  });
  expect(access({})).toEqual({});
});

test('half a principal, and an authority that cannot be read, are named', () => {
  expect(() => access({ KAFKA_USERNAME: 'administrator' })).toThrow('belong together');
  expect(() => access({ KAFKA_CA_FILE: '/nowhere/ca.crt' })).toThrow('KAFKA_CA_FILE: /nowhere/ca.crt cannot be read');
});
