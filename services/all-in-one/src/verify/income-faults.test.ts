import { expect, test } from '@jest/globals';
import { fen } from '@huji/contracts/shared/money.ts';
import { type Contributions, incomeFaults } from './income-faults.ts';

const AGREED: Contributions = {
  batchId: 'b',
  personId: 'p',
  earned: [
    { plan: 'HM', fen: fen(9_900) },
    { plan: 'ACC', fen: fen(5_000) },
  ],
  income: {
    byFund: new Map([
      ['HM', fen(9_900)],
      ['ACC', fen(5_000)],
    ]),
    faults: [],
  },
  covers: [
    { plan: 'HM', fund: 'HM', contributionFen: fen(9_900) },
    { plan: 'ACC', fund: 'ACC', contributionFen: fen(5_000) },
  ],
};
const [hm, acc] = AGREED.covers!;

test.each<[string, Contributions]>([
  ['agree', AGREED],
  ['are nothing at all', { ...AGREED, earned: [], income: { byFund: new Map(), faults: [] }, covers: [] }],
  ['are of somebody erased', { ...AGREED, covers: null }],
  [
    'are a cover that costs nothing',
    {
      ...AGREED,
      earned: [{ plan: 'HM', fen: fen(0) }],
      income: { byFund: new Map(), faults: [] },
      covers: [{ ...hm!, contributionFen: fen(0) }],
    },
  ],
])('nothing speaks against contributions that %s', (_, contributions) => {
  expect(incomeFaults(contributions)).toEqual([]);
});

test.each<[readonly string[], Contributions]>([
  [
    ['paid 149.00 by its bill and 99.00 by the books', 'earned ACC something else than its covers say'],
    { ...AGREED, income: { byFund: new Map([['HM', fen(9_900)]]), faults: [] } },
  ],
  [
    ['earned HM something else than its covers say', 'earned ACC something else than its covers say'],
    {
      ...AGREED,
      income: {
        byFund: new Map([
          ['HM', fen(5_000)],
          ['ACC', fen(9_900)],
        ]),
        faults: [],
      },
    },
  ],
  [
    ['paid for ACC and holds no cover of it', 'earned ACC something else than its covers say'],
    { ...AGREED, covers: [hm!] },
  ],
  [
    ['holds a cover of CI that nothing paid'],
    { ...AGREED, covers: [hm!, acc!, { plan: 'CI', fund: 'CI', contributionFen: fen(0) }] },
  ],
  [
    ['holds a cover of HM for another contribution than was paid', 'earned HM something else than its covers say'],
    { ...AGREED, covers: [{ ...hm!, contributionFen: fen(1) }, acc!] },
  ],
  [
    ['paid 149.00 by its bill and 198.00 by the books'],
    { ...AGREED, income: { byFund: new Map([['HM', fen(19_800)]]), faults: [] }, covers: null },
  ],
])('what contradicts is told: %j', (faults, contributions) => {
  expect(incomeFaults(contributions)).toEqual(faults.map((fault) => `person p of batch b ${fault}`));
});
