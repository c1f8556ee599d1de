import { addDays, type CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Hand } from '@huji/contracts/shared/hand.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { ProposalState } from '@huji/contracts/shared/proposal.ts';
import type { Query } from '../persistence/document-driver.ts';
import { hasExpired, type Proposal } from './proposal-decider.ts';

export const shownHand = ({ subject, roles, for: absent }: Hand) => ({
  subject,
  roles: [...roles],
  ...present({ for: absent }),
});

/** What is the same of every proposal, as its contract shows it (`PROPOSAL_FIELDS`). */
export const proposalFields = (proposalId: string, proposal: Proposal<unknown>, today: CivilDate) => {
  const { proposedBy, proposedOn, expiresOn, decidedBy, decidedOn, reason, code } = proposal;
  const state: ProposalState = hasExpired(proposal, today) ? 'expired' : proposal.state;
  return {
    proposalId,
    state,
    proposedBy: shownHand(proposedBy),
    proposedOn,
    expiresOn,
    ...present({ decidedBy: decidedBy === undefined ? undefined : shownHand(decidedBy), decidedOn, reason, code }),
  };
};

/** Which proposals a list of one state holds on a day. */
export const proposalsAsked = (state: ProposalState, today: CivilDate): Pick<Query, 'field' | 'from' | 'to'> => {
  if (state === 'pending') return { field: 'pendingUntil', from: today };
  if (state === 'expired') return { field: 'pendingUntil', from: '0', to: addDays(today, -1) };
  return { field: 'queue', from: `${state}:`, to: `${state}:~` };
};
