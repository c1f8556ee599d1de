import { type Claim, reactToClaimProposed, reactToClaimRefused } from '@huji/claim-adjudication/rules.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { obey } from './obey.ts';
import type { Announcement, Stage } from './stage.ts';

type Proposed = Extract<Announcement, { type: 'claim-proposed' }>['data'];

/** Under which a referred item of a claim is reviewed. */
export const reviewOf = (claimId: string, item: string): string => `${claimId}/${item}`;

const isReferred = ({ verdict }: Proposed['items'][number]): boolean => verdict === 'refer';

/** The item's own review: the claim as it waits for its decision, decided for this item alone. */
const beginReview = (stage: Stage, claim: Claim, proposed: Proposed, on: CivilDate): void => {
  const [item] = proposed.items;
  const id = reviewOf(proposed.claimId, item?.item ?? '');
  stage.claims.begin(id, claim);
  for (const { type, command } of reactToClaimProposed(proposed, { claim, on }))
    if (type === 'claim') stage.claims.obey(id, command);
};

/**
 * People review a claim as a whole. In a case what can be paid is approved at once, and a referred item waits and uses
 * nothing until the case settles it: so each of them has a review of its own, and the claim is decided for what is left.
 */
export const propose = (stage: Stage, proposed: Proposed, on: CivilDate): void => {
  const claim = stage.claims.read(proposed.claimId);
  if (claim === null) throw new Error(`claim ${proposed.claimId} is unknown`);
  if (!proposed.items.some(isReferred)) {
    obey(stage, reactToClaimProposed(proposed, { claim, on }));
    return;
  }
  for (const item of proposed.items.filter(isReferred)) beginReview(stage, claim, { ...proposed, items: [item] }, on);
  const items = proposed.items.filter((item) => !isReferred(item));
  const react = items.some(({ verdict }) => verdict === 'pay') ? reactToClaimProposed : reactToClaimRefused;
  obey(stage, react({ ...proposed, items }, { claim, on }));
};
