import { describe, expect, test } from '@jest/globals';
import {
  batchOf,
  day,
  decide,
  hold,
  join,
  joined,
  person,
  run,
  rulesOf,
  stay,
} from '../../testing/adjudication-fixture.ts';
import { coverOn } from './coverage-view.ts';
import { initialMember, type Member, type MemberEvent } from '../member/member.ts';

const rules = rulesOf(['changchun', 'wuxi', 'baoying']);
const view = (member: Member, on: string): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    coverOn(member, day(on), rules).map(({ plan, start, end, waitingUntil, waived }) => [
      plan,
      [start, end, waitingUntil ?? null, waived],
    ]),
  );
const outcomes = (events: readonly MemberEvent[]): unknown =>
  events.flatMap((event) =>
    event.type === 'covers-changed'
      ? event.rows.map(({ plan, outcome, code, deltaFen }) => [plan, outcome, code, deltaFen])
      : [],
  );

describe('a first joining', () => {
  test.each([
    ['2025-06-25', '2025-07-01'],
    ['2025-06-30', '2025-07-01'],
    ['2025-07-01', '2025-07-02'],
    ['2025-07-31', '2025-08-01'],
  ])('paid on %s begins on %s', (paid, start) => {
    expect(joined({ rules, plans: ['HM'], start: '2025-07-01', paid }).covers[0]?.start).toBe(start);
  });

  test('waits as its plan says, the accident plan never', () => {
    const member = joined({ rules, plans: ['HM', 'CI', 'ACC', 'TRI'], start: '2025-07-01', paid: '2025-06-25' });
    expect(view(member, '2025-07-01')).toEqual({
      HM: ['2025-07-01', '2026-06-30', '2025-07-30', false],
      CI: ['2025-07-01', '2026-06-30', '2025-08-29', false],
      ACC: ['2025-07-01', '2026-06-30', null, false],
      TRI: ['2025-07-01', '2026-06-30', '2025-08-29', false],
    });
  });

  test('is tested for the retirement date on the day it really begins', () => {
    const he = person({ sex: 'male', birthOn: day('1965-05-20') }); // retires on 2025-07-20
    const paid = (on: string): unknown =>
      outcomes(
        run(initialMember, batchOf({ rules, plans: ['ACC'], start: '2025-07-10', paid: on, person: he })).events,
      );
    expect(paid('2025-07-18')).toEqual([['ACC', 'granted', undefined, 1000]]);
    expect(paid('2025-07-19')).toEqual([['ACC', 'declined', 'OVER_AGE', 0]]);
  });
});

describe('a renewal', () => {
  const prior = joined({ rules, plans: ['HM'], start: '2024-06-10', paid: '2024-06-05' }); // ends 2025-06-09

  test.each([
    ['2025-07-09', '2025-07-09', '2025-06-10', true],
    ['2025-07-09', '2025-07-10', '2025-07-11', false],
    ['2025-07-10', '2025-07-09', '2025-06-10', true],
    ['2025-07-11', '2025-07-09', '2025-07-11', false],
    ['2025-06-10', '2025-05-01', '2025-06-10', true],
  ])('with S %s and A %s starts on %s: %s', (start, paid, begins, renewal) => {
    const member = join(prior, { rules, plans: ['HM'], start, paid });
    expect(member.covers[1]).toMatchObject({ start: begins, renewal, lots: [{ units: 1, waits: !renewal }] });
  });

  test('counts from whatever employer', () => {
    const member = join(prior, { rules, plans: ['HM'], start: '2025-06-10', paid: '2025-06-01', employerId: 'Forge' });
    expect(member.covers[1]?.renewal).toBe(true);
  });

  test.each([
    [
      1,
      2,
      [
        { units: 1, waits: false },
        { units: 1, waits: true },
      ],
    ],
    [2, 2, [{ units: 2, waits: false }]],
    [2, 1, [{ units: 1, waits: false }]],
  ])('from %i to %i units has the lots %j', (before, units, lots) => {
    const old = joined({ rules, plans: ['CI'], start: '2024-06-10', paid: '2024-06-05', units: before });
    const member = join(old, { rules, plans: ['CI'], start: '2025-06-10', paid: '2025-06-05', units });
    expect(member.covers[1]?.lots).toEqual(lots);
  });
});

