import type { ClockTask } from '@huji/chassis/runtime/due-clock.ts';
import { carryOutProposal } from '@huji/chassis/proposals/two-people.ts';
import { lapseBill } from '../use-cases/lapse-bill.ts';
import { proposalWork } from '../use-cases/propose-premium.ts';
import type { Parts } from '../use-cases/parts.ts';

export const clockTasks = (parts: Parts): readonly ClockTask[] => [
  {
    type: 'lapse',
    collection: 'bill',
    act: (batchId, envelope, dueOn) => lapseBill(parts, { batchId, dueOn }, envelope),
  },
  {
    type: 'carry-out-proposal',
    collection: parts.documents.premiumProposals.declaration().name,
    field: 'confirmedOn',
    act: (proposalId) => carryOutProposal(proposalWork(parts), proposalId),
  },
];
