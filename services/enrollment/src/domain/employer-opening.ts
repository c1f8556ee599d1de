import type { Refusal } from '@huji/contracts/shared/decider.ts';
import { isAdmitted, type RegisteredEmployer } from './employer.ts';

/** What brings people is for whom the office has admitted to the society. Null: it has. */
export const refuseUnadmitted = (
  employer: RegisteredEmployer,
  society: string,
): Refusal<'employer_not_admitted'> | null =>
  isAdmitted(employer, society)
    ? null
    : {
        code: 'employer_not_admitted',
        detail: `the office has not admitted the employer to the society ${society}`,
        data: { society },
      };

/** A pooled union enrolls once the association has approved it (clause `participation`). Null: it has, or it is none. */
export const refuseUnapprovedPool = ({
  pooling,
}: RegisteredEmployer): Refusal<'employer_pooling_not_approved'> | null =>
  pooling === null || pooling.state === 'approved'
    ? null
    : { code: 'employer_pooling_not_approved', detail: 'the association has not approved the pooled union' };
