import type { LineChange } from '@huji/claim-adjudication/rules.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { settle } from './hear.ts';
import type { Stage } from './stage.ts';

/**
 * As many made-up reviewers as the rules ask for; what the first one changes, the others agree to. Decided anew, a claim has no reviews
 * yet: its first reviewer changes it again.
 */
export const review = (stage: Stage, id: string, changes: readonly LineChange[], on: CivilDate): void => {
  for (let claim = stage.claims.read(id); claim?.status === 'in-review'; claim = stage.claims.read(id)) {
    const given = claim.reviews.length;
    stage.claims.obey(id, {
      type: 'review',
      reviewer: { subject: `reviewer ${String(given + 1)}` },
      actsForEmployer: false,
      digest: claim.decided?.digest ?? '',
      changes: given === 0 ? changes : [],
      on,
    });
    settle(stage, on);
  }
};
