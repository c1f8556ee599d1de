import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { ConfigurationFault, maskedSettings, readRuntimeConfig, readSettings, RuntimeConfigSchema } from './config.ts';

const PRODUCTION = {
  HUJI_ENVIRONMENT: 'production',
  HUJI_MASTER_KEY: 'a',
  HUJI_LOOKUP_KEY: 'b',
  HUJI_AUDIT_SIGNING_KEY: 'c',
  OIDC_ISSUER: 'https://id.example.org',
  MONGODB_URI: 'mongodb://u:secret@db',
  KAFKA_BROKERS: 'broker:9092',
};

describe('settings', () => {
  test('have a laptop’s defaults: nothing need be said', () => {
    expect(readRuntimeConfig({})).toMatchObject({
      HUJI_ENVIRONMENT: 'development',
      HUJI_HOST: '127.0.0.1',
      HUJI_PORT: 8080,
      OIDC_AUDIENCE: 'huji',
    });
  });

  test('an empty text is as good as absent, and what the schema does not name is not read', () => {
    expect(readRuntimeConfig({ HUJI_PORT: '', PATH: '/bin' })).toEqual(readRuntimeConfig({}));
  });

  test('that are wrong are named all at once, without their values', () => {
    const wrong = () => readRuntimeConfig({ HUJI_PORT: '99999', HUJI_LOG_LEVEL: 'chatty' });
    expect(wrong).toThrow(ConfigurationFault);
    expect(wrong).toThrow(/HUJI_PORT.*HUJI_LOG_LEVEL/);
    expect(wrong).not.toThrow(/99999/);
  });

  test.each([
    'HUJI_MASTER_KEY',
    'HUJI_LOOKUP_KEY',
    'HUJI_AUDIT_SIGNING_KEY',
    'OIDC_ISSUER',
    'MONGODB_URI',
    'KAFKA_BROKERS',
  ])('production does not start without %s', (name) => {
    expect(readRuntimeConfig(PRODUCTION).HUJI_ENVIRONMENT).toBe('production');
    expect(() => readRuntimeConfig({ ...PRODUCTION, [name]: undefined })).toThrow(new RegExp(name));
  });

  test('production refuses an issuer without TLS and one key for two purposes', () => {
    expect(() => readRuntimeConfig({ ...PRODUCTION, OIDC_ISSUER: 'http://localhost:8080/oidc' })).toThrow(/https/);
    expect(() => readRuntimeConfig({ ...PRODUCTION, HUJI_LOOKUP_KEY: 'a' })).toThrow(/the same/);
  });

  test('are printed with secrets masked, whatever secrets there are', () => {
    const printed = JSON.stringify(maskedSettings(RuntimeConfigSchema, readRuntimeConfig(PRODUCTION)));
    expect(printed).toContain('"MONGODB_URI":"***"');
    expect(printed).toContain('"KAFKA_BROKERS":"broker:9092"');
    expect(printed).not.toContain('secret');
  });

  test('of a service are read with its own schema', () => {
    const schema = z.object({ PAYOUT_BANK_URL: z.url() });
    expect(readSettings(schema, { PAYOUT_BANK_URL: 'http://bank' })).toEqual({ PAYOUT_BANK_URL: 'http://bank' });
    expect(() => readSettings(schema, {})).toThrow(/PAYOUT_BANK_URL/);
  });
});
