import { memberOf, REVIEWERS } from '@huji/all-in-one/sample/people.ts';
import { reviewClaim } from '@huji/contracts/claim-adjudication/claim-http.ts';
import { correctClaim, withdrawClaim } from '@huji/contracts/claim-adjudication/claim-by-member-http.ts';
import { answerCompletion, requestCompletion } from '@huji/contracts/claim-adjudication/completion-http.ts';
import { aStay } from '../../journeys/journey-office.ts';
import { type Attack, type AttackedOffice, tryTo } from '../attack.ts';
import { aKey, claimInReview, linesPaying, theClaim } from '../things.ts';

const A_STRANGER = memberOf('0b2f6a9e-59f4-4f0e-9a53-0a6f3c1f7d99');
const GAPS = { gaps: [{ gap: 'receipt' as const }] };

/** A claim that a reviewer looked at, whether others have to or not. */
const reviewedOnce = async (office: AttackedOffice) => {
  const claim = await claimInReview(office);
  const { claimId, digest = '' } = claim;
  const body = { digest, lines: linesPaying(claim, '1.00') };
  await office.desk.call(REVIEWERS[0], reviewClaim, { params: { claimId }, key: aKey(), body });
  await office.desk.drain();
  return claim;
};

export const claimsOfOthers: readonly Attack[] = [
  {
    line: 9,
    who: 'a member',
    what: 'takes back the claim of somebody else',
    expects: 'claim_unknown',
    play: async (office) => {
      const { claimId } = await claimInReview(office);
      const asked = { params: { claimId }, key: aKey(), body: {} };
      return tryTo(office, { by: A_STRANGER, watched: theClaim(office, claimId) }, withdrawClaim, asked);
    },
  },
  {
    line: 9,
    who: 'a member',
    what: 'answers for somebody else that papers are there',
    expects: 'claim_unknown',
    play: async (office) => {
      const { claimId } = await claimInReview(office);
      const asked = { params: { claimId }, key: aKey(), body: { answer: '已补齐' } };
      return tryTo(office, { by: A_STRANGER, watched: theClaim(office, claimId) }, answerCompletion, asked);
    },
  },
  {
    line: 9,
    who: 'reviewer-1',
    what: 'refuses for papers that nobody asked for',
    expects: 'review_papers_not_missing',
    play: async (office) => {
      const { claimId, digest = '', items } = await claimInReview(office);
      const why = { reason: '材料不齐', clause: 'review', code: 'PAPERS_MISSING' };
      const lines = items.map(({ item }) => ({ item, verdict: 'refuse' as const, ...why }));
      const asked = { params: { claimId }, key: aKey(), body: { digest, lines } };
      return tryTo(office, { by: REVIEWERS[0], watched: theClaim(office, claimId) }, reviewClaim, asked);
    },
  },
  {
    line: 9,
    who: 'reviewer-1',
    what: 'asks a member for papers a third time',
    expects: 'completions_used_up',
    play: async (office) => {
      const { claimId, personId } = await claimInReview(office);
      const params = { claimId };
      for (let times = 0; times < 2; times += 1) {
        await office.desk.call(REVIEWERS[0], requestCompletion, { params, key: aKey(), body: GAPS });
        const answer = { params, key: aKey(), body: { answer: '已补齐' } };
        await office.desk.call(memberOf(personId), answerCompletion, answer);
      }
      const asked = { params, key: aKey(), body: GAPS };
      return tryTo(office, { by: REVIEWERS[0], watched: theClaim(office, claimId) }, requestCompletion, asked);
    },
  },
  {
    line: 9,
    who: 'a member',
    what: 'corrects a claim after its first review',
    expects: 'claim_not_open_to_member',
    play: async (office) => {
      const { claimId, personId } = await reviewedOnce(office);
      const body = aStay('2025-08-01', '2025-08-13', 'ATTACK-1');
      const asked = { params: { claimId }, key: aKey(), body, ifMatch: 1 };
      return tryTo(office, { by: memberOf(personId), watched: theClaim(office, claimId) }, correctClaim, asked);
    },
  },
];
