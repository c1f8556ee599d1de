/** Cells under this number are not shown: with few claims a figure could point at a person. */
export const SMALLEST_CELL = 5;

export const isSmall = (count: number): boolean => count > 0 && count < SMALLEST_CELL;
export const shownCell = (count: number): number | null => (isSmall(count) ? null : count);

/**
 * Counts whose sum is known, with null for what is suppressed: every small cell, and the smallest of the others with
 * them, so that the sum less the rest is not the number of one cell. Without another there is only the sum to be seen.
 * `unknown`: how many of each the reader does not know anyway; what is left when theirs are taken away is no small cell either.
 */
export const shownBesideSum = (
  counts: readonly number[],
  unknown: readonly number[] = counts,
): readonly (number | null)[] => {
  const cells = counts.map((count, at) => ({ at, left: unknown[at] ?? count, small: isSmall(count) }));
  const hidden = cells.filter(({ left, small }) => small || isSmall(left));
  if (hidden.length === 0) return counts;
  const [beside] = cells
    .filter((cell) => !hidden.includes(cell) && cell.left >= SMALLEST_CELL)
    .sort((one, other) => one.left - other.left);
  if (beside === undefined) return counts.map(() => null);
  return counts.map((count, at) => (at === beside.at || hidden.some((cell) => cell.at === at) ? null : count));
};