describe('the waiver', () => {
  const held = (plans: readonly string[], start = '2024-07-01', employerId = 'Mill'): Member =>
    joined({ rules, plans, start, paid: start.replace('-07-01', '-06-25'), employerId });
  const renewing = (member: Member, plans: readonly string[], over: Partial<Parameters<typeof join>[1]> = {}): Member =>
    join(member, { rules, plans, start: '2025-07-01', paid: '2025-06-25', ...over });
  const waived = (member: Member, plan: string): boolean | undefined =>
    member.covers.find((cover) => cover.plan === plan)?.waived;

  test.each([
    ['hospital cover renewed', ['HM'], ['HM', 'CI'], 'CI', true],
    ['nothing renewed', ['HM'], ['CI'], 'CI', false],
    ['accident cover only', ['ACC'], ['ACC', 'HM'], 'HM', false],
    ['accident and gig cover only', ['ACC', 'GIG'], ['ACC', 'HM'], 'HM', false],
    ['accident cover renewed beside hospital cover', ['ACC', 'HM'], ['ACC', 'CI'], 'CI', true],
    ['a bundle is not accident-only, but of another society', ['TRI'], ['TRI', 'HM'], 'HM', false],
    ['a bundle renewed in its own society', ['TRI'], ['TRI', 'FW3'], 'FW3', true],
    ['an accident plan is spared nothing', ['HM'], ['HM', 'ACC'], 'ACC', false],
  ] as const)('%s: from %j with %j, %s is waived: %s', (_, before, plans, plan, expected) => {
    expect(waived(renewing(held(before), plans), plan)).toBe(expected);
  });

  test.each([
    ['2025-05-20', false],
    ['2025-05-21', true],
  ])('depends on the submission: on %s it holds: %s', (submitted, expected) => {
    expect(waived(renewing(held(['HM']), ['HM', 'CI'], { submitted }), 'CI')).toBe(expected);
  });

  test('holds at all times in wuxi', () => {
    const member = joined({ rules, plans: ['TRI'], start: '2020-07-01', paid: '2020-06-25' });
    expect(waived(join(member, { rules, plans: ['TRI', 'FW3'], start: '2021-07-01', paid: '2021-06-25' }), 'FW3')).toBe(
      true,
    );
  });

  test('needs service on S', () => {
    const gone = person({ leftOn: day('2025-07-01') });
    expect(waived(renewing(held(['HM']), ['HM', 'CI'], { person: gone }), 'CI')).toBe(false);
  });

  test.each([
    ['another batch of the same employer with the same S, paid before', {}, true],
    ['another employer', { employerId: 'Forge' }, false],
    ['another S', { start: '2025-07-02' }, false],
    ['paid later than A', { paid: '2025-06-26' }, false],
  ])('rests on a renewal by %s', (_, over, expected) => {
    const renewed = renewing(held(['HM']), ['HM'], over);
    expect(waived(renewing(renewed, ['CI'], { batchId: 'B-CI' }), 'CI')).toBe(expected);
  });

  test('reaches over the grace and not a day beyond', () => {
    const prior = joined({ rules, plans: ['HM'], start: '2024-06-10', paid: '2024-06-05' });
    const added = (start: string, paid: string): boolean | undefined =>
      waived(join(prior, { rules, plans: ['HM', 'CI'], start, paid }), 'CI');
    expect([added('2025-07-10', '2025-07-09'), added('2025-07-11', '2025-07-09')]).toEqual([true, false]);
  });

  test('once given is not reopened when the renewal it rests on is withdrawn', () => {
    const renewed = renewing(held(['HM']), ['HM']);
    const both = renewing(renewed, ['CI'], { batchId: 'B-CI' });
    const withdrawn = join(both, {
      rules,
      plans: [],
      start: '2025-07-01',
      paid: null,
      batchId: 'B-2025-07-01-HM',
      billRevision: 2,
    });
    const corrected = renewing(withdrawn, ['CI'], { batchId: 'B-CI', billRevision: 2 });
    expect(corrected.covers.filter(({ plan }) => plan === 'CI')).toEqual([expect.objectContaining({ waived: true })]);
  });
});

describe('a batch applied again', () => {
  const joining = { rules, plans: ['HM', 'CI'], start: '2025-07-01', paid: '2025-06-25', batchId: 'B1' } as const;
  const member = joined(joining);

  test('with an older or the same bill revision changes nothing', () => {
    expect(run(member, batchOf({ ...joining, plans: [] })).events).toHaveLength(0);
  });

  test('takes away what is no longer in its rows, with the money', () => {
    const { events, member: after } = run(member, batchOf({ ...joining, plans: ['HM'], billRevision: 2 }));
    expect(outcomes(events)).toEqual([
      ['HM', 'granted', undefined, 0],
      ['CI', 'revoked', undefined, -1000],
    ]);
    expect(after.covers.map(({ plan }) => plan)).toEqual(['HM']);
  });

  test('unpaid covers nobody', () => {
    const after = join(member, { ...joining, paid: null, billRevision: 2 });
    expect(after.covers).toEqual([]);
  });

  test('with more units grants the difference', () => {
    const { events } = run(member, batchOf({ ...joining, plans: ['CI'], units: 2, billRevision: 2 }));
    expect(outcomes(events)).toContainEqual(['CI', 'granted', undefined, 1000]);
  });

  test('keeps a cover on which something was decided, and its money', () => {
    const prior = joined({ rules, plans: ['HM'], start: '2024-06-10', paid: '2024-06-05' });
    const renewal = { rules, plans: ['HM'], start: '2025-07-01', paid: '2025-06-20', batchId: 'B2' } as const;
    const renewed = join(prior, renewal);
    const decided = hold(renewed, decide(renewed, stay('2025-06-21', '2025-06-25', { on: '2025-06-26' }), rules));
    const { events, member: after } = run(decided, batchOf({ ...renewal, plans: [], billRevision: 2 }));
    expect(outcomes(events)).toEqual([['HM', 'kept', undefined, 0]]);
    expect(after.covers.at(-1)).toMatchObject({ batchId: 'B2', start: '2025-06-10' });
  });

  test('declines a plan that another batch covered meanwhile', () => {
    const { events } = run(member, batchOf({ ...joining, batchId: 'B9', start: '2025-08-01', paid: '2025-07-20' }));
    expect(outcomes(events)).toEqual([
      ['HM', 'declined', 'ALREADY_COVERED', 0],
      ['CI', 'declined', 'ALREADY_COVERED', 0],
    ]);
  });
});

describe('a round', () => {
  test('gives its own dates whenever it is paid', () => {
    const member = joined({ rules, plans: ['RELIEF'], start: '2018-03-01', paid: '2018-03-31' });
    expect(member.covers[0]).toMatchObject({ start: '2018-03-01', end: '2019-02-28', fund: 'RELIEF-7' });
  });
});
