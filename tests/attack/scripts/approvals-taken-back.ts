import { REVIEWERS } from '@huji/all-in-one/sample/people.ts';
import type { Who } from '@huji/all-in-one/sample/sign-in.ts';
import { confirmCancellation, proposeCancellation } from '@huji/contracts/claim-adjudication/claim-http.ts';
import { type Attack, type AttackedOffice, type Tried, tryTo } from '../attack.ts';
import { aKey, readyOrder, theClaim } from '../things.ts';

/** A benefit that was approved is to vanish. */
const takenBack = async (office: AttackedOffice, confirms: Who): Promise<Tried> => {
  const { claimId = '' } = await readyOrder(office);
  const params = { claimId };
  await office.desk.call(REVIEWERS[0], proposeCancellation, { params, key: aKey(), body: { reason: '医院登记有误' } });
  const asked = { params, key: aKey(), body: {} };
  return tryTo(office, { by: confirms, watched: theClaim(office, claimId) }, confirmCancellation, asked);
};

export const approvalsTakenBack: readonly Attack[] = [
  {
    line: 5,
    who: 'reviewer-1',
    what: 'takes an approval back, and confirms it too',
    expects: 'proposal_same_person',
    play: (office) => takenBack(office, REVIEWERS[0]),
  },
  {
    line: 5,
    who: 'reviewer-1, reviewer-2',
    what: 'take an approval back, both reviewers',
    expects: 'proposal_same_role',
    play: (office) => takenBack(office, REVIEWERS[1]),
  },
  {
    line: 5,
    who: 'supervisor-of-wuxi',
    what: 'confirms that an approval of Changchun is taken back',
    expects: 'society_not_granted',
    play: (office) => takenBack(office, { subject: 'supervisor-of-wuxi' }),
  },
];
