import { present } from '@huji/contracts/shared/present.ts';
import type { Batch } from './api.ts';

type Exclusion = NonNullable<Batch['draft']['headcount']>['exclusions'][number];

/** Why somebody of the staff does not count (clause `enrollment`). */
export const EXCLUSION_REASONS = ['past-retirement', 'tenure', 'covered-elsewhere', 'not-insured', 'proven'] as const;
export type ExclusionReason = (typeof EXCLUSION_REASONS)[number];

/** One case of people who do not count, as it is typed. */
export interface TypedExclusion {
  /** Empty: for every plan. */
  readonly plan: string;
  readonly reason: ExclusionReason;
  readonly women: boolean;
  readonly count: string;
  /** The paper that shows it, where one was named elsewhere. */
  readonly evidenceId?: string;
}

/** A number of people. */
export const WHOLE = /^\d{1,8}$/;

export const NEW_EXCLUSION: TypedExclusion = { plan: '', reason: 'past-retirement', women: false, count: '' };

/** What was declared, to be typed over; nothing of it is lost. */
export const typedExclusion = ({ plan = '', reason, women, count, evidenceId }: Exclusion): TypedExclusion => ({
  plan,
  reason: EXCLUSION_REASONS.find((each) => each === reason) ?? 'proven',
  women,
  count: String(count),
  ...present({ evidenceId }),
});

/** Places of those whose number is none. */
export const exclusionFaults = (exclusions: readonly TypedExclusion[]): readonly number[] =>
  exclusions.flatMap(({ count }, at) => (WHOLE.test(count) ? [] : [at]));

/** As they are sent. */
export const exclusionsOf = (exclusions: readonly TypedExclusion[]) =>
  exclusions.map(({ plan, reason, women, count, evidenceId }) =>
    present({ plan: plan || undefined, reason, women, count: Number(count), evidenceId }),
  );
