import { expect, test } from '@jest/globals';
import { createToldFigures } from './told-figures.ts';

const PRINTED = `
── images
images: localhost/huji/payout:0.1.0  61.2 MB compressed  user 10001  23 passed
23 passed, 0 failed
charts: 6 charts × 16 sets of values, 430 checks; kube-apiserver v1.36.3
charts: alerts tested: 17 in 45 rules, each where it fires and where it is silent, and who is told
laptop: a claim says 4.0 messages, at most 5.0
|  | laptop |
| --- | --: |
| **claims a second, HTTP to durable payment order** (best mean) | **10.1** over 3 s |
  120 s  payout 2 was restarted in 9.1 s
  140 s  requests failed during the rolling restart: 0 of 1234
  141 s  commands lost: 0, doubled: 0 of 88
`;

test('figures of all stages are told together, whatever pieces they came in, and nothing else', () => {
  const told = createToldFigures();
  for (const character of PRINTED) told.read(character);
  expect(told.list()).toEqual([
    'images: localhost/huji/payout:0.1.0  61.2 MB compressed  user 10001  23 passed',
    'charts: 6 charts × 16 sets of values, 430 checks; kube-apiserver v1.36.3',
    'charts: alerts tested: 17 in 45 rules, each where it fires and where it is silent, and who is told',
    'laptop: a claim says 4.0 messages, at most 5.0',
    '|  | laptop |',
    '| **claims a second, HTTP to durable payment order** (best mean) | **10.1** over 3 s |',
    '140 s  requests failed during the rolling restart: 0 of 1234',
    '141 s  commands lost: 0, doubled: 0 of 88',
  ]);
});

test('what was not exercised is told, for it proves nothing', () => {
  const told = createToldFigures();
  told.read('rolling restart: NOT EXERCISED (go not on the PATH)\n');
  expect(told.list()).toEqual(['rolling restart: NOT EXERCISED (go not on the PATH)']);
});
