import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { artefacts } from '../../infra/emit/artefacts.ts';

const ROOT = new URL('../../', import.meta.url);
const emitted = await artefacts();

test.each([...emitted.keys()])('%s says what the services say (make contracts)', (path) => {
  expect(existsSync(new URL(path, ROOT))).toBe(true);
  expect(readFileSync(new URL(path, ROOT), 'utf8')).toBe(emitted.get(path));
});
