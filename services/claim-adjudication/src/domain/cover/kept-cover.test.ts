import { describe, expect, test } from '@jest/globals';
import {
  batchOf,
  day,
  decide,
  hold,
  join,
  joined,
  person,
  rulesOf,
  run,
  stay,
} from '../../testing/adjudication-fixture.ts';
import { adaptRules } from '../rule-book/compiled-rules.ts';
import { announceMember } from '../member/member-announcements.ts';
import { initialMember, type Member, type MemberEvent } from '../member/member.ts';

const rules = rulesOf(['changchun', 'wuxi', 'baoying']);
const rows = (events: readonly MemberEvent[]): unknown =>
  events.flatMap((event) =>
    event.type === 'covers-changed'
      ? event.rows.map(({ rowNo, plan, outcome, code, deltaFen }) => [rowNo, plan, outcome, code, deltaFen])
      : [],
  );
const decided = (member: Member, from = '2025-08-01'): Member =>
  hold(member, decide(member, stay(from, from.replace(/\d$/, '9'), { on: '2025-09-01' }), rules));

describe('a cover on which something was decided', () => {
  const joining = { rules, plans: ['HM', 'CI'], start: '2025-07-01', paid: '2025-06-25', batchId: 'B1' } as const;
  const member = decided(joined(joining));

  test('stands as it is at a correction that still names it, its money unchanged', () => {
    const { events, member: after } = run(
      member,
      batchOf({ ...joining, plans: ['CI', 'HM'], paid: '2025-07-15', billRevision: 2 }),
    );
    expect(rows(events)).toEqual([
      [1, 'CI', 'granted', undefined, 0],
      [2, 'HM', 'kept', undefined, 0],
    ]);
    const start = (plan: string): unknown => after.covers.find((cover) => cover.plan === plan)?.start;
    expect([start('HM'), start('CI')]).toEqual(['2025-07-01', '2025-07-16']);
  });

  test('stands without a row when the batch is unpaid or names nobody; the others go', () => {
    for (const command of [
      batchOf({ ...joining, paid: null, billRevision: 2 }),
      batchOf({ ...joining, plans: [], billRevision: 2 }),
    ])
      expect(rows(run(member, command).events)).toEqual([
        [0, 'HM', 'kept', undefined, 0],
        [0, 'CI', 'revoked', undefined, -1000],
      ]);
  });

  test('is not in the way of a cover of another plan', () => {
    expect(
      run(member, batchOf({ ...joining, plans: ['CI'], billRevision: 2 })).member.covers.map(({ plan }) => plan),
    ).toEqual(['CI', 'HM']);
  });

  test('that is a renewal still spares the wait of what is added without its row', () => {
    const prior = joined({ rules, plans: ['HM'], start: '2024-07-01', paid: '2024-06-25' });
    const renewing = { rules, plans: ['HM'], start: '2025-07-01', paid: '2025-06-25', batchId: 'B2' } as const;
    const renewed = decided(join(prior, renewing));
    const added = join(renewed, { ...renewing, plans: ['CI'], billRevision: 2 });
    expect(added.covers.find(({ plan }) => plan === 'CI')).toMatchObject({
      waived: true,
      lots: [{ units: 1, waits: false }],
    });
    const undecided = join(join(prior, renewing), { ...renewing, plans: ['CI'], billRevision: 2 });
    expect(undecided.covers.find(({ plan }) => plan === 'CI')).toMatchObject({ waived: false });
  });
});

