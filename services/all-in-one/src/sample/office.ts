import { systemIds } from '@huji/chassis/runtime/ids.ts';
import { type SampleClaim, sampleClaims } from './claims-plan.ts';
import { sampleEmployers, SMALL_OFFICE_SIZES, type SampleEmployer } from './employers.ts';
import { type SampleBatch, sampleBatches } from './enrollment-plan.ts';
import { seededRandom } from './random.ts';

export const SAMPLE_SEED = 2025;
export const OFFICE_SIZES = ['full', 'small'] as const;
export type OfficeSize = (typeof OFFICE_SIZES)[number];

/** Everything that will happen in the sample office, before any of it is played. */
export interface SampleOffice {
  readonly size: OfficeSize;
  readonly seed: number;
  readonly employers: readonly SampleEmployer[];
  readonly batches: readonly SampleBatch[];
  readonly claims: readonly NumberedClaim[];
  /** An Idempotency-Key: the same parts give the same key in every play of this seed. */
  readonly key: (...parts: readonly string[]) => string;
}
export type NumberedClaim = SampleClaim & { readonly key: string };

const CLAIMS: Readonly<Record<OfficeSize, number>> = { full: 1_500, small: 120 };

export const sampleOffice = (size: OfficeSize, seed: number = SAMPLE_SEED): SampleOffice => {
  const random = seededRandom(seed);
  const employers = size === 'full' ? sampleEmployers(random) : sampleEmployers(random, SMALL_OFFICE_SIZES);
  const batches = sampleBatches(random, employers);
  const claims = sampleClaims(random, batches, CLAIMS[size]);
  return {
    size,
    seed,
    employers,
    batches,
    claims: claims.map((claim, index) => ({ ...claim, key: String(index + 1) })),
    key: (...parts) => systemIds.derivedId('sample-office', String(seed), ...parts),
  };
};
