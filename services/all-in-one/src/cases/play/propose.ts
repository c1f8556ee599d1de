import {
  announceItems,
  type Claim,
  reactToClaimProposed,
  reactToClaimRefused,
} from '@huji/claim-adjudication/rules.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { obey } from './obey.ts';
import type { Said, Stage } from './stage.ts';

type Proposed = Said<'claim-proposed'>;

/** Under which a referred item of a claim is reviewed. */
export const reviewOf = (claimId: string, item: string): string => `${claimId}/${item}`;

const isReferred = ({ verdict }: Proposed['items'][number]): boolean => verdict === 'refer';

/** What follows of some items of the proposal, as of a whole one. */
const follow = (
  proposed: Proposed,
  items: Proposed['items'],
  facts: { readonly claim: Claim; readonly on: CivilDate },
) => {
  const said = announceItems(proposed, items);
  return said.type === 'claim-proposed'
    ? reactToClaimProposed(said.data, facts)
    : reactToClaimRefused(said.data, facts);
};

/**
 * People review a claim as a whole. In a case what can be paid is approved at once, and a referred item waits and uses
 * nothing until the case settles it: so each of them has a review of its own, and the claim is decided for what is left.
 */
export const propose = (stage: Stage, proposed: Proposed, on: CivilDate): void => {
  const claim = stage.claims.read(proposed.claimId);
  if (claim === null) throw new Error(`claim ${proposed.claimId} is unknown`);
  const facts = { claim, on };
  for (const item of proposed.items.filter(isReferred)) {
    const id = reviewOf(proposed.claimId, item.item);
    stage.claims.begin(id, claim);
    for (const { type, command } of follow(proposed, [item], facts))
      if (type === 'claim') stage.claims.obey(id, command);
  }
  obey(
    stage,
    follow(
      proposed,
      proposed.items.filter((item) => !isReferred(item)),
      facts,
    ),
  );
};
