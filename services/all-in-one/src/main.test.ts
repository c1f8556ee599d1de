import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));
const COMPILED = fileURLToPath(new URL('../../../node_modules/.cache/huji', import.meta.url));
const elsewhere = mkdtempSync(join(tmpdir(), 'huji-compiled-'));
const aside = `${COMPILED}.before`;

beforeAll(() => {
  if (existsSync(COMPILED)) renameSync(COMPILED, aside);
});
afterAll(() => {
  rmSync(elsewhere, { recursive: true });
  if (!existsSync(aside)) return;
  rmSync(COMPILED, { recursive: true, force: true });
  renameSync(aside, COMPILED);
});

test('keeps what it compiled beside what was installed, and nothing where anybody may write', () => {
  const { status, stdout } = spawnSync(process.execPath, [MAIN, 'case', '--help'], {
    encoding: 'utf8',
    env: { ...process.env, TMPDIR: elsewhere },
  });
  expect([status, stdout.includes('huji case')]).toEqual([0, true]);
  expect(readdirSync(COMPILED)).toHaveLength(1);
  expect(readdirSync(elsewhere)).toEqual([]);
});
