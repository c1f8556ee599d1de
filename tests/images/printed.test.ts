import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** As a person calls it: made within another make it would also tell its folder. */
const BY_A_PERSON = { ...process.env, MAKELEVEL: undefined, MAKEFLAGS: undefined };

test('in a fresh tree `make images` prints names of images and nothing of what it installs and builds before', () => {
  const asked = ['--dry-run', '--always-make', 'images'];
  const commands = execFileSync('make', asked, { cwd: ROOT, encoding: 'utf8', env: BY_A_PERSON })
    .split('\n')
    .filter((line) => line !== '');
  const beforehand = commands.filter((line) => !line.includes('infra/docker/make-images.ts'));
  expect(beforehand.map((line) => / (npm ci|services\/console\/build-pages\.ts) /.exec(line)?.[1])).toEqual([
    'npm ci',
    'services/console/build-pages.ts',
  ]);
  for (const line of beforehand) expect(line).toMatch(/ >&2 && touch \S+$/);
});
