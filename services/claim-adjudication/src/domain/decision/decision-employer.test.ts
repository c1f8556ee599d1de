import { expect, test } from '@jest/globals';
import { employerAnswering } from './decision-employer.ts';

const COVERS = [
  { coverId: 'mill', employerId: 'Mill' },
  { coverId: 'shop', employerId: 'Shop' },
];

test.each([
  [
    'the cover that pays',
    [
      ['refuse', 'mill'],
      ['pay', 'shop'],
    ],
    'Shop',
  ],
  [
    'the cover a person looks at before one that refuses',
    [
      ['refuse', 'mill'],
      ['refer', 'shop'],
    ],
    'Shop',
  ],
  [
    'the first of several that pay',
    [
      ['pay', 'mill'],
      ['pay', 'shop'],
    ],
    'Mill',
  ],
  [
    'the cover that refuses, where none pays',
    [
      ['refuse', null],
      ['refuse', 'mill'],
    ],
    'Mill',
  ],
  ['nobody, where no cover holds the event', [['refuse', null]], null],
  ['nobody, where the cover is not there', [['pay', 'gone']], null],
] as const)('a claim counts for the employer of %s', (_, items, employer) => {
  const decided = items.map(([verdict, coverId]) => ({ verdict, coverId }));
  expect(employerAnswering(decided, COVERS)).toBe(employer);
});
