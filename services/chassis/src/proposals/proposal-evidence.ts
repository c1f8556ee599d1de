import { samePerson } from '@huji/contracts/shared/actor.ts';
import { type FirstHand, sharesRole } from '@huji/contracts/shared/hand.ts';
import type { ChainedEntry } from '../security/audit-chain.ts';
import type { Proposal } from './proposal-decider.ts';

/** An entry of the proposal's stream in the audit log, as far as it bears witness. */
export type ProposalWitness = Pick<ChainedEntry, 'action' | 'actor' | 'data'>;

const CONFIRMED: readonly Proposal<unknown>['state'][] = ['confirmed', 'carried-out', 'failed'];

/** Whether two people said so: what they want was done, or is about to be. */
export const isConfirmed = ({ state }: Pick<Proposal<unknown>, 'state'>): boolean => CONFIRMED.includes(state);

const handFaults = ({ proposedBy, decidedBy }: Proposal<unknown>): readonly string[] => {
  if (decidedBy === undefined) return ['was carried out and nobody confirmed it'];
  if (samePerson(decidedBy, proposedBy)) return ['was confirmed by whoever proposed it'];
  return sharesRole(decidedBy, proposedBy) ? ['was confirmed by the role that proposed it'] : [];
};

/**
 * What contradicts a proposal; empty: what was done was proposed by one and confirmed by another of another role, and the audit log saw
 * each of them.
 */
export const proposalFaults = (
  proposal: Proposal<unknown>,
  witnesses: readonly ProposalWitness[],
): readonly string[] => {
  const saw = (action: string, hand?: FirstHand): boolean =>
    witnesses.some(
      (each) =>
        each.action === action &&
        // By that account, and for whom it stood in or for nobody.
        (hand === undefined || (each.actor === hand.subject && each.data?.['for'] === hand.for)),
    );
  const { proposedBy, decidedBy } = proposal;
  const unseen = saw('proposed', proposedBy) ? [] : ['has a proposer that the audit log does not know'];
  if (!isConfirmed(proposal))
    return saw('proposal-confirmed') ? [...unseen, 'lost a confirmation that the audit log knows'] : unseen;
  const isSeen = decidedBy === undefined || saw('proposal-confirmed', decidedBy);
  return [
    ...unseen,
    ...handFaults(proposal),
    ...(isSeen ? [] : ['has a second person that the audit log does not know']),
  ];
};
