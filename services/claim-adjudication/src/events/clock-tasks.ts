import type { ClockTask } from '@huji/chassis/runtime/due-clock.ts';
import { carryOutProposal } from '@huji/chassis/proposals/two-people.ts';
import { decideWhenRegistered } from '../use-cases/decide-when-registered.ts';
import { proposalWork } from '../use-cases/propose-register.ts';
import type { Parts } from '../use-cases/parts.ts';
import { expireCompletion } from '../use-cases/expire-completion.ts';
import { decideWhenFactsArrive } from '../use-cases/decide-when-facts-arrive.ts';
import { lapsePapers } from '../use-cases/lapse-papers.ts';

/** What adjudication does by itself: claims that wait for facts, a register or papers go on, and uploads that broke off lapse. */
export const clockTasks = (parts: Parts): readonly ClockTask[] => [
  {
    type: 'decide-when-facts-arrive',
    collection: parts.documents.claims.declaration().name,
    field: 'factsSince',
    act: (claimId, envelope) => decideWhenFactsArrive(parts, claimId, envelope),
  },
  {
    type: 'decide-when-registered',
    collection: parts.documents.claims.declaration().name,
    field: 'unregisteredSince',
    act: (claimId, envelope) => decideWhenRegistered(parts, claimId, envelope),
  },
  {
    type: 'carry-out-proposal',
    collection: parts.documents.registerProposals.declaration().name,
    field: 'confirmedOn',
    act: (proposalId) => carryOutProposal(proposalWork(parts), proposalId),
  },
  {
    type: 'expire-completion',
    collection: parts.documents.claims.declaration().name,
    field: 'completionOverOn',
    act: (claimId, envelope) => expireCompletion(parts, claimId, envelope),
  },
  {
    type: 'lapse-papers',
    collection: parts.documents.papers.declaration().name,
    act: (claimId, envelope) => lapsePapers(parts, claimId, envelope),
  },
];
