import { describe, expect, test } from '@jest/globals';
import type { ClaimState } from '@huji/contracts/claim-adjudication/claim-states.ts';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import { type ClaimCounts, NO_COUNTS, shownClaims, showingEnough } from './claims-of-employer.ts';

/** By state: how many members filed themselves, and how many were filed for them. */
type Filed = Partial<Record<ClaimState, readonly [byMembers: number, forMembers: number]>>;
const counts = (filed: Filed): ClaimCounts => ({
  ...NO_COUNTS,
  ...Object.fromEntries(
    Object.entries(filed).map(([state, [own, other]]) => [state, { all: own + other, byMembers: own }]),
  ),
});

/** Looks at these counts one after the other, a day each: what is shown after each look. */
const looks = (...days: readonly Filed[]) => {
  let kept: ReturnType<typeof showingEnough> | null = null;
  return days.map((filed, at) => {
    kept = showingEnough({ on: civilDate(`2025-10-0${String(at + 1)}`), now: counts(filed), shown: null }, kept);
    return kept.shown;
  });
};
const countedOn = (...days: readonly Filed[]) => looks(...days).map((shown) => shown?.on ?? null);

const seen = (filed: Filed) => {
  const { total, byState } = shownClaims(counts(filed));
  return { total, ...Object.fromEntries(byState.map(({ state, count }) => [state, count])) };
};

describe('claims of an employer', () => {
  test('are not shown before five of them were filed by members: not whether there is one', () => {
    expect(looks({}, { 'in-review': [1, 0] }, { 'in-review': [4, 0] })).toEqual([null, null, null]);
    expect(countedOn({ 'in-review': [4, 0] }, { 'in-review': [5, 0] })).toEqual([null, '2025-10-02']);
  });

  test('stay as they were shown until five have moved, wherever they moved', () => {
    const six: Filed = { 'in-review': [6, 0] };
    expect(countedOn(six, { 'in-review': [7, 0] }, { 'in-review': [10, 0] })).toEqual(Array(3).fill('2025-10-01'));
    expect(countedOn(six, { 'in-review': [11, 0] })).toEqual(['2025-10-01', '2025-10-02']);
    // Two came and two were paid: four moved.
    expect(countedOn(six, { 'in-review': [6, 0], paid: [2, 0] }, { 'in-review': [3, 0], paid: [3, 0] })).toEqual([
      ...['2025-10-01', '2025-10-01', '2025-10-01'],
    ]);
    expect(countedOn(six, { 'in-review': [1, 0], paid: [5, 0] })).toEqual(['2025-10-01', '2025-10-02']);
  });

  test('are not moved by what a clerk filed: the clerk would know that another one moved with it', () => {
    expect(countedOn({ 'in-review': [0, 50] })).toEqual([null]);
    expect(countedOn({ paid: [9, 0] }, { paid: [9, 30] })).toEqual(['2025-10-01', '2025-10-01']);
  });

  test('are shown without small cells, and without the one that would give them', () => {
    expect(seen({ paid: [20, 0], refused: [6, 0], returned: [3, 0] })).toMatchObject({
      ...{ total: 29, paid: 20, refused: null, returned: null, submitted: 0 },
    });
    expect(seen({ paid: [4, 0], refused: [4, 0] })).toMatchObject({ total: 8, paid: null, refused: null });
  });

  test('are shown without a cell that is small once the clerk takes away what the clerk filed', () => {
    expect(seen({ paid: [9, 0], refused: [1, 7], approved: [6, 0] })).toMatchObject({
      ...{ total: 23, paid: 9, refused: null, approved: null },
    });
    // What the clerk knows already hides nothing.
    expect(seen({ paid: [9, 0], refused: [1, 7], approved: [0, 8] })).toMatchObject({
      ...{ total: 25, paid: null, refused: null, approved: 8 },
    });
    expect(seen({ paid: [2, 7] })).toMatchObject({ total: null, paid: null });
  });

  test('never give a small cell by adding up, whatever the counts are', () => {
    for (let one = 0; one < 12; one += 1)
      for (let two = 0; two < 12; two += 1)
        for (let three = 0; three < 12; three += 1) {
          const { total, byState } = shownClaims(counts({ paid: [one, 0], refused: [two, 3], withdrawn: [three, 8] }));
          const cells = [one, two, three].map((own, at) => ({
            own,
            count: byState.find(({ state }) => state === (['paid', 'refused', 'withdrawn'] as const)[at])?.count,
          }));
          const shown = cells.filter(({ count }) => count !== null);
          expect(shown.filter(({ own, count = 0 }) => [own, count ?? 0].some((each) => each > 0 && each < 5))).toEqual(
            [],
          );
          // What is hidden beside what is shown comes to no small number either.
          const left = cells.reduce((sum, { own, count }) => (count === null ? sum + own : sum), 0);
          expect([0, cells.length].includes(shown.length) || left >= 5).toBe(true);
          expect(total === null || [one + two + three, total].every((sum) => sum === 0 || sum >= 5)).toBe(true);
        }
  });
});
