import { addFen, formatYuan, ZERO_FEN, type Fen } from '@huji/contracts/shared/money.ts';
import type { SettledPayment } from './audit-sample.ts';

/** In the order of their names as bytes, which are ASCII: as `LC_ALL=C sort` has them. */
export const inOrder = (payments: readonly SettledPayment[]): readonly SettledPayment[] =>
  [...payments].sort((a, b) => (a.endToEndId < b.endToEndId ? -1 : a.endToEndId > b.endToEndId ? 1 : 0));

/** One line of the list, e.g. `C03k…-1-1,2025-08-04,1680.00`; the digest of a population is taken over these lines. */
export const populationLine = ({ endToEndId, settledOn, fen }: SettledPayment): string =>
  `${endToEndId},${settledOn},${formatYuan(fen)}\n`;

export const sumOfPayments = (payments: readonly SettledPayment[]): Fen =>
  payments.reduce((sum, { fen }) => addFen(sum, fen), ZERO_FEN);

/** How a list that was kept differs from what the books show now. */
export interface PopulationDifference {
  /** In the books now and not in the list: the bank told of them after the draw. */
  readonly later: readonly SettledPayment[];
  /** In the list and not so in the books any more, which no lawful step brings about. */
  readonly gone: readonly SettledPayment[];
}

export const differenceOf = (kept: readonly SettledPayment[], now: readonly SettledPayment[]): PopulationDifference => {
  const [keptLines, nowLines] = [kept, now].map((all) => new Set(all.map(populationLine)));
  return {
    later: now.filter((each) => keptLines?.has(populationLine(each)) !== true),
    gone: kept.filter((each) => nowLines?.has(populationLine(each)) !== true),
  };
};
