import { describe, expect, test } from '@jest/globals';
import {
  accident,
  approve,
  day,
  decide,
  diagnosis,
  join,
  joined,
  rulesOf,
  rulesOfFirstEditions,
  settlement,
  stay,
} from '../../testing/adjudication-fixture.ts';
import type { Decision, Finding } from './decision.ts';
import { initialMember } from '../member/member.ts';

const rules = rulesOf(['changchun', 'wuxi', 'baoying']);
const on = '2025-10-01';

/** `rule: verdict code [clause] before→after inputs`; a rule that does not hold begins with `not`. */
const written = ({ rule, holds, verdict, code, clause, beforeFen, afterFen, inputs }: Finding): string =>
  [
    `${holds ? '' : 'not '}${rule}: ${verdict}${code === undefined ? '' : ` ${code}`} [${clause}]`,
    ...(beforeFen === undefined ? [] : [`${String(beforeFen)}→${String(afterFen)}`]),
    JSON.stringify(inputs),
  ].join(' ');
const traceOf = (decision: Decision, code: string): readonly string[] =>
  decision.items.find(({ item }) => item === code)?.trace.map(written) ?? [];

const BEFORE_REGISTERS = ['hospital-known', 'illness-known'].map(
  (rule) => `${rule}: not-tested [check.${rule}] {"why":"no register holds on that day"}`,
);
const BALANCED =
  'settlement-balanced: holds [check.settlement] {"total":0,"poolPaid":0,"bigPaid":0,"civilPaid":0,"aidPaid":0,"deductible":0,"copay":0,"accountPaid":0,"cashPaid":0}';
const NO_LIMIT = '{"why":"the plan sets no such limit"}';

