import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { createLogger } from '@huji/chassis/observability/logger.ts';
import { startLaptop } from '../compose.ts';
import { STACK_SERVICES } from '../addresses.ts';
import { openSystemData, OWN_COLLECTIONS, requireCollections } from './open-data.ts';

describe('the stored data of a system', () => {
  test('are not made by asking for them: a folder without data is named, and stays as it is', async () => {
    const parent = mkdtempSync(join(tmpdir(), 'huji-no-data-'));
    const missing = join(parent, 'nothing');
    await expect(openSystemData({ HUJI_DATA: missing }, false)).rejects.toMatchObject({
      name: 'ConfigurationFault',
      message: expect.stringContaining(missing),
    });
    expect(existsSync(missing)).toBe(false);
    rmSync(parent, { recursive: true });
  });

  test('are refused where a service has none: nothing would be proven without a difference', () => {
    const all = Object.values(OWN_COLLECTIONS);
    expect(() => requireCollections(all, STACK_SERVICES, [])).not.toThrow();
    expect(() => requireCollections(['audit', 'order'], STACK_SERVICES, ['--stack', '--env'])).toThrow(
      /holds no collections of enrollment, premium, claim-adjudication; .* say --stack or --env$/,
    );
    expect(() => requireCollections(['audit'], ['payout'], [])).toThrow(/holds no collections of payout$/);
  });

  test('are told by a collection that the service itself declares, and no other', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'huji-own-'));
    const logger = createLogger({ level: 'silent' });
    const laptop = await startLaptop({ environment: { HUJI_DATA: directory, HUJI_PORT: '0' }, logger });
    try {
      for (const service of STACK_SERVICES) {
        const declaring = laptop.running.definitions.filter(({ declarations }) =>
          declarations.some(({ name }) => name === OWN_COLLECTIONS[service]),
        );
        expect(declaring.map(({ name }) => name)).toEqual([service]);
      }
    } finally {
      await laptop.stop();
      rmSync(directory, { recursive: true, force: true });
    }
  });

  test('are those that a folder of settings names, one file for each service', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'huji-env-'));
    const missing = join(folder, 'nothing');
    writeFileSync(join(folder, 'enrollment.env'), `# of the Secret\nHUJI_DATA='${missing}'\n`);
    await expect(openSystemData({}, false, { folder, requires: [], ownDatabases: [] })).rejects.toThrow(missing);
    writeFileSync(join(folder, 'enrollment.env'), 'HUJI_MASTER_KEY=\n');
    const another = { HUJI_DATA: '.huji', MONGODB_URI: 'mongodb://of.another.system/office' };
    await expect(openSystemData(another, false, { folder, requires: [], ownDatabases: [] })).rejects.toThrow(folder);
    rmSync(join(folder, 'enrollment.env'));
    await expect(openSystemData({}, false, { folder, requires: [], ownDatabases: [] })).rejects.toThrow(
      'enrollment.env is not there',
    );
    rmSync(folder, { recursive: true });
  });
});
