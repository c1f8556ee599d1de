import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { day, person, rulesOf, yuan } from '../../testing/adjudication-fixture.ts';
import type { BatchSubmission, HeldCover, SubmittedRow } from '../submission/submission.ts';
import { assessBatch } from './assessment.ts';
import { requiredMembers } from './assessment-threshold.ts';

const rules = rulesOf(['changchun', 'wuxi', 'baoying']);

const row = (personId: string, plan = 'HM', over: Partial<SubmittedRow> = {}): SubmittedRow => ({
  rowNo: 1,
  personId,
  plan,
  units: 1,
  consent: true,
  idFault: false,
  ...person(),
  ...over,
});
const people = (count: number, plan = 'HM'): SubmittedRow[] =>
  Array.from({ length: count }, (_, at) => row(`P${String(at)}`, plan));
const batch = (rows: readonly SubmittedRow[], over: Partial<BatchSubmission> = {}): BatchSubmission => ({
  batchId: 'B',
  employerId: 'Mill',
  startOn: day('2025-07-01'),
  submittedOn: day('2025-06-01'),
  size: 1,
  women: 1,
  exclusions: [],
  rows,
  ...over,
});
const nobody = { covers: new Map<string, HeldCover[]>(), others: [] };
const cover = (over: Partial<HeldCover> = {}): HeldCover => ({
  plan: 'HM',
  batchId: 'OLD',
  employerId: 'Mill',
  start: day('2025-01-01'),
  end: day('2025-12-31'),
  ...over,
});

describe('the threshold', () => {
  test.each([
    [10, 10],
    [11, 9],
    [12, 10],
    [13, 11],
    [15, 12],
    [44, 36],
    [404, 324],
    [1001, 801],
  ])('asks of %i staff %i members', (size, required) => {
    const { plans } = assessBatch(batch(people(1), { size }), nobody, rules);
    expect(plans[0]).toMatchObject({ n: size, required });
    const passes = (joined: number): boolean | undefined =>
      assessBatch(batch(people(joined), { size }), nobody, rules).plans[0]?.pass;
    expect([passes(required), passes(required - 1)]).toEqual([true, false]);
  });

  test.each([
    ['2025-05-20', 100, 100],
    ['2025-05-20', 101, 81],
    ['2025-05-21', 100, 80],
  ])('submitted on %s asks of %i staff %i', (submittedOn, size, required) => {
    const { plans } = assessBatch(batch(people(1), { size, submittedOn: day(submittedOn) }), nobody, rules);
    expect(plans[0]?.required).toBe(required);
  });

  test('of wuxi does not change over time', () => {
    const early = batch(people(1, 'TRI'), { size: 100, submittedOn: day('2020-06-01'), startOn: day('2020-07-01') });
    expect(assessBatch(early, nobody, rules).plans[0]?.required).toBe(80);
  });

  test('is exact in integers: never below four fifths, never a person more than needed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 11, max: 200_000 }), fc.integer({ min: 1, max: 200_000 }), (size, n) => {
        const required = requiredMembers(size, n, 10, { numerator: 4, denominator: 5 });
        expect(5 * required >= 4 * n && 5 * (required - 1) < 4 * n).toBe(true);
      }),
    );
  });

  test('counts exclusions per plan, and women only for the women’s plan', () => {
    const exclusions = [
      { women: false, count: 1 },
      { plan: 'HM', women: false, count: 2 },
      { women: true, count: 3 },
    ];
    const rows = [row('A', 'HM'), row('A', 'CI'), row('A', 'FW1')];
    const { plans } = assessBatch(batch(rows, { size: 20, women: 8, exclusions }), nobody, rules);
    expect(plans.map(({ plan, n }) => [plan, n])).toEqual([
      ['HM', 17],
      ['CI', 19],
      ['FW1', 5],
    ]);
  });

  test('answers NOBODY_ELIGIBLE before HEADCOUNT_INCONSISTENT', () => {
    const code = (size: number): string | undefined =>
      assessBatch(batch(people(3), { size }), nobody, rules).plans[0]?.code;
    expect([code(0), code(2), code(3)]).toEqual(['NOBODY_ELIGIBLE', 'HEADCOUNT_INCONSISTENT', undefined]);
  });

  test('does not exist for gig workers', () => {
    const { plans } = assessBatch(batch([row('A', 'GIG', { relation: 'gig' })], { size: 0 }), nobody, rules);
    expect(plans).toEqual([expect.objectContaining({ plan: 'GIG', pass: true, k: 1 })]);
    expect(plans[0]).not.toHaveProperty('required');
  });

  test.each([
    ['2017-12-31', 'ROUND_CLOSED'],
    ['2018-01-01', undefined],
    ['2018-02-28', undefined],
    ['2018-03-01', 'ROUND_CLOSED'],
  ])('a round takes a batch of %s: %s', (submittedOn, code) => {
    const submission = batch([row('A', 'RELIEF')], { startOn: day('2018-03-01'), submittedOn: day(submittedOn) });
    const { plans, dueFen } = assessBatch(submission, nobody, rules);
    expect([plans[0]?.code, dueFen]).toEqual([code, code === undefined ? yuan(60) : 0]);
  });
});

