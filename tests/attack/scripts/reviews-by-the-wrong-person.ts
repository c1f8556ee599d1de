import type { Who } from '@huji/all-in-one/sample/sign-in.ts';
import { reviewClaim } from '@huji/contracts/claim-adjudication/claim-http.ts';
import { type Attack, type AttackedOffice, type Tried, tryTo } from '../attack.ts';
import { aKey, claimInReview, linesPaying, theClaim } from '../things.ts';

const reviews = async (office: AttackedOffice, by: Who, amountYuan = '1.00'): Promise<Tried> => {
  const claim = await claimInReview(office);
  const { claimId, digest = '' } = claim;
  const body = { digest, lines: linesPaying(claim, amountYuan) };
  const asked = { params: { claimId }, key: aKey(), body };
  return tryTo(office, { by, watched: theClaim(office, claimId) }, reviewClaim, asked);
};

export const reviewsByTheWrongPerson: readonly Attack[] = [
  {
    line: 3,
    who: 'clerk-as-reviewer',
    what: 'reviews a claim of somebody they act for as a clerk',
    expects: 'roles_incompatible',
    play: (office) => reviews(office, { subject: 'clerk-as-reviewer' }),
  },
  {
    line: 3,
    who: 'reviewer-of-wuxi',
    what: 'reviews a claim of the society of Changchun',
    expects: 'society_not_granted',
    play: (office) => reviews(office, { subject: 'reviewer-of-wuxi' }),
  },
  {
    line: 3,
    who: 'reviewer-junior',
    what: 'pays more than the grade decides',
    expects: 'review_above_grade',
    play: (office) => reviews(office, { subject: 'reviewer-junior' }, '2000.01'),
  },
  {
    line: 3,
    who: 'reviewer-and-accountant',
    what: 'holds two posts that exclude each other, outside the small office that combines them',
    expects: 'roles_incompatible',
    play: (office) => reviews(office, { subject: 'reviewer-and-accountant' }),
  },
  {
    line: 3,
    who: 'cashier-1',
    what: 'reviews a claim',
    expects: 'forbidden',
    play: (office) => reviews(office, { subject: 'cashier-1' }),
  },
];
