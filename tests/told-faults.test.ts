import { expect, test } from '@jest/globals';
import { createToldFaults } from './told-faults.ts';

test('a fault is told with what stood under it, whatever pieces it came in, and once', () => {
  const told = createToldFaults();
  const jest = '  ● late money › pays nothing\n\n    expect(received).toBe(expected)\n\n    Expected: 1\n';
  const printed = `PASS a.test.ts\n${jest}✕ charts: drain of claim-adjudication\n3 replicas, 2 wanted\n`;
  for (const character of printed) told.read(character);
  told.read(jest);
  expect(told.list()).toEqual([
    '  ● late money › pays nothing\n    expect(received).toBe(expected)\n    Expected: 1',
    '✕ charts: drain of claim-adjudication\n3 replicas, 2 wanted',
  ]);
});

test('colours of a terminal hide no fault, and of a flood of them the first are told', () => {
  const told = createToldFaults();
  for (let nth = 0; nth < 100; nth++) told.read(`\u001B[1m✕ check: ${String(nth)}\u001B[22m\n${'why\n'.repeat(50)}`);
  expect(told.list()).toHaveLength(20);
  expect(told.list()[0]?.split('\n')).toHaveLength(14);
});