describe('persons covered before', () => {
  test('through another employer the person leaves n, once however many rows', () => {
    const covers = new Map([['Wei', [cover({ employerId: 'Alpha' })]]]);
    const rows = [...people(8), row('Wei'), row('Wei')];
    const { plans, rows: assessed } = assessBatch(batch(rows, { size: 11 }), { covers, others: [] }, rules);
    expect(plans[0]).toMatchObject({ n: 10, required: 8, k: 8, pass: true });
    expect(assessed.slice(-2).map(({ code }) => code)).toEqual(['ALREADY_COVERED', 'DUPLICATE_ROW']);
  });

  test('through this employer the person stays in n and counts in k when in force on S', () => {
    const later = cover({ start: day('2025-07-02'), end: day('2026-07-01') });
    const covers = new Map([
      ['An', [cover()]],
      ['Bo', [later]],
    ]);
    const { plans } = assessBatch(batch([row('An'), row('Bo')], { size: 2 }), { covers, others: [] }, rules);
    expect(plans[0]).toMatchObject({ n: 2, k: 1 });
  });

  test('who stand in no row count in k while in service', () => {
    const others = [
      { personId: 'An', inService: true, covers: [cover()] },
      { personId: 'Bo', inService: false, covers: [cover()] },
      { personId: 'Cy', inService: true, covers: [cover({ employerId: 'Alpha' })] },
      { personId: 'Di', inService: true, covers: [cover({ end: day('2025-06-30') })] },
    ];
    const { plans } = assessBatch(batch([row('E')], { size: 5 }), { covers: new Map(), others }, rules);
    expect(plans[0]).toMatchObject({ n: 5, k: 2 });
  });

  test('by the same batch do not count at its correction', () => {
    const covers = new Map([['An', [cover({ batchId: 'B', start: day('2025-07-01') })]]]);
    const { rows } = assessBatch(batch([row('An')]), { covers, others: [] }, rules);
    expect(rows[0]?.code).toBeUndefined();
  });

  test.each([
    ['2025-06-30', undefined],
    ['2025-07-01', 'ALREADY_COVERED'],
  ])('until %s: %s', (end, code) => {
    const covers = new Map([['An', [cover({ end: day(end) })]]]);
    expect(assessBatch(batch([row('An')]), { covers, others: [] }, rules).rows[0]?.code).toBe(code);
  });
});

describe('who counts beside the rows', () => {
  test('a member through this employer counts on the first and the last day of the cover, for that plan alone', () => {
    const k = (over: Partial<HeldCover>, plan = 'HM'): number | undefined =>
      assessBatch(
        batch([row('E', plan)], { size: 9 }),
        { covers: new Map(), others: [{ personId: 'An', inService: true, covers: [cover(over)] }] },
        rules,
      ).plans[0]?.k;
    expect([
      k({ start: day('2025-07-01'), end: day('2026-06-30') }),
      k({ end: day('2025-07-01') }),
      k({ start: day('2025-07-02'), end: day('2026-07-01') }),
      k({ plan: 'HA' }),
      k({ batchId: 'B' }),
      k({}, 'HA'),
    ]).toEqual([2, 2, 1, 1, 1, 1]);
  });

  test('a member whose row is refused or for another plan counts while in service', () => {
    const covers = new Map([['An', [cover()]]]);
    const k = (over: Partial<SubmittedRow>, plan: string): unknown =>
      assessBatch(
        batch([row('An', plan, over), row('E', 'HM')], { size: 9 }),
        { covers, others: [] },
        rules,
      ).plans.find((found) => found.plan === 'HM')?.k;
    expect([k({}, 'HA'), k({ relation: 'left' }, 'HA'), k({ leftOn: day('2025-06-01') }, 'HA')]).toEqual([2, 1, 1]);
  });

  test('in a plan without conditions nobody has to serve', () => {
    const gig = cover({ plan: 'GIG' });
    const facts = {
      covers: new Map([['An', [gig]]]),
      others: [{ personId: 'Bo', inService: false, covers: [gig] }],
    };
    const rows = [row('An', 'HM', { relation: 'left' }), row('E', 'GIG', { relation: 'gig' })];
    const { plans } = assessBatch(batch(rows, { size: 9 }), facts, rules);
    expect(plans.map(({ plan, k }) => [plan, k])).toEqual([
      ['HM', 0],
      ['GIG', 3],
    ]);
  });

  test('of several covers the one in force on S says through whom', () => {
    const here = cover({ start: day('2025-07-02'), end: day('2026-07-01') });
    const elsewhere = cover({ employerId: 'Alpha', batchId: 'A' });
    const n = (...held: HeldCover[]): number | undefined =>
      assessBatch(batch([row('Wei'), row('E')], { size: 9 }), { covers: new Map([['Wei', held]]), others: [] }, rules)
        .plans[0]?.n;
    expect([n(here, elsewhere), n(elsewhere, here), n(here), n(cover({ ...here, employerId: 'Alpha' }))]).toEqual([
      8, 8, 9, 8,
    ]);
  });

  test('nobody covered elsewhere leaves n for another fault than the cover', () => {
    const covers = new Map([['Wei', [cover({ employerId: 'Alpha' })]]]);
    const { plans } = assessBatch(
      batch([row('Wei', 'HM', { insured: false }), row('E')], { size: 9 }),
      { covers, others: [] },
      rules,
    );
    expect(plans[0]).toMatchObject({ n: 9, k: 1 });
  });

  test('what is missing is told in persons', () => {
    const { plans } = assessBatch(batch(people(7), { size: 10 }), nobody, rules);
    expect(plans).toEqual([
      {
        plan: 'HM',
        size: 10,
        n: 10,
        k: 7,
        required: 10,
        missing: 3,
        pass: false,
        code: 'SHORT',
        clause: 'participation',
      },
    ]);
    const code = (size: number, rows: SubmittedRow[]): unknown =>
      assessBatch(batch(rows, { size }), nobody, rules).plans[0];
    expect([code(0, people(1)), code(2, people(3))]).toMatchObject([
      { pass: false, code: 'NOBODY_ELIGIBLE', required: 0 },
      { pass: false, code: 'HEADCOUNT_INCONSISTENT', required: 2 },
    ]);
    const closed = batch([row('A', 'RELIEF')], { startOn: day('2018-03-01'), submittedOn: day('2018-03-01') });
    expect(assessBatch(closed, nobody, rules).plans[0]).toMatchObject({ pass: false, code: 'ROUND_CLOSED' });
  });

  test('a row has its own number, person, plan and units, and no code when it is valid', () => {
    const { rows } = assessBatch(batch([row('An', 'CI', { rowNo: 7, units: 2 })]), nobody, rules);
    expect(rows).toEqual([{ rowNo: 7, personId: 'An', plan: 'CI', units: 2, faults: [], contributionFen: yuan(70) }]);
  });
});

