import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { ConfigurationFault } from '@huji/chassis/runtime/config.ts';
import { repeatDraw } from './repeat-draw.ts';
import { ITEMS_FILE, LIST_FILE, SAMPLE_FILE } from './sample-files.ts';

const sample = {
  ...{ sampleId: '018f0000-0000-7000-8000-000000000001', seed: '7', seedSource: 'lottery', method: 'simple-random' },
  ...{ methodVersion: 1, size: 1, fromOn: '2025-01-01', toOn: '2025-01-31', society: null, items: 1 },
  population: { count: 1, amountYuan: '1.00', sha256: '0'.repeat(64) },
  ...{ drawnBefore: 0, drawnBy: 'auditor', drawnAt: '2025-02-01T00:00:00.000Z' },
};
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'huji-draw-'));
  writeFileSync(join(folder, SAMPLE_FILE), JSON.stringify(sample));
  writeFileSync(join(folder, ITEMS_FILE), '[]');
});
afterEach(() => rmSync(folder, { recursive: true }));

const refusal = (): string => {
  try {
    repeatDraw(folder);
  } catch (error) {
    if (error instanceof ConfigurationFault) return error.message;
    throw error;
  }
  return '';
};

test('a list that is missing, or has a line or a day that is none, is told in a line', () => {
  expect(refusal()).toMatch(new RegExp(`${LIST_FILE}.*cannot be read`));
  for (const line of ['nonsense', 'C1,2025-02-30,1.00', 'C1,2025-13-01,1.00']) {
    writeFileSync(join(folder, LIST_FILE), `${line}\n`);
    expect(refusal()).toMatch(/line 1 is no payment/);
  }
});

test.each([SAMPLE_FILE, ITEMS_FILE])('%s that is missing or of another form is told in a line', (name) => {
  writeFileSync(join(folder, LIST_FILE), '');
  writeFileSync(join(folder, name), '{"a":1}');
  expect(refusal()).toMatch(/cannot be read/);
  rmSync(join(folder, name));
  expect(refusal()).toMatch(/cannot be read/);
});
