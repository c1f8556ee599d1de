import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { batchOf, day, joined, person, run, rulesOf } from '../../testing/adjudication-fixture.ts';
import { initialMember, type Member } from '../member/member.ts';
import { isSoldBy } from '../assessment/assessment-unknown-plans.ts';
import { coverOn } from './coverage-view.ts';
import { foreseeCovers, type ForeseenBatch, type ForeseenCover } from './foreseen-cover.ts';

const rules = rulesOf(['changchun', 'wuxi', 'baoying']);

interface Asked {
  readonly plans: readonly string[];
  readonly start?: string;
  readonly on?: string;
  readonly society?: string;
  readonly member?: Member;
  readonly facts?: Parameters<typeof person>[0];
  readonly units?: number;
}

const foresee = ({ plans, start = '2025-07-01', on = '2025-06-20', society = 'changchun', ...more }: Asked) => {
  const { member = initialMember, facts = {}, units = 1 } = more;
  const batch: ForeseenBatch = {
    batchId: 'asked',
    employerId: 'Mill',
    startOn: day(start),
    submittedOn: day(on),
    paidOn: day(on),
    isSold: isSoldBy(society, day(start), { rules }),
    rules,
  };
  const rows = plans.map((plan, at) => ({
    ...person(facts),
    ...{ rowNo: at + 1, personId: 'p', plan, units, consent: true, idFault: false },
  }));
  const found = foreseeCovers(batch, { rows, covers: member.covers });
  return Object.fromEntries(found.map(({ rowNo, foreseen }) => [rowNo, foreseen])) as Readonly<
    Record<number, ForeseenCover>
  >;
};

describe('what a row would come to', () => {
  test('a first joining waits as its plan says, and says that there is nothing to follow on', () => {
    expect(foresee({ plans: ['HM', 'CI', 'ACC'] })).toMatchObject({
      1: { type: 'waits', startOn: '2025-07-01', waitingUntilOn: '2025-07-30', notWaived: 'NO_PRIOR_COVER' },
      2: { type: 'waits', waitingUntilOn: '2025-08-29', notWaived: 'NO_PRIOR_COVER', clause: 'waiver' },
      3: { type: 'no-waiting', startOn: '2025-07-01', endOn: '2026-06-30' },
    });
  });

  const prior = joined({ rules, plans: ['HM'], start: '2024-07-01', paid: '2024-06-20' });

  test('a renewal does not wait, says until when it must be paid, and waives a plan that is added with it', () => {
    expect(foresee({ plans: ['HM', 'CI'], member: prior })).toMatchObject({
      1: { type: 'renewed', startOn: '2025-07-01', paidByOn: '2025-07-30', clause: 'enrollment' },
      2: { type: 'waived', clause: 'waiver' },
    });
  });

  test('units added at a renewal wait by themselves', () => {
    const one = joined({ rules, plans: ['CI'], start: '2024-07-01', paid: '2024-06-20' });
    expect(foresee({ plans: ['CI'], member: one, units: 2 })).toMatchObject({
      1: { type: 'renewed', added: { units: 1, waitingUntilOn: '2025-08-29' }, clause: 'CI.formula' },
    });
  });

  test.each([
    ['NOTHING_RENEWED', { plans: ['CI'], member: prior }],
    ['NOT_IN_FORCE', { plans: ['HM', 'CI'], member: prior, on: '2025-05-20', start: '2025-07-01' }],
    [
      'ACCIDENT_ONLY',
      { plans: ['ACC', 'CI'], member: joined({ rules, plans: ['ACC'], start: '2024-07-01', paid: '2024-06-20' }) },
    ],
  ] as const)('says %s of an added plan that is not waived', (code, asked) => {
    const found = Object.values(foresee(asked)).find((each) => each.type === 'waits');
    expect(found).toMatchObject({ notWaived: code, clause: code === 'NOT_IN_FORCE' ? 'waiver.before' : 'waiver' });
  });

  test('a row that the checks refuse says why, and takes no part in what the others come to', () => {
    expect(foresee({ plans: ['HM', 'HM', 'RELIEF', 'nothing'] })).toMatchObject({
      1: { type: 'waits' },
      2: { type: 'refused', code: 'DUPLICATE_ROW' },
      3: { type: 'refused', code: 'PLAN_UNKNOWN' },
      4: { type: 'refused', code: 'PLAN_UNKNOWN' },
    });
    expect(foresee({ plans: ['HM'], facts: { insured: false } })).toMatchObject({
      1: { type: 'refused', code: 'NO_MEDICAL_INSURANCE' },
    });
    expect(foresee({ plans: ['RELIEF'], society: 'baoying', start: '2017-06-09' })).toMatchObject({
      1: { type: 'refused', code: 'ROUND_CLOSED' },
    });
    expect(foresee({ plans: ['HM'], start: '2025-06-01', member: prior })).toMatchObject({
      1: { type: 'refused', code: 'ALREADY_COVERED' },
    });
  });

  test('is what the payment grants, whatever was held before and whatever joins', () => {
    const plans = fc.uniqueArray(fc.constantFrom('HM', 'HA', 'CI', 'ACC'), { minLength: 1 });
    const days = fc.integer({ min: 1, max: 28 }).map((at) => `2025-07-${String(at).padStart(2, '0')}`);
    fc.assert(
      fc.property(fc.option(plans), plans, days, fc.boolean(), (held, wanted, start, late) => {
        const member =
          held === null ? initialMember : joined({ rules, plans: held, start: '2024-07-01', paid: '2024-06-20' });
        const on = late ? '2025-07-28' : '2025-06-20';
        const asked = foresee({ plans: wanted, start, on, member });
        const batch = batchOf({ rules, plans: wanted, start, paid: on, batchId: 'asked' });
        const granted = run(member, batch).member.covers.filter(({ batchId }) => batchId === 'asked');
        const views = coverOn({ ...initialMember, covers: granted }, day(start), rules);
        for (const [at, plan] of wanted.entries()) {
          const foreseen = asked[at + 1];
          const view = views.find((each) => each.plan === plan);
          const cover = granted.find((each) => each.plan === plan);
          if (foreseen?.type === 'refused') expect(view).toBeUndefined();
          else
            expect(foreseen).toMatchObject({
              startOn: view?.start,
              endOn: view?.end,
              type:
                cover?.renewal === true
                  ? 'renewed'
                  : cover?.waived === true
                    ? 'waived'
                    : view?.waitingUntil === undefined
                      ? 'no-waiting'
                      : 'waits',
            });
          if (foreseen?.type === 'waits') expect(foreseen.waitingUntilOn).toBe(view?.waitingUntil);
        }
      }),
    );
  });
});
