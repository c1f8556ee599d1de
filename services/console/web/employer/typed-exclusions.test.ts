import { expect, test } from '@jest/globals';
import { exclusionFaults, exclusionsOf, NEW_EXCLUSION, typedExclusion } from './typed-exclusions.ts';

const DECLARED = [
  { reason: 'past-retirement', women: false, count: 3 },
  { plan: 'FW1', reason: 'proven', women: true, count: 1, evidenceId: '018f4e3a-7c2b-7d11-8a55-0242ac120002' },
];

test('what was declared before is sent again as it was, with the paper that shows it', () => {
  expect(exclusionsOf(DECLARED.map(typedExclusion))).toEqual(DECLARED);
});

test('what is typed is of every plan unless one is chosen, and a number or a fault at its place', () => {
  const typed = [
    { ...NEW_EXCLUSION, count: '2' },
    { ...NEW_EXCLUSION, plan: 'HM', count: '' },
    { ...NEW_EXCLUSION, count: '-1' },
  ];
  expect(exclusionFaults(typed)).toEqual([1, 2]);
  expect(exclusionsOf(typed.slice(0, 1))).toEqual([{ reason: 'past-retirement', women: false, count: 2 }]);
});
