import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { SURFACES } from '@huji/contracts/surfaces.ts';

const FOLDER = new URL('../load/scenarios/', import.meta.url);

/** k6 resolves no package, so that its scripts name operations by text. */
test('every operation that the load scripts call is in a contract', () => {
  const contracted = SURFACES.flatMap(({ operations }) => operations.map(({ operationId }) => operationId));
  const called = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const text = readFileSync(new URL(file, FOLDER), 'utf8');
      return Array.from(
        text.matchAll(/\bcall(?:All)?(?:<[^(]*>)?\(\s*'(\w+)'/g),
        ([, operationId = '']) => operationId,
      );
    });
  expect(called.length).toBeGreaterThan(20);
  expect(called.filter((operationId) => !contracted.includes(operationId))).toEqual([]);
});
