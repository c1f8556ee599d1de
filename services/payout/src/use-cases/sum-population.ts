import { createHash } from 'node:crypto';
import type { PopulationSum, SettledPayment } from '../domain/audit-sample/audit-sample.ts';
import type { Digest } from '../domain/audit-sample/audit-sample-draw.ts';
import { populationLine, sumOfPayments } from '../domain/audit-sample/audit-sample-population.ts';

export const sha256Of: Digest = (text) => createHash('sha256').update(text, 'utf8').digest('hex');

/** `payments` in their order. */
export const sumPopulation = (payments: readonly SettledPayment[]): PopulationSum => {
  const hash = createHash('sha256');
  for (const payment of payments) hash.update(populationLine(payment), 'utf8');
  return { count: payments.length, fen: sumOfPayments(payments), sha256: hash.digest('hex') };
};
