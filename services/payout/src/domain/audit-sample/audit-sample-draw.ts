import type { SampleItem, SampleMethod, SettledPayment } from './audit-sample.ts';
import { sumOfPayments } from './audit-sample-population.ts';

/** SHA-256 of a text in UTF-8, hexadecimal. */
export type Digest = (text: string) => string;

/** Of the digest of the seed: 52 bits, a whole number that every tool holds exactly. */
const START_DIGITS = 13;

/** The payments whose digest of seed, line feed and name is lowest, lowest first. */
const drawSimpleRandom = (payments: readonly SettledPayment[], seed: string, size: number, digest: Digest) =>
  payments
    .map((payment): SampleItem & { readonly rank: string } => ({
      ...payment,
      rank: digest(`${seed}\n${payment.endToEndId}`),
    }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, size);

/**
 * The payments laid end to end in their order, each as long as its sum; of all fen `size` are hit, one in each of as many equal stretches,
 * all at the same place of their stretch. The seed says where. A payment that is hit more than once is one item.
 */
const drawMonetaryUnits = (payments: readonly SettledPayment[], seed: string, size: number, digest: Digest) => {
  const total = sumOfPayments(payments);
  if (total === 0) return [];
  const start = Number.parseInt(digest(seed).slice(0, START_DIGITS), 16) % total;
  const units = Array.from({ length: size }, (_, at) => Math.floor((start + at * total) / size));
  const items: SampleItem[] = [];
  let [before, next] = [0, 0];
  for (const payment of payments) {
    const after = before + payment.fen;
    const from = next;
    while (next < units.length && (units[next] ?? after) < after) next += 1;
    if (next > from) items.push({ ...payment, units: units.slice(from, next) });
    before = after;
  }
  return items;
};

export interface Asked {
  readonly seed: string;
  readonly size: number;
  readonly method: SampleMethod;
}

/**
 * The items of a sample: the same for the same list, seed, size and method, whoever draws and whenever. `payments` in their order
 * (`inOrder`). Of fewer payments than asked for, all.
 */
export const drawItems = (
  payments: readonly SettledPayment[],
  { seed, size, method }: Asked,
  digest: Digest,
): readonly SampleItem[] => {
  switch (method) {
    case 'simple-random':
      return drawSimpleRandom(payments, seed, size, digest);
    case 'monetary-unit':
      return drawMonetaryUnits(payments, seed, size, digest);
  }
};