describe('the trace of a stay', () => {
  const sheet = settlement({ poolPaid: 20_000, deductible: 500, copay: 3500, accountPaid: 500, cashPaid: 3000 });
  const joinedThree = joined({ rules, plans: ['TRI', 'HM', 'HA'], start: '2025-07-01', paid: '2025-06-25' });
  const member = approve(joinedThree, decide(joinedThree, stay('2025-08-05', '2025-08-10', { on }), rules));
  const plain = (): Decision => decide(member, stay('2025-09-01', '2025-09-13', { on, settlement: sheet }), rules);

  test('that is paid names every rule with its clause and what it looked at', () => {
    expect(traceOf(plain(), 'HM')).toEqual([
      'settlement-balanced: holds [check.settlement] {"total":2350000,"poolPaid":2000000,"bigPaid":0,"civilPaid":0,"aidPaid":0,"deductible":50000,"copay":350000,"accountPaid":50000,"cashPaid":300000}',
      'cover-in-term: holds [check.cover] {"eventOn":"2025-09-01","coverId":"HM:B-2025-07-01-TRIHMHA","start":"2025-07-01","end":"2026-06-30"}',
      'event-not-before-payment: holds [check.grace] {"eventOn":"2025-09-01","paidOn":"2025-06-25"}',
      'filed-in-time: holds [check.filing] {"from":"2025-09-13","submittedOn":"2025-10-01","lastOn":"2026-03-12","finalOn":"2026-09-13"}',
      ...BEFORE_REGISTERS,
      'receipt-not-paid: holds [check.receipt] {}',
      'stay-not-overlapping: holds [check.overlap] {"from":"2025-09-01","until":"2025-09-13"}',
      'cause-not-excluded: holds [check.cause] {"cause":"illness"}',
      'waiting-over: holds [check.waiting] {"day":63,"waitingDays":30,"cause":"illness","waived":false,"renewal":false}',
      'hospital-designated: holds [check.hospital] {"designated":true,"emergency":false,"poolPaid":2000000}',
      'hospital-grade: holds [E.grade] {"grade":3,"minimum":null,"submittedOn":"2025-10-01"}',
      'count-below-cap: holds [E.count] {"used":1,"cap":null,"termStart":"2025-07-01","paidOn":"2025-06-25"}',
      `benefit-open: not-tested [check.ended] ${NO_LIMIT}`,
      `illness-not-paid-before: not-tested [check.illness] ${NO_LIMIT}`,
      'rate-of-pool: holds [HM.formula] 0→210000 {"poolPaid":2000000,"level":"provincial","ratePpm":105000,"units":1}',
      'minimum: holds [HM.formula] 210000→210000 {"minimum":10000}',
      'own-share-ceiling: holds [own-share] 210000→210000 {"ownShare":350000,"taken":0}',
      'amount-payable: holds [check.amount] {"fen":210000}',
    ]);
  });

  test('takes the amount from step to step, the own share after what was served before', () => {
    expect(traceOf(plain(), 'TRI.hospital').slice(-3)).toEqual([
      'rate-of-pool: holds [TRI.hospital] 0→200000 {"poolPaid":2000000,"level":"provincial","ratePpm":100000,"units":1}',
      'own-share-ceiling: holds [own-share] 200000→140000 {"ownShare":350000,"taken":210000}',
      'amount-payable: holds [check.amount] {"fen":140000}',
    ]);
    expect(traceOf(plain(), 'HA').slice(-3)).toEqual([
      'days-beyond-deductible: holds [HA.formula] 0→45000 {"stayedDays":12,"deductibleDays":3,"perDay":5000}',
      'days-left-in-term: holds [HA.formula] 45000→45000 {"usedDays":2,"daysPerTerm":90,"paidDays":9}',
      'amount-payable: holds [check.amount] {"fen":45000}',
    ]);
  });

  const again = (from: string, until: string, by = rules): readonly string[] => {
    const once = decide(joinedThree, stay('2025-09-01', '2025-09-13', { on, settlement: sheet }), by);
    const claim = stay(from, until, { on, settlement: sheet });
    return traceOf(decide(approve(joinedThree, once), claim, by), 'HM').filter((line) => line.startsWith('own-share'));
  };

  test.each([
    ['2025-09-01', '2025-09-13'],
    ['2025-09-01', '2025-09-14'],
    ['2025-09-02', '2025-09-13'],
    ['2025-09-12', '2025-09-20'],
    ['2025-08-20', '2025-09-02'],
  ])(
    'counts what a claim on an overlapping stay took from the own share they have in common: %s to %s',
    (from, until) => {
      expect(again(from, until)).toEqual([
        'own-share-ceiling: holds [own-share] 210000→210000 {"ownShare":350000,"taken":0}',
        'own-share-of-overlapping-stays: holds [own-share] 210000→0 {"largest":350000,"taken":350000}',
      ]);
    },
  );

  test.each([
    ['2025-09-13', '2025-09-20'],
    ['2025-08-20', '2025-09-01'],
  ])('knows nothing of a stay that begins on the day of discharge: %s to %s', (from, until) => {
    expect(again(from, until)).toEqual([
      'own-share-ceiling: holds [own-share] 210000→210000 {"ownShare":350000,"taken":0}',
    ]);
  });

  test.each([
    ['2025-09-01', '2025-09-13', '210000→0 {"ownShare":350000,"taken":350000}'],
    ['2025-09-01', '2025-09-14', '210000→210000 {"ownShare":350000,"taken":0}'],
    ['2025-09-02', '2025-09-13', '210000→210000 {"ownShare":350000,"taken":0}'],
  ])('by the first editions counts claims on the very same days: %s to %s', (from, until, expected) => {
    const first = rulesOfFirstEditions(['changchun', 'wuxi', 'baoying']);
    expect(again(from, until, first)).toEqual([`own-share-ceiling: holds [own-share] ${expected}`]);
  });

  test('against which everything speaks names every verdict and code; the first gives the outcome', () => {
    const old = ['2025-07-01', '2025-08-01'].reduce(
      (held, from) => approve(held, decide(held, stay(from, from.replace(/01$/, '09'), { on }), rules)),
      joined({ rules, plans: ['HM', 'HA'], start: '2025-05-20', paid: '2025-05-10' }),
    );
    const claim = stay('2025-08-05', '2025-08-20', {
      on: '2026-04-01',
      cause: 'crime',
      hospital: { designated: false, emergency: false, grade: 1, level: 'other' },
      settlement: settlement({ total: 5, poolPaid: 4 }),
    });
    const decision = decide(old, claim, rules, { HM: 'paid', HA: 'held' });
    expect(decision.items.map(({ verdict, code }) => [verdict, code])).toEqual([
      ['refer', 'SETTLEMENT_MISMATCH'],
      ['refer', 'SETTLEMENT_MISMATCH'],
    ]);
    expect(traceOf(decision, 'HM')).toEqual([
      'not settlement-balanced: refer SETTLEMENT_MISMATCH [check.settlement] {"total":500,"poolPaid":400,"bigPaid":0,"civilPaid":0,"aidPaid":0,"deductible":0,"copay":0,"accountPaid":0,"cashPaid":0}',
      'cover-in-term: holds [check.cover] {"eventOn":"2025-08-05","coverId":"HM:B-2025-05-20-HMHA","start":"2025-05-20","end":"2026-05-19"}',
      'event-not-before-payment: holds [check.grace] {"eventOn":"2025-08-05","paidOn":"2025-05-10"}',
      'not filed-in-time: refer LATE_NEEDS_REASON [check.filing] {"from":"2025-08-20","submittedOn":"2026-04-01","lastOn":"2026-02-24","finalOn":"2026-08-20"}',
      ...BEFORE_REGISTERS,
      'not receipt-not-paid: refuse DUPLICATE_RECEIPT [check.receipt] {"standing":"paid"}',
      'not stay-not-overlapping: refer OVERLAPPING_STAY [check.overlap] {"from":"2025-08-05","until":"2025-08-20"}',
      'not cause-not-excluded: refuse EXCLUDED_CAUSE [check.cause] {"cause":"crime"}',
      'waiting-over: holds [check.waiting] {"day":78,"waitingDays":30,"cause":"crime","waived":false,"renewal":false}',
      'not hospital-designated: refuse HOSPITAL_NOT_DESIGNATED [check.hospital] {"designated":false,"emergency":false,"poolPaid":400}',
      'hospital-grade: holds [E.grade] {"grade":1,"minimum":null,"submittedOn":"2026-04-01"}',
      'not count-below-cap: refuse COUNT_CAP [E.count.before] {"used":2,"cap":2,"termStart":"2025-05-20","paidOn":"2025-05-10"}',
      `benefit-open: not-tested [check.ended] ${NO_LIMIT}`,
      `illness-not-paid-before: not-tested [check.illness] ${NO_LIMIT}`,
      'rate-by-level: holds [HM.formula] 0→0 {"level":"other"}',
      'own-share-ceiling: holds [own-share] 0→0 {"ownShare":0,"taken":0}',
      'own-share-of-overlapping-stays: holds [own-share] 0→0 {"largest":1000000,"taken":210000}',
      'not amount-payable: refer RATE_MISSING [check.amount] {"fen":0}',
    ]);
    expect(traceOf(decision, 'HA')).toEqual(
      expect.arrayContaining([
        'not receipt-not-paid: refer RECEIPT_HELD [check.receipt] {"standing":"held"}',
        'not cause-not-excluded: refuse EXCLUDED_CAUSE [HA.cause] {"cause":"crime"}',
        'not hospital-grade: refuse HOSPITAL_GRADE [HA.grade] {"grade":1,"minimum":2,"submittedOn":"2026-04-01"}',
        'days-left-in-term: holds [HA.formula] 60000→60000 {"usedDays":10,"daysPerTerm":90,"paidDays":12}',
      ]),
    );
  });

  test('in the grace, in an emergency, in a hospital that says nothing of itself', () => {
    const prior = joined({ rules, plans: ['HM'], start: '2024-06-10', paid: '2024-06-05' });
    const renewed = join(prior, { rules, plans: ['HM'], start: '2025-07-01', paid: '2025-06-30' });
    const hospital = { designated: false, emergency: true, grade: null, level: null };
    expect(traceOf(decide(renewed, stay('2025-06-15', '2025-06-20', { on, hospital }), rules), 'HM')).toEqual(
      expect.arrayContaining([
        'not event-not-before-payment: refer GRACE_EVENT [check.grace] {"eventOn":"2025-06-15","paidOn":"2025-06-30"}',
        'waiting-over: holds [check.waiting] {"day":6,"waitingDays":30,"cause":"illness","waived":false,"renewal":true}',
        'not hospital-designated: refer EMERGENCY_HOSPITAL [check.hospital] {"designated":false,"emergency":true,"poolPaid":2000000}',
        'hospital-grade: holds [E.grade] {"grade":null,"minimum":null,"submittedOn":"2025-10-01"}',
        'rate-by-level: holds [HM.formula] 0→0 {"level":null}',
        'own-share-ceiling: holds [own-share] 0→0 {"ownShare":1000000,"taken":0}',
        'not amount-payable: refer RATE_MISSING [check.amount] {"fen":0}',
      ]),
    );
  });

  test('within the waiting, filed after a year, outside of any term', () => {
    const short = decide(member, stay('2025-07-30', '2025-08-02', { on: '2026-08-03' }), rules);
    expect(traceOf(short, 'HM')).toEqual(
      expect.arrayContaining([
        'not filed-in-time: refuse FILED_LATE [check.filing] {"from":"2025-08-02","submittedOn":"2026-08-03","lastOn":"2026-01-29","finalOn":"2026-08-02"}',
        'not waiting-over: refuse WAITING_PERIOD [check.waiting] {"day":30,"waitingDays":30,"cause":"illness","waived":false,"renewal":false}',
      ]),
    );
    expect(traceOf(decide(member, stay('2025-06-30', '2025-07-05', { on }), rules), 'HM')).toEqual(
      expect.arrayContaining([
        'not cover-in-term: refuse NOT_COVERED [check.cover] {"eventOn":"2025-06-30"}',
        'not waiting-over: not-tested [check.waiting] {"why":"no cover on that day"}',
        'not count-below-cap: not-tested [check.count] {"why":"no cover on that day"}',
      ]),
    );
  });

  test('of a round', () => {
    const relief = joined({ rules, plans: ['RELIEF'], start: '2018-03-01', paid: '2018-03-20' });
    const large = stay('2018-04-01', '2018-04-09', {
      on: '2018-06-01',
      settlement: settlement({ copay: 70_000, cashPaid: 90_000 }),
    });
    const next = stay('2018-05-01', '2018-05-09', {
      on: '2018-06-01',
      settlement: settlement({ deductible: 800, copay: 11_200, cashPaid: 90_000 }),
    });
    expect(traceOf(decide(approve(relief, decide(relief, large, rules)), next, rules), 'RELIEF').slice(11)).toEqual([
      `hospital-grade: not-tested [check.grade] ${NO_LIMIT}`,
      'count-below-cap: holds [RELIEF.count] {"used":1,"cap":3,"termStart":"2018-03-01","paidOn":"2018-03-20"}',
      `benefit-open: not-tested [check.ended] ${NO_LIMIT}`,
      `illness-not-paid-before: not-tested [check.illness] ${NO_LIMIT}`,
      'bands: holds [RELIEF.formula] 0→640000 {"base":1200000,"mode":"deductible"}',
      'sum-left-in-term: holds [RELIEF.formula] 640000→300000 {"sumPerTerm":5000000,"used":4700000}',
      'own-share-ceiling: holds [own-share] 300000→300000 {"ownShare":9000000,"taken":0}',
      'amount-payable: holds [check.amount] {"fen":300000}',
    ]);
  });
});