describe('what a batch says of a person', () => {
  const joining = { rules, plans: ['HM'], start: '2025-07-01', paid: '2025-06-25', batchId: 'B1' } as const;

  test('names the batch, its version and the later of S and A', () => {
    const told = (paid: string | null): unknown => run(initialMember, batchOf({ ...joining, paid })).events[0];
    const base = { type: 'covers-changed', batchId: 'B1', version: 1, billRevision: 1, employerId: 'Mill' };
    expect([told('2025-06-25'), told('2025-07-20'), told(null)]).toEqual([
      expect.objectContaining({ ...base, postedOn: '2025-07-01' }),
      expect.objectContaining({ ...base, postedOn: '2025-07-20' }),
      expect.objectContaining({ ...base, postedOn: '2025-07-01', rows: [] }),
    ]);
  });

  test('leaves covers of other batches where they are', () => {
    const two = join(joined(joining), { ...joining, plans: ['CI'], batchId: 'B2' });
    expect(join(two, { ...joining, plans: [], billRevision: 2 }).covers.map(({ plan }) => plan)).toEqual(['CI']);
  });

  test('gives back the money of a row that is declined at a correction', () => {
    const he = person({ sex: 'male', birthOn: day('1965-05-20') });
    const first = joined({ ...joining, plans: ['ACC'], person: he });
    const { events } = run(
      first,
      batchOf({ ...joining, plans: ['ACC'], person: he, paid: '2025-07-25', billRevision: 2 }),
    );
    expect(rows(events)).toEqual([[1, 'ACC', 'declined', 'OVER_AGE', -1000]]);
    const told = events.flatMap((event) => announceMember(event, '018f4e3a-7c2b-7d11-8a55-0242ac120001', rules));
    expect(told).toMatchObject([
      { type: 'cover-changed', data: { rows: [{ outcome: 'declined', fund: 'ACC', deltaFen: -1000 }] } },
    ]);
    expect(told[0]?.data).not.toHaveProperty('rows.0.coverId');
  });
});

describe('at payment', () => {
  test('the latest cover of the plan is the prior, wherever it stands', () => {
    const first = joined({ rules, plans: ['CI'], start: '2023-06-10', paid: '2023-06-05', units: 1 });
    const second = join(first, { rules, plans: ['CI'], start: '2024-06-10', paid: '2024-06-05', units: 2 });
    const renewing = { rules, plans: ['CI'], start: '2025-06-10', paid: '2025-06-05', units: 2 } as const;
    for (const member of [second, { ...second, covers: [...second.covers].reverse() }])
      expect(join(member, renewing).covers.at(-1)).toMatchObject({
        start: '2025-06-10',
        renewal: true,
        lots: [{ units: 2, waits: false }],
      });
  });

  test.each([
    ['ends on S', '2024-07-02', [['HM', 'declined']]],
    ['ends the day before S', '2024-07-01', [['HM', 'granted']]],
  ])('a cover that %s', (_, start, expected) => {
    const prior = joined({ rules, plans: ['HM'], start, paid: '2024-06-25' });
    const { events } = run(prior, batchOf({ rules, plans: ['HM'], start: '2025-07-01', paid: '2025-06-25' }));
    expect(
      events.flatMap((event) =>
        event.type === 'covers-changed' ? event.rows.map((row) => [row.plan, row.outcome]) : [],
      ),
    ).toEqual(expected);
  });

  test('a renewal and a plan without an age have no retirement date', () => {
    const he = person({ sex: 'male', birthOn: day('1965-05-20') });
    const prior = joined({ rules, plans: ['ACC'], start: '2024-07-25', paid: '2024-07-20', person: he });
    const renewed = join(prior, { rules, plans: ['ACC'], start: '2025-07-25', paid: '2025-07-20', person: he });
    expect(renewed.covers).toHaveLength(2);
    const old = person({ birthOn: day('1940-01-01') });
    expect(
      joined({ rules, plans: ['RELIEF'], start: '2018-03-01', paid: '2018-02-20', person: old }).covers,
    ).toHaveLength(1);
  });

  test('an accident plan never waits, with whatever units', () => {
    const first = joined({ rules, plans: ['ACC'], start: '2024-07-01', paid: '2024-06-25' });
    const more = join(first, { rules, plans: ['ACC'], start: '2025-07-01', paid: '2025-06-25', units: 2 });
    expect(more.covers.map(({ lots }) => lots)).toEqual([[{ units: 1, waits: false }], [{ units: 2, waits: false }]]);
  });

  test('a waived cover is one lot of all its units', () => {
    const prior = joined({ rules, plans: ['HM'], start: '2024-07-01', paid: '2024-06-25' });
    const member = join(prior, { rules, plans: ['HM', 'CI'], start: '2025-07-01', paid: '2025-06-25', units: 2 });
    expect(member.covers.find(({ plan }) => plan === 'CI')).toMatchObject({
      waived: true,
      lots: [{ units: 2, waits: false }],
    });
  });

  test('what was waived for one plan is not for another', () => {
    const prior = joined({ rules, plans: ['HM'], start: '2024-07-01', paid: '2024-06-25' });
    const joining = { rules, start: '2025-07-01', paid: '2025-06-25', batchId: 'B2' } as const;
    const waived = join(prior, { ...joining, plans: ['HM', 'CI'] });
    const corrected = join(waived, { ...joining, plans: ['CI', 'HA'], billRevision: 2 });
    expect(
      corrected.covers.filter(({ batchId }) => batchId === 'B2').map(({ plan, waived: is }) => [plan, is]),
    ).toEqual([
      ['CI', true],
      ['HA', false],
    ]);
  });

  test('a plan or a round that is not there is a fault of the caller', () => {
    expect(() => joined({ rules, plans: ['NOPE'], start: '2025-07-01', paid: '2025-06-25' })).toThrow(
      'no rule book has a plan NOPE',
    );
    const none = adaptRules(rules, { rounds: [] });
    expect(() => joined({ rules: none, plans: ['RELIEF'], start: '2018-03-01', paid: '2018-02-20' })).toThrow(
      'no round of RELIEF starts on 2018-03-01',
    );
  });
});

