import { REVIEWERS } from '@huji/all-in-one/sample/people.ts';
import { reviewClaim } from '@huji/contracts/claim-adjudication/claim-http.ts';
import { type Attack, type AttackedOffice, type Tried, tryTo } from '../attack.ts';
import { aKey, claimInReview, linesPaying, theClaim } from '../things.ts';

type Lines = ReturnType<typeof linesPaying>;

const says = async (office: AttackedOffice, amountYuan: string, change: (lines: Lines) => Lines): Promise<Tried> => {
  const claim = await claimInReview(office);
  const { claimId, digest = '' } = claim;
  const body = { digest, lines: change(linesPaying(claim, amountYuan)) };
  const asked = { params: { claimId }, key: aKey(), body };
  return tryTo(office, { by: REVIEWERS[0], watched: theClaim(office, claimId) }, reviewClaim, asked);
};

export const reviewsBeyondTheRules: readonly Attack[] = [
  {
    line: 5,
    who: 'reviewer-1',
    what: 'approves 9,000,000 for an item',
    expects: 'review_above_ceiling',
    play: (office) => says(office, '9000000.00', (lines) => lines),
  },
  {
    line: 5,
    who: 'reviewer-1',
    what: 'gives one item two lines',
    expects: 'review_lines_contradict',
    play: (office) => says(office, '1.00', (lines) => [...lines, ...lines.slice(0, 1)]),
  },
  {
    line: 5,
    who: 'reviewer-1',
    what: 'refuses with a reason that is not registered',
    expects: 'review_reason_unknown',
    play: (office) =>
      says(office, '1.00', (lines) =>
        lines.map(({ item, reason, clause }) => ({
          item,
          reason,
          clause,
          verdict: 'refuse' as const,
          code: 'BECAUSE_I_SAY_SO',
        })),
      ),
  },
];
