import type { DocumentDriver } from '../persistence/document-driver.ts';
import { seededRandom } from './seeded-random.ts';

export interface ChaosRates {
  /** Chance that a call throws before anything happened. */
  readonly before: number;
  /** Chance that it throws after everything happened. */
  readonly after: number;
  /** Chance that it throws when a part of its writes happened. */
  readonly within: number;
}

const RATES: ChaosRates = { before: 0.2, after: 0.2, within: 0.2 };

/** A database behind a connection that breaks at the worst moments, the same way for the same seed. */
export const chaosDriver = (inner: DocumentDriver, seed: number, rates: ChaosRates = RATES): DocumentDriver => {
  const random = seededRandom(seed);
  const broken = (when: string): Error => new Error(`chaos: the connection broke ${when}`);
  const around = async <Answer>(call: () => Promise<Answer>): Promise<Answer> => {
    if (random() < rates.before) throw broken('before the call');
    const answer = await call();
    if (random() < rates.after) throw broken('after the call');
    return answer;
  };
  return {
    ...inner,
    commitMany: async (collection, writes) => {
      if (writes.length > 1 && random() < rates.within) {
        await inner.commitMany(
          collection,
          writes.filter(() => random() < 0.5),
        );
        throw broken('within the call');
      }
      return around(() => inner.commitMany(collection, writes));
    },
    settleOutbox: (collection, published) => around(() => inner.settleOutbox(collection, published)),
    prune: (...due) => around(() => inner.prune(...due)),
    project: (view, rows) => around(() => inner.project(view, rows)),
  };
};
