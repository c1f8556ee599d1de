import { describe, expect, test } from '@jest/globals';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Cover } from '../cover/cover.ts';
import { areTreatedAlike, type TreatedPerson } from './colleagues.ts';

const cover = (employerId: string, start = '2025-01-01', end = '2025-12-31') =>
  ({ employerId, start: civilDate(start), end: civilDate(end) }) as Cover;
const person = (personId: string, from: string, until: string, ...covers: readonly Cover[]): TreatedPerson => ({
  personId,
  interval: { from: civilDate(from), until: civilDate(until) },
  covers: covers.length === 0 ? [cover('mill')] : covers,
});
const THREE = { atLeast: 3 };
const li = person('li', '2025-09-01', '2025-09-10');
const wu = person('wu', '2025-09-03', '2025-09-05');
const he = person('he', '2025-09-09', '2025-09-20');

describe('colleagues are treated alike', () => {
  test('when three of one employer were there on overlapping dates, and not when two were', () => {
    expect(areTreatedAlike(li, [wu, he], THREE)).toBe(true);
    expect(areTreatedAlike(li, [wu], THREE)).toBe(false);
  });

  test.each([
    ['one stay ended on the day the other began', [wu, person('he', '2025-09-10', '2025-09-20')]],
    ['one is of another employer', [wu, person('he', '2025-09-09', '2025-09-20', cover('school'))]],
    [
      'one was covered by the employer at another time',
      [wu, person('he', '2025-09-09', '2025-09-20', cover('mill', '2024-01-01', '2024-12-31'))],
    ],
    ['one person stayed there twice', [wu, person('wu', '2025-09-06', '2025-09-08')]],
    ['the claimant stayed there before', [wu, person('li', '2025-09-02', '2025-09-04')]],
  ])('but not when %s', (_, others) => {
    expect(areTreatedAlike(li, others, THREE)).toBe(false);
  });

  test('by whichever of several employers they have in common, each counted alone', () => {
    const both = person('li', '2025-09-01', '2025-09-10', cover('mill'), cover('school'));
    const other = person('he', '2025-09-09', '2025-09-20', cover('school'));
    expect(areTreatedAlike(both, [wu, other], THREE)).toBe(false);
    expect(
      areTreatedAlike(both, [wu, person('he', '2025-09-09', '2025-09-20', cover('school'), cover('mill'))], THREE),
    ).toBe(true);
  });

  test('where so many of them are as the rules say', () => {
    expect(areTreatedAlike(li, [wu], { atLeast: 2 })).toBe(true);
    expect(areTreatedAlike(li, [wu, he], { atLeast: 4 })).toBe(false);
  });
});