describe('the prior cover of a waiver', () => {
  const renewing = (member: Member, plan: string, start = '2025-07-01', paid = '2025-06-25'): boolean | undefined =>
    join(member, { rules, plans: ['HM', plan], start, paid }).covers.find(
      (cover) => cover.plan === plan && cover.batchId.includes(start),
    )?.waived;
  const with2 = (start: string, paid: string, plan: string): Member =>
    join(joined({ rules, plans: ['HM'], start: '2024-07-01', paid: '2024-06-25' }), {
      rules,
      plans: [plan],
      start,
      paid,
      batchId: 'other',
    });

  test('is in force on the eve of S, or ended at most 30 days before it', () => {
    const gone = joined({ rules, plans: ['HM'], start: '2024-05-31', paid: '2024-05-20' });
    expect(renewing(gone, 'CI', '2025-06-29', '2025-06-25')).toBe(true);
    expect(renewing(gone, 'CI', '2025-06-30', '2025-06-25')).toBe(true);
  });

  test('began by then: hospital cover that begins on S spares nothing', () => {
    const accident = joined({ rules, plans: ['ACC'], start: '2024-07-01', paid: '2024-06-25' });
    const later = join(accident, { rules, plans: ['HM'], start: '2025-07-01', paid: '2025-06-20', batchId: 'HM' });
    const added = join(later, { rules, plans: ['ACC', 'CI'], start: '2025-07-01', paid: '2025-06-25', batchId: 'CI' });
    expect(added.covers.find(({ plan }) => plan === 'CI')?.waived).toBe(false);
    const earlier = join(accident, { rules, plans: ['HM'], start: '2025-06-30', paid: '2025-06-20', batchId: 'HM' });
    const spared = join(earlier, {
      rules,
      plans: ['ACC', 'CI'],
      start: '2025-07-01',
      paid: '2025-06-25',
      batchId: 'CI',
    });
    expect(spared.covers.find(({ plan }) => plan === 'CI')?.waived).toBe(true);
  });

  test('is of the same society, and so is what is renewed', () => {
    const other = with2('2024-07-01', '2024-06-25', 'TRI');
    const wuxi = join(other, { rules, plans: ['HM', 'FW3'], start: '2025-07-01', paid: '2025-06-25' });
    expect(wuxi.covers.find(({ plan }) => plan === 'FW3')?.waived).toBe(false);
    const both = join(other, { rules, plans: ['HM', 'TRI', 'FW3', 'CI'], start: '2025-07-01', paid: '2025-06-25' });
    const waived = (plan: string): unknown => both.covers.find((cover) => cover.plan === plan)?.waived;
    expect([waived('FW3'), waived('CI')]).toEqual([true, true]);
  });

  test('is none where nothing was held', () => {
    const nobody = joined({ rules, plans: ['HM', 'CI'], start: '2025-07-01', paid: '2025-06-25' });
    expect(nobody.covers.map(({ waived }) => waived)).toEqual([false, false]);
  });
});
