import { describe, expect, test } from '@jest/globals';
import { day, yuan } from '../../testing/adjudication-fixture.ts';
import type { Member, RecordedUse } from '../member/member.ts';
import { initialMember } from '../member/member.ts';
import {
  countedUses,
  countInTerm,
  daysInTerm,
  endedLots,
  illnessPaidBefore,
  lotsPaidFor,
  mostPayable,
  sumInTerm,
  useOf,
} from './use.ts';

const stay = { from: day('2025-08-01'), until: day('2025-08-13') };
const use = (over: Partial<RecordedUse> = {}): RecordedUse => ({
  item: 'HM',
  plan: 'HM',
  coverId: 'cover',
  coverStart: day('2025-07-01'),
  fen: yuan(100),
  count: 1,
  days: 2,
  lots: [],
  illness: null,
  accident: null,
  ownShare: null,
  perDayFen: null,
  daysPerTerm: null,
  sumPerTermFen: null,
  claimId: 'one',
  decisionNo: 1,
  status: 'held',
  fund: 'HM',
  ...over,
});

test('what is held or paid on other claims counts, what waits for a person does not', () => {
  const uses = [
    use(),
    use({ claimId: 'two' }),
    use({ claimId: 'three', status: 'paid' }),
    use({ claimId: 'four', status: 'referred' }),
  ];
  const member: Member = { ...initialMember, uses };
  expect(countedUses(member, 'one').map(({ claimId }) => claimId)).toEqual(['two', 'three']);
});

describe('in a term', () => {
  const uses = [use(), use({ fen: yuan(50) }), use({ coverId: 'other' }), use({ item: 'HA' })];

  test('counts, days and sums are those of the item and the cover', () => {
    expect([countInTerm(uses, 'HM', 'cover'), daysInTerm(uses, 'HM', 'cover'), sumInTerm(uses, 'HM', 'cover')]).toEqual(
      [2, 4, yuan(150)],
    );
  });

  test('a lot has ended by a use that ends it', () => {
    const lots = [
      use({ lots: [{ lot: 0, finding: 'severe', ends: true }] }),
      use({ lots: [{ lot: 1, finding: 'mild', ends: false }] }),
      use({ item: 'HA', lots: [{ lot: 2, finding: 'severe', ends: true }] }),
      use({ coverId: 'other', lots: [{ lot: 3, finding: 'severe', ends: true }] }),
    ];
    expect([...endedLots(lots, 'HM', 'cover')]).toEqual([0]);
  });

  test.each([
    ['HM', 'cover', 'mild', [1, 2]],
    ['HM', 'cover', 'severe', [0]],
    ['HM', 'cover', 'none', []],
    ['HM', 'other', 'mild', []],
    ['HA', 'cover', 'mild', []],
  ])('a finding is paid on lots of one cover of one item: %s %s %s on %j', (item, cover, finding, paid) => {
    const lots = [
      use({
        lots: [
          { lot: 0, finding: 'severe', ends: true },
          { lot: 1, finding: 'mild', ends: false },
        ],
      }),
      use({ lots: [{ lot: 2, finding: 'mild', ends: false }] }),
    ];
    expect([...lotsPaidFor(lots, item, cover, finding)]).toEqual(paid);
  });
});

test.each([
  ['in an earlier term', {}, true],
  ['by another item', { item: 'FW1' }, false],
  ['for another illness', { illness: 'C61' }, false],
  ['in a term that began on the same day', { coverStart: day('2026-07-01') }, false],
  ['in a later term', { coverStart: day('2026-07-02') }, false],
  ['without a cover', { coverStart: null }, false],
])('an illness paid %s is paid before: %s', (_, over, before) => {
  const uses = [use({ item: 'CI', illness: 'C50', ...over })];
  expect(illnessPaidBefore(uses, 'CI', 'C50', day('2026-07-01'))).toBe(before);
});

describe('a person may approve at most', () => {
  const ownShare = { stay, fen: yuan(500) };
  const other = use({ claimId: 'two', ownShare, fen: yuan(120), days: 88 });

  test.each([
    ['anything where nothing limits', {}, Number.MAX_SAFE_INTEGER],
    ['what is left of the own share', { ownShare }, yuan(380)],
    ['what is left of the sum of the term', { sumPerTermFen: yuan(200) }, yuan(80)],
    ['the whole sum where no cover holds the event', { sumPerTermFen: yuan(200), coverId: null }, yuan(200)],
    ['the days left', { daysPerTerm: 90, perDayFen: yuan(50) }, yuan(100)],
    ['all days where no cover holds the event', { daysPerTerm: 90, perDayFen: yuan(50), coverId: null }, yuan(4500)],
    ['anything for days without a sum a day', { daysPerTerm: 90 }, Number.MAX_SAFE_INTEGER],
    ['anything for a sum a day without a limit of days', { perDayFen: yuan(50) }, Number.MAX_SAFE_INTEGER],
    ['the least of all', { ownShare, sumPerTermFen: yuan(200), daysPerTerm: 90, perDayFen: yuan(50) }, yuan(80)],
    ['nothing, never less', { sumPerTermFen: yuan(100) }, 0],
  ] as const)('%s', (_, over, most) => {
    expect(mostPayable(use(over), [other])).toBe(most);
  });
});

describe('a payment uses', () => {
  const template = use({
    perDayFen: yuan(50),
    lots: [{ lot: 0, finding: 'severe', ends: true }],
    illness: 'C50',
    accident: 'A1',
  });

  test('what the template says, and the days it pays for, begun ones whole', () => {
    expect(useOf(template, yuan('50.01'))).toEqual({ ...template, fen: yuan('50.01'), days: 2 });
    expect(useOf(template, yuan(100))).toMatchObject({ days: 2 });
    expect(useOf({ ...template, perDayFen: null }, yuan(100))).toMatchObject({ days: 0 });
  });

  test('nothing when it is nothing', () => {
    expect(useOf(template, yuan(0))).toEqual({
      ...template,
      fen: 0,
      count: 0,
      days: 0,
      lots: [],
      illness: null,
      accident: null,
    });
  });
});
