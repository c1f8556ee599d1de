import { addDays, civilDate } from '@huji/contracts/shared/civil-date.ts';
import { seededRandom } from '@huji/chassis/testing/seeded-random.ts';

/**
 * Stories for the bench: a firm joins, pays, renews, its people fall ill or have accidents; now and then a round of relief
 * or a household in hardship. The same seed gives the same cases.
 */
type Step = Readonly<Record<string, unknown>>;
type Random = () => number;

const pick = <Item>(random: Random, items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
const between = (random: Random, least: number, most: number): number =>
  least + Math.floor(random() * (most - least + 1));
const yuan = (random: Random, most: number): number => Math.round(random() * most * 100) / 100;

const DESIGNATED = { designated: true, grade: 3, level: 'provincial' };
const GROUPS = [
  ['HM', 'HA'],
  ['HM', 'HA', 'CI'],
  ['HM', 'ACC'],
  ['CI', 'ACC'],
  ['HM', 'HA', 'CI', 'ACC'],
] as const;

const settlement = (random: Random): Step => {
  const poolPaid = yuan(random, 60_000);
  const cashPaid = yuan(random, 20_000);
  const accountPaid = yuan(random, 2_000);
  const total = Math.round((poolPaid + cashPaid + accountPaid) * 100) / 100;
  return { total, poolPaid, cashPaid, accountPaid, deductible: Math.min(800, cashPaid), copay: 0 };
};

const stay = (random: Random, who: string, number: number, from: string): Step => {
  const admission = addDays(civilDate(from), between(random, 20, 200));
  const discharge = addDays(admission, between(random, 0, 30));
  return {
    on: addDays(discharge, between(random, 1, 60)),
    claim: {
      id: `C${String(number)}`,
      who,
      event: 'stay',
      hospital:
        random() < 0.8 ? DESIGNATED : { designated: random() < 0.7, grade: 1, level: 'district', emergency: true },
      segments: [[admission, discharge]],
      receipt: `R${String(between(random, 1, 5))}`,
      settlement: settlement(random),
    },
  };
};

const diagnosis = (random: Random, who: string, number: number, from: string): Step => {
  const reported = addDays(civilDate(from), between(random, 0, 200));
  return {
    on: addDays(reported, between(random, 1, 90)),
    claim: {
      id: `C${String(number)}`,
      who,
      event: 'diagnosis',
      reported,
      illness: pick(random, ['C50.900', 'I21.900', 'C34.100', 'D05.900']),
      ci: pick(random, ['severe', 'mild', 'none']),
      hospital: { grade: between(random, 1, 3) },
      receipt: `P${String(number)}`,
    },
  };
};

const accident = (random: Random, who: string, number: number, from: string): Step => {
  const happened = addDays(civilDate(from), between(random, 0, 200));
  return {
    on: addDays(happened, between(random, 1, 90)),
    claim: {
      id: `C${String(number)}`,
      who,
      event: 'accident',
      happened,
      accident: `A${String(between(random, 1, 2))}`,
      disability: [between(random, 1, 10)],
      receipt: `D${String(number)}`,
    },
  };
};

const firm = (random: Random, name: string): unknown => {
  const size = between(random, 1, 14);
  const start = addDays(civilDate('2024-01-01'), between(random, 0, 500));
  const renewal = addDays(start, 366);
  const plans = pick(random, GROUPS);
  const rows = plans.map((plan) => ({ who: `M*${String(size)}`, plan }));
  const enroll = (batch: string, on: string, from: string): Step[] => [
    { on, enroll: { batch, employer: 'Mill', start: from, staff: { size }, rows } },
    { on: addDays(civilDate(on), between(random, 0, 12)), pay: { batch } },
  ];
  const claims = Array.from({ length: between(random, 1, 6) }, (_, index) => {
    const who = `M${String(between(random, 1, size))}`;
    const make = pick(random, [stay, stay, diagnosis, accident]);
    return make(random, who, index + 1, start);
  });
  const steps = [
    ...enroll('B1', addDays(start, -10), start),
    ...claims,
    ...enroll('B2', addDays(renewal, -10), renewal),
    { on: addDays(renewal, 20), coverage: { who: 'M1' } },
    { on: addDays(renewal, 21), funds: {} },
  ];
  return {
    case: name,
    rulebook: 'changchun',
    people: { [`M*${String(size)}`]: { born: '1985-03-10', sex: 'male' } },
    employers: { Mill: {} },
    steps: steps.sort((a, b) => (String(a.on) < String(b.on) ? -1 : 1)),
  };
};

const relief = (random: Random, name: string): unknown => {
  const claims = Array.from({ length: between(random, 1, 4) }, (_, index) =>
    stay(random, 'Wu', index + 1, '2018-03-01'),
  );
  return {
    case: name,
    rulebook: ['changchun', 'baoying'],
    people: { Wu: { born: '1970-03-10', sex: 'female' } },
    employers: { Mill: {} },
    rounds: [{ round: 7, open: '2018-01-01', close: '2018-02-28', start: '2018-03-01', end: '2019-02-28' }],
    steps: [
      {
        on: '2018-01-20',
        enroll: { batch: 'B1', employer: 'Mill', start: '2018-03-01', rows: [{ who: 'Wu', plan: 'RELIEF' }] },
      },
      { on: '2018-02-10', pay: { batch: 'B1' }, expect: { due: 60, paid: 60, state: 'paid' } },
      ...claims.sort((a, b) => (String(a['on']) < String(b['on']) ? -1 : 1)),
    ],
  };
};

const hardship = (random: Random, name: string): unknown => ({
  case: name,
  rulebook: 'wuxi',
  people: {},
  employers: {},
  steps: [
    {
      on: '2020-01-01',
      household: {
        id: 'H1',
        certificate: { from: '2020-01-01', to: pick(random, ['2020-06-30', '2020-12-31', '2022-12-31']) },
        children: {
          A: { stage: pick(random, ['university', 'senior', 'compulsory']), admitted: between(random, 2019, 2021) },
        },
      },
    },
    { on: '2020-01-01', subsidyMonths: ['2020-01', '2020-02', '2020-05', '2021-01'] },
    ...['2020-04-20', '2020-10-31', '2021-12-31'].map((until) => ({ on: until, assistance: { until } })),
  ],
});

/** `count` cases, one JSON line each. */
export function* generateCases(seed: number, count: number): Generator<string> {
  const random = seededRandom(seed);
  for (let number = 1; number <= count; number += 1) {
    const kind = random();
    const make = kind < 0.85 ? firm : kind < 0.95 ? relief : hardship;
    yield JSON.stringify(make(random, `generated ${String(seed)}/${String(number)}`));
  }
}