test('the trace of a diagnosis goes through the lots, never names the illness', () => {
  const first = joined({ rules, plans: ['CI'], start: '2024-06-10', paid: '2024-06-05' });
  const member = join(first, { rules, plans: ['CI'], start: '2025-06-10', paid: '2025-06-05', units: 2 });
  expect(traceOf(decide(member, diagnosis('2025-07-24', { ci: 'mild' }, { on }), rules), 'CI')).toEqual([
    BALANCED,
    'cover-in-term: holds [check.cover] {"eventOn":"2025-07-24","coverId":"CI:B-2025-06-10-CI","start":"2025-06-10","end":"2026-06-09"}',
    'event-not-before-payment: holds [check.grace] {"eventOn":"2025-07-24","paidOn":"2025-06-05"}',
    'filed-in-time: holds [check.filing] {"from":"2025-07-24","submittedOn":"2025-10-01","lastOn":"2026-01-20","finalOn":"2026-07-24"}',
    ...BEFORE_REGISTERS,
    'receipt-not-paid: holds [check.receipt] {}',
    'stay-not-overlapping: not-tested [check.overlap] {"why":"no stay"}',
    'cause-not-excluded: holds [check.cause] {"cause":"illness"}',
    'waiting-over: holds [CI.formula] {"day":45,"waitingDays":30,"cause":"illness","waived":false,"renewal":true}',
    'hospital-designated: not-tested [check.hospital] {"why":"no stay"}',
    'hospital-grade: holds [confirmation] {"grade":3,"minimum":2,"submittedOn":"2025-10-01"}',
    `count-below-cap: not-tested [check.count] ${NO_LIMIT}`,
    'benefit-open: holds [check.ended] {"lots":2,"endedLots":0}',
    'illness-not-paid-before: holds [check.illness] {"termStart":"2025-06-10"}',
    'sum-of-lot: holds [CI.formula] 0→300000 {"lot":0,"units":1,"day":45,"zone":"full","ended":false}',
    'sum-of-lot: holds [CI.formula] 300000→400000 {"lot":1,"units":1,"day":45,"zone":"condolence","ended":false}',
    'amount-payable: holds [check.amount] {"fen":400000}',
  ]);
  const early = decide(member, diagnosis('2025-07-09', { ci: 'severe' }, { on, illness: 'C61' }), rules);
  expect(traceOf(early, 'CI')).toContain(
    'sum-of-lot: holds [CI.formula] 1000000→1000000 {"lot":1,"units":1,"day":30,"zone":"nothing","ended":false}',
  );
  const after = approve(member, early);
  const ended = decide(after, diagnosis('2025-09-24', { ci: 'severe' }, { on, illness: 'C18' }), rules);
  expect(traceOf(ended, 'CI')).toEqual(
    expect.arrayContaining([
      'benefit-open: holds [check.ended] {"lots":2,"endedLots":1}',
      'sum-of-lot: holds [CI.formula] 0→0 {"lot":0,"units":1,"day":107,"zone":"full","ended":true}',
      'sum-of-lot: holds [CI.formula] 0→1000000 {"lot":1,"units":1,"day":107,"zone":"full","ended":false}',
    ]),
  );
  const small = diagnosis('2025-09-24', { ci: 'none' }, { on, hospital: { ...HOSPITAL, grade: 1 } });
  expect(traceOf(decide(approve(after, ended), small, rules), 'CI')).toEqual(
    expect.arrayContaining([
      'not hospital-grade: refer CONFIRMATION_NEEDED [confirmation] {"grade":1,"minimum":2,"submittedOn":"2025-10-01"}',
      'not benefit-open: refuse BENEFIT_ENDED [check.ended] {"lots":2,"endedLots":2}',
      'not amount-payable: refuse NOTHING_PAYABLE [check.amount] {"fen":0}',
    ]),
  );
  const renewed = join(after, { rules, plans: ['CI'], start: '2026-06-10', paid: '2026-06-05' });
  const again = diagnosis('2026-07-24', { ci: 'severe' }, { on: '2026-08-01', illness: 'C61.9' });
  expect(traceOf(decide(renewed, again, rules), 'CI')).toContain(
    'not illness-not-paid-before: refuse ILLNESS_PAID_BEFORE [check.illness] {"termStart":"2026-06-10"}',
  );
});