describe('a row', () => {
  const covers = new Map([['An', [cover()]]]);
  const everything: Partial<SubmittedRow> = {
    idFault: true,
    relation: 'retired',
    birthOn: day('2010-01-01'),
    sex: 'male',
    insured: false,
    units: 3,
    consent: false,
  };

  test('has every fault it has, in the declared order', () => {
    const { rows } = assessBatch(batch([row('An', 'HM', everything)]), { covers, others: [] }, rules);
    expect(rows[0]?.faults).toEqual([
      'INVALID_ID',
      'NOT_IN_SERVICE',
      'UNDER_AGE',
      'NO_MEDICAL_INSURANCE',
      'UNITS_OUT_OF_RANGE',
      'ALREADY_COVERED',
      'NO_CONSENT',
    ]);
    expect(rows[0]).toMatchObject({ code: 'INVALID_ID', contributionFen: 0 });
  });

  test.each([
    ['FW1', { sex: 'male' }, 'WRONG_SEX'],
    ['CI', { insured: false }, undefined],
    ['ACC', { insured: false, units: 2 }, undefined],
    ['HM', { units: 0 }, 'UNITS_OUT_OF_RANGE'],
    ['CI', { units: 3 }, 'UNITS_OUT_OF_RANGE'],
    ['GIG', { relation: 'left', birthOn: day('1950-01-01') }, undefined],
    ['GIG', { birthOn: day('2009-07-02') }, 'UNDER_AGE'],
    ['RELIEF', { relation: 'retired', birthOn: day('1940-01-01'), insured: false }, undefined],
    ['TRI', { insured: false }, 'NO_MEDICAL_INSURANCE'],
    ['FW3', { insured: false }, undefined],
    ['HM', { sex: 'male', birthOn: day('1965-05-01') }, 'OVER_AGE'],
    ['HM', { sex: 'male', birthOn: day('1965-05-02') }, undefined],
    ['HM', { leftOn: day('2025-07-01') }, 'NOT_IN_SERVICE'],
  ] as const)('of %s with %j is %s', (plan, over, code) => {
    expect(assessBatch(batch([row('Q', plan, over)]), nobody, rules).rows[0]?.code).toBe(code);
  });

  test('after a refused first one is still a duplicate', () => {
    const { rows, plans } = assessBatch(batch([row('Q', 'HM', { insured: false }), row('Q')]), nobody, rules);
    expect(rows.map(({ code }) => code)).toEqual(['NO_MEDICAL_INSURANCE', 'DUPLICATE_ROW']);
    expect(plans[0]?.k).toBe(0);
  });

  test('costs its units, and nothing in a plan part that is short', () => {
    const rows = [...people(10), row('P0', 'CI', { units: 2 })];
    const { rows: assessed, dueFen } = assessBatch(batch(rows, { size: 10 }), nobody, rules);
    expect(dueFen).toBe(yuan(990));
    expect(assessed.at(-1)).toMatchObject({ contributionFen: 0, faults: [] });
  });

  test('of a plan no book has is a fault of the caller', () => {
    expect(() => assessBatch(batch([row('Q', 'NOPE')]), nobody, rules)).toThrow(RangeError);
  });
});
