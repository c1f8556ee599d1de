import type { ClockTask } from '@huji/chassis/runtime/due-clock.ts';
import { carryOutProposal } from '@huji/chassis/proposals/two-people.ts';
import type { Parts } from '../use-cases/parts.ts';
import { proposalWork } from '../use-cases/propose-enrollment.ts';

export const clockTasks = (parts: Parts): readonly ClockTask[] => [
  {
    type: 'carry-out-proposal',
    collection: parts.documents.enrollmentProposals.declaration().name,
    field: 'confirmedOn',
    act: (proposalId) => carryOutProposal(proposalWork(parts), proposalId),
  },
];
