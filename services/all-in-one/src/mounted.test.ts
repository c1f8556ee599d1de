import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { SURFACES } from '@huji/contracts/surfaces.ts';
import { openEmbeddedLog } from '@huji/chassis/events/embedded-log.ts';
import { silentLogger } from '@huji/chassis/observability/logger.ts';
import { openSqliteDriver } from '@huji/chassis/persistence/sqlite-driver.ts';
import { readRuntimeConfig } from '@huji/chassis/runtime/config.ts';
import { type ProcessParts, processParts } from '@huji/chassis/runtime/process-parts.ts';
import { SERVICES } from './services.ts';

const idsOf = (operations: readonly { readonly operationId: string }[]): readonly string[] =>
  operations.map(({ operationId }) => operationId).sort();

describe('what a contract describes and what a service mounts', () => {
  const directory = mkdtempSync(join(tmpdir(), 'huji-mounted-'));
  const documents = openSqliteDriver(join(directory, 'documents.sqlite'));
  const log = openEmbeddedLog(join(directory, 'log.sqlite'));
  let services: ProcessParts['services'];
  beforeAll(() => {
    const environment = { HUJI_DATA: directory, PAYOUT_BANK_URL: 'http://127.0.0.1:9' };
    services = processParts(SERVICES, {
      config: readRuntimeConfig(environment),
      environment,
      documents,
      log,
      logger: silentLogger,
      tokens: { issuer: 'http://127.0.0.1', keys: { uri: 'http://127.0.0.1/keys' } },
    }).services;
  });
  afterAll(async () => {
    await log.close();
    await documents.close();
    rmSync(directory, { recursive: true, force: true });
  });

  test.each(SURFACES.map(({ service, operations }) => [service, operations] as const))(
    'is the same for %s',
    (name, operations) => {
      const service = services.find(({ definition }) => definition.name === name);
      expect(idsOf((service?.operations ?? []).map(({ operation }) => operation))).toEqual(idsOf(operations));
    },
  );

  test('is described for every service that runs', () => {
    const described = new Set(SURFACES.map(({ service }) => service));
    expect(Object.keys(SERVICES).filter((name) => !described.has(name))).toEqual([]);
  });
});
