import { expect, test } from '@jest/globals';
import { SURFACES } from '@huji/contracts/surfaces.ts';
import { firstTextsOf, sourcesIn } from './source-code.ts';

/** k6 resolves no package, so that its scripts name operations by text. */
test('every operation that the load scripts call is in a contract', () => {
  const contracted = SURFACES.flatMap(({ operations }) => operations.map(({ operationId }) => operationId));
  const called = firstTextsOf(sourcesIn('tests/load/scenarios/*.ts'), ['call', 'callAll']);
  expect(called.length).toBeGreaterThan(20);
  expect(called.filter((operationId) => !contracted.includes(operationId))).toEqual([]);
});
