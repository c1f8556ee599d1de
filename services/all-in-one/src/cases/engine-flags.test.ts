import { spawnSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { ENGINE_FLAGS } from './engine-flags.ts';

test('flags of the engine are some that it knows: it passes over others without a word', () => {
  const begun = spawnSync(process.execPath, [...Object.values(ENGINE_FLAGS), '--eval', ''], { encoding: 'utf8' });
  expect(begun).toMatchObject({ status: 0, stderr: '' });
  expect(spawnSync(process.execPath, ['--no-such-flag', '--eval', '']).status).not.toBe(0);
});