const HOSPITAL = { designated: true, emergency: false, grade: 3, level: 'provincial' };

test('the trace of an accident takes the worst grade and deducts what was paid for it', () => {
  const joinedTwice = joined({ rules, plans: ['ACC'], start: '2025-07-01', paid: '2025-06-25', units: 2 });
  const first = accident('2025-07-10', { on, disability: [9, 10] });
  const member = approve(joinedTwice, decide(joinedTwice, first, rules));
  const worse = accident('2025-07-10', { on, disability: [8, 3], assessedOn: day('2025-09-20') });
  expect(traceOf(decide(member, worse, rules), 'ACC')).toEqual([
    BALANCED,
    'cover-in-term: holds [check.cover] {"eventOn":"2025-07-10","coverId":"ACC:B-2025-07-01-ACC","start":"2025-07-01","end":"2026-06-30"}',
    'event-not-before-payment: holds [check.grace] {"eventOn":"2025-07-10","paidOn":"2025-06-25"}',
    'filed-in-time: holds [check.filing] {"from":"2025-09-20","submittedOn":"2025-10-01","lastOn":"2026-03-19","finalOn":"2026-09-20"}',
    ...BEFORE_REGISTERS,
    'receipt-not-paid: holds [check.receipt] {}',
    'stay-not-overlapping: not-tested [check.overlap] {"why":"no stay"}',
    'cause-not-excluded: holds [accident.formula] {"cause":"accident"}',
    `waiting-over: not-tested [check.waiting] ${NO_LIMIT}`,
    'hospital-designated: not-tested [check.hospital] {"why":"no stay"}',
    `hospital-grade: not-tested [check.grade] ${NO_LIMIT}`,
    `count-below-cap: not-tested [check.count] ${NO_LIMIT}`,
    `benefit-open: not-tested [check.ended] ${NO_LIMIT}`,
    `illness-not-paid-before: not-tested [check.illness] ${NO_LIMIT}`,
    'disability-grade: holds [accident.formula] 0→3200000 {"death":false,"grade":3,"units":2}',
    'paid-for-same-accident: holds [accident.formula] 3200000→2400000 {"paid":800000}',
    'amount-payable: holds [check.amount] {"fen":2400000}',
  ]);
  const died = decide(member, accident('2025-07-10', { on, death: true, cause: 'illness' }), rules);
  expect(traceOf(died, 'ACC')).toEqual(
    expect.arrayContaining([
      'not cause-not-excluded: refuse EXCLUDED_CAUSE [accident.formula] {"cause":"illness"}',
      'death-sum: holds [accident.formula] 0→4000000 {"death":true,"grade":null,"units":2}',
    ]),
  );
});

test('who never held cover has one item that says so, and nothing else', () => {
  const claim = diagnosis('2025-07-24', { ci: 'severe' }, { on, claimId: 'C' });
  expect(decide(initialMember, claim, rules)).toEqual({
    claimId: 'C',
    personId: 'Li',
    decidedOn: '2025-10-01',
    memberSequence: 0,
    items: [
      {
        item: 'none',
        plan: 'none',
        verdict: 'refuse',
        code: 'NOT_COVERED',
        fen: 0,
        formulaFen: 0,
        fund: null,
        coverId: null,
        use: null,
        trace: [
          {
            rule: 'cover-in-term',
            version: '',
            clause: '',
            inputs: { eventOn: '2025-07-24', event: 'diagnosis' },
            holds: false,
            verdict: 'refuse',
            code: 'NOT_COVERED',
          },
        ],
      },
    ],
    totalFen: 0,
    flags: [],
    reviewersNeeded: 1,
    stay: null,
    report: { illness: 'C50', reportedOn: '2025-07-24' },
    illness: 'C50',
  });
});
