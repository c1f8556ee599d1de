import { keptCount } from '@huji/chassis/aggregate/kept-count.ts';
import { CLAIM_STATES } from '@huji/contracts/claim-adjudication/claim-states.ts';
import { employerKey } from '../documents/claim.ts';
import { type ClaimCount, type ClaimCounts, type EmployerClaims } from '../domain/claim/claims-of-employer.ts';
import type { Parts } from './parts.ts';

type Counted = Pick<Parts, 'documents' | 'nowMs' | 'clock'>;

/** Far more than an employer has. */
const COUNTED_MAX = 1_000_000;

/** Counted in the index, no claim is opened. */
const countNow = async ({ documents: { claims } }: Counted, employerId: string): Promise<ClaimCounts> => {
  const count = (key: string) => claims.count({ field: 'employer', from: key, to: key, max: COUNTED_MAX });
  const counts = CLAIM_STATES.map(async (state): Promise<readonly [string, ClaimCount]> => {
    const [byMembers, forMembers] = await Promise.all([
      count(employerKey(employerId, 'by-member', state)),
      count(employerKey(employerId, 'for-member', state)),
    ]);
    return [state, { all: byMembers + forMembers, byMembers }];
  });
  return Object.fromEntries(await Promise.all(counts)) as unknown as ClaimCounts;
};

/** Employers whose count is begun at most once at a time in this process; forgetting one costs a count. */
const EMPLOYERS_MAX = 1_000;

/** Claims that count for an employer, by state: one document is read (0151, 0181). */
export const countClaimsOfEmployer = (parts: Counted): ((employerId: string) => Promise<EmployerClaims>) => {
  const counting = new Map<string, () => Promise<EmployerClaims>>();
  return (employerId) => {
    if (counting.size >= EMPLOYERS_MAX) counting.clear();
    const counted =
      counting.get(employerId) ??
      keptCount({
        kept: parts.documents.claimsOfEmployer,
        id: employerId,
        service: 'claim-adjudication',
        nowMs: parts.nowMs,
        walk: async () => ({ on: parts.clock.today(), now: await countNow(parts, employerId), shown: null }),
      });
    counting.set(employerId, counted);
    return counted();
  };
};
