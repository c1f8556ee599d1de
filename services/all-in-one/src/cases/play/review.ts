import type { LineChange } from '@huji/claim-adjudication/rules.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { settle } from './hear.ts';
import type { Stage } from './stage.ts';

/**
 * As many made-up reviewers as the rules ask for; what the first one changes, the others agree to. Decided anew, a claim is reviewed
 * anew.
 */
export const review = (stage: Stage, id: string, changes: readonly LineChange[], on: CivilDate): void => {
  let reviewers = 0;
  for (let claim = stage.claims.read(id); claim?.status === 'in-review'; claim = stage.claims.read(id)) {
    reviewers += 1;
    stage.claims.obey(id, {
      type: 'review',
      reviewer: { subject: `reviewer ${String(reviewers)}` },
      actsForEmployer: false,
      digest: claim.decided?.digest ?? '',
      changes: reviewers === 1 ? changes : [],
      on,
    });
    settle(stage, on);
  }
};
