import { createHash } from 'node:crypto';

/** What the simulated bank does with one payment. Every behaviour but `lost` ends in a state that a question finds. */
export const BEHAVIOURS = [
  'settles',
  /** Accepted now, settled when it is asked later. */
  'settles-later',
  /** Executed, but the answer never comes. */
  'no-answer',
  /** Never arrives: no answer, and the bank does not know it. */
  'lost',
  /** Executed; the answer comes after `slowMs`. */
  'slow',
  /** Refused at once. */
  'account-closed',
  'name-mismatch',
  /** Settled now, and back some time later: a question or the statement tells. */
  'returns-later',
] as const;
export type Behaviour = (typeof BEHAVIOURS)[number];

/** Shares of 1000 payments; the rest settles. */
export type Rates = Readonly<Partial<Record<Behaviour, number>>>;

/**
 * Accounts that behave as they are told, for demonstrations and journeys: `6200009…`, the next digit chooses.
 * 62000090… lost · 1 account-closed · 2 name-mismatch · 3 no-answer · 4 settles-later · 5 slow · 6 returns-later ·
 * 8 the name check says no · any other number: by seed and rates.
 */
const TOLD = /^6200009(\d)/;
const BY_DIGIT: Readonly<Record<string, Behaviour>> = {
  '0': 'lost',
  '1': 'account-closed',
  '2': 'name-mismatch',
  '3': 'no-answer',
  '4': 'settles-later',
  '5': 'slow',
  '6': 'returns-later',
};

export const nameCheckFails = (account: string): boolean => TOLD.exec(account)?.[1] === '8';

const perMille = (seed: string, endToEndId: string): number =>
  createHash('sha256').update(`${seed}:${endToEndId}`).digest().readUInt32BE(0) % 1_000;

/** The same payment behaves the same under the same seed, whenever it comes. */
export const behaviourOf = (
  payment: { account: string; endToEndId: string },
  seed: string,
  rates: Rates,
): Behaviour => {
  const told = BY_DIGIT[TOLD.exec(payment.account)?.[1] ?? ''];
  if (told !== undefined) return told;
  let left = perMille(seed, payment.endToEndId);
  for (const behaviour of BEHAVIOURS) {
    left -= rates[behaviour] ?? 0;
    if (left < 0) return behaviour;
  }
  return 'settles';
};
