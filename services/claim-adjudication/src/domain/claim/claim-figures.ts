import type { ClaimsTally } from './claims-overview.ts';

/** First and last day, both inclusive; null: and later. */
export interface DayRange {
  readonly fromDay: number;
  readonly toDay: number | null;
}

/** As an office looks at its queues: a week, half a month, a month, and what is older. */
export const DAY_RANGES: readonly DayRange[] = [
  { fromDay: 0, toDay: 7 },
  { fromDay: 8, toDay: 15 },
  { fromDay: 16, toDay: 30 },
  { fromDay: 31, toDay: null },
];

const isWithin = (day: number, { fromDay, toDay }: DayRange): boolean =>
  day >= fromDay && (toDay === null || day <= toDay);

/** How many were decided within each range of days. */
export const daysInRanges = (days: ClaimsTally['days']): readonly (DayRange & { readonly count: number })[] =>
  DAY_RANGES.map((range) => ({
    ...range,
    count: Object.entries(days).reduce((sum, [day, count]) => (isWithin(Number(day), range) ? sum + count : sum), 0),
  }));

/** Refused items by reason over all benefits, the most frequent first; with an empty code those for a reason that a reviewer wrote. */
export const refusalsOf = (
  outcomes: ClaimsTally['outcomes'],
): readonly { readonly code: string; readonly count: number }[] => {
  const counts = new Map<string, number>();
  for (const [key, { count }] of Object.entries(outcomes)) {
    const [, verdict, code = ''] = key.split('|');
    if (verdict === 'refuse') counts.set(code, (counts.get(code) ?? 0) + count);
  }
  return [...counts]
    .map(([code, count]) => ({ code, count }))
    .sort((one, other) => other.count - one.count || (one.code < other.code ? -1 : 1));
};
