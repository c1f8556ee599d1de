import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { openSystemData } from './open-data.ts';

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
});
