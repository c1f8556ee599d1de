import { AggregateStore } from '../aggregate/aggregate-store.ts';
import type { DocumentStore } from '../persistence/document-store.ts';
import {
  proposalDecider,
  type Proposal,
  type ProposalCommand,
  type ProposalEvent,
  type ProposalRefusal,
} from './proposal-decider.ts';

export type Proposals<What> = AggregateStore<
  Proposal<What> | null,
  ProposalCommand<What>,
  ProposalEvent<What>,
  ProposalRefusal
>;

/**
 * The proposals of one service, in a collection of its own. Pending ones are found by the last day on which they can be
 * confirmed, so that expired ones leave the list by themselves; the others by their state and the day they were made.
 */
export const openProposals = <What>(
  store: DocumentStore,
  service: string,
  /** Of the form of what is wanted: grows with each new thing to want, so that who does not know it waits. */
  schemaVersion = 1,
): Proposals<What> =>
  new AggregateStore<Proposal<What> | null, ProposalCommand<What>, ProposalEvent<What>, ProposalRefusal>(
    store,
    {
      collection: `${service}-proposal`,
      shards: 1,
      schemaVersion,
      upcast: (opened) => opened,
      decider: proposalDecider<What>(),
      indexes: ['queue', 'pendingUntil', 'confirmedOn'],
      index: (proposal) => ({
        queue: proposal === null ? null : `${proposal.state}:${proposal.proposedOn}`,
        pendingUntil: proposal?.state === 'pending' ? proposal.expiresOn : null,
        confirmedOn: proposal?.state === 'confirmed' ? (proposal.decidedOn ?? null) : null,
      }),
      messages: () => [],
    },
    { service },
  );
