import { describe, expect, test } from '@jest/globals';
import {
  approve,
  day,
  decide,
  diagnosis,
  hold,
  join,
  joined,
  rulesOf,
  settlement,
  stay,
} from '../../testing/adjudication-fixture.ts';
import { coverOn } from './coverage-view.ts';
import type { Member } from '../member/member.ts';

const rules = rulesOf(['changchun', 'wuxi', 'baoying']);
const remaining = (member: Member, on: string): unknown =>
  coverOn(member, day(on), rules).flatMap((cover) => cover.remaining);

describe('what is left of a term', () => {
  test('is told item by item, and only of limits the item has', () => {
    const member = joined({
      rules,
      plans: ['HM', 'HA', 'CI', 'ACC', 'TRI'],
      start: '2025-05-20',
      paid: '2025-05-10',
    });
    expect(remaining(member, '2025-06-01')).toEqual([
      { item: 'TRI.hospital', ended: false },
      { item: 'TRI.critical', ended: false },
      { item: 'TRI.accident', ended: false },
      { item: 'HM', payments: 2, ended: false },
      { item: 'HA', payments: 2, days: 90, ended: false },
      { item: 'CI', ended: false },
      { item: 'ACC', ended: false },
    ]);
  });

  test('shrinks with what is held and paid, not with what waits for a person, and never below nothing', () => {
    const member = joined({ rules, plans: ['HA'], start: '2025-05-20', paid: '2025-05-10' });
    const claims = [
      stay('2025-07-01', '2025-08-11', { on: '2025-12-01' }),
      stay('2025-08-11', '2025-09-21', { on: '2025-12-01' }),
    ];
    const [one, two] = claims.map((_, at) =>
      claims.slice(0, at + 1).reduce((held, claim) => approve(held, decide(held, claim, rules)), member),
    );
    expect(remaining(one!, '2025-12-01')).toEqual([{ item: 'HA', payments: 1, days: 52, ended: false }]);
    expect(remaining(two!, '2025-12-01')).toEqual([{ item: 'HA', payments: 0, days: 14, ended: false }]);
    const held = hold(one!, decide(one!, claims[1]!, rules));
    expect(remaining(held, '2025-12-01')).toEqual([{ item: 'HA', payments: 0, days: 14, ended: false }]);
    const late = stay('2025-10-01', '2025-10-11', { on: '2026-05-10' });
    const referred = hold(one!, decide(one!, late, rules));
    expect(remaining(referred, '2026-05-10')).toEqual([{ item: 'HA', payments: 1, days: 52, ended: false }]);
  });

  test('of a round is its payments and its sum', () => {
    const member = joined({ rules, plans: ['RELIEF'], start: '2018-03-01', paid: '2018-02-20' });
    const claim = stay('2018-04-01', '2018-04-09', {
      on: '2018-06-01',
      settlement: settlement({ copay: 12_000, cashPaid: 90_000 }),
    });
    expect(remaining(approve(member, decide(member, claim, rules)), '2018-06-01')).toEqual([
      { item: 'RELIEF', payments: 2, fen: 4_360_000, ended: false },
    ]);
  });

  test('is nothing once every lot has ended', () => {
    const member = join(joined({ rules, plans: ['CI'], start: '2024-06-10', paid: '2024-06-05' }), {
      rules,
      plans: ['CI'],
      start: '2025-06-10',
      paid: '2025-06-05',
      units: 2,
    });
    const claim = (reported: string, illness: string) =>
      diagnosis(reported, { ci: 'severe' }, { on: '2025-12-01', illness });
    const once = approve(member, decide(member, claim('2025-06-20', 'C50'), rules));
    expect(remaining(once, '2025-12-01')).toEqual([{ item: 'CI', ended: false }]);
    const twice = approve(once, decide(once, claim('2025-11-20', 'C61'), rules));
    expect(remaining(twice, '2025-12-01')).toEqual([{ item: 'CI', ended: true }]);
  });
});

describe('the cover of a day', () => {
  const first = joined({ rules, plans: ['HM'], start: '2024-06-10', paid: '2024-06-05', units: 1 });
  const both = join(first, { rules, plans: ['HM'], start: '2025-06-10', paid: '2025-06-05' });

  test.each([
    ['2024-01-01', '2024-06-10', false],
    ['2024-06-10', '2024-06-10', true],
    ['2025-06-09', '2024-06-10', true],
    ['2025-06-10', '2025-06-10', true],
    ['2026-06-09', '2025-06-10', true],
  ])('%s is the one in force, else the next to start: from %s, in force: %s', (on, start, inForce) => {
    const backwards = { ...both, covers: [...both.covers].reverse() };
    for (const member of [both, backwards])
      expect(coverOn(member, day(on), rules)).toEqual([expect.objectContaining({ plan: 'HM', start, inForce })]);
  });

  test('is none after the last', () => {
    expect(coverOn(both, day('2026-06-10'), rules)).toEqual([]);
  });

  test('tells the waiting of every lot and of the newest; what does not wait has no such day', () => {
    const held = joined({ rules, plans: ['CI', 'ACC'], start: '2024-06-10', paid: '2024-06-05' });
    const added = join(held, { rules, plans: ['CI', 'ACC'], start: '2025-06-10', paid: '2025-06-05', units: 2 });
    const [critical, accident] = coverOn(added, day('2025-06-10'), rules);
    expect(critical).toMatchObject({
      waitingUntil: '2025-08-08',
      lots: [{ units: 1 }, { units: 1, waitingUntil: '2025-08-08' }],
      units: 2,
    });
    expect(critical?.lots[0]).toEqual({ units: 1 });
    expect(accident).not.toHaveProperty('waitingUntil');
    expect(accident?.lots).toEqual([{ units: 2 }]);
  });

  test('of a plan that no book has any longer is a fault', () => {
    expect(() => coverOn(both, day('2025-06-10'), rulesOf(['wuxi']))).not.toThrow();
    const strange = { ...rules, plans: new Map([['HM', []]]) };
    expect(() => coverOn(both, day('2025-06-10'), strange)).toThrow('no rule book has a plan HM');
  });
});
