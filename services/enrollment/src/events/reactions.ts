// Emitted by `make contracts`: what enrollment does about each event it hears, by the service that says it.
import type { Parts } from '../use-cases/parts.ts';
import { reaction } from '@huji/chassis/events/consumer.ts';
import {
  batchBilled,
  batchChangeRefused,
  batchPaid,
  batchUnpaid,
  moneyMatched,
  moneyUnmatched,
  refundRequested,
} from '@huji/contracts/premium/events.ts';
import {
  reactToBatchBilled,
  reactToBatchChangeRefused,
  reactToBatchPaid,
  reactToBatchUnpaid,
  reactToMoneyMatched,
  reactToMoneyUnmatched,
  reactToRefundRequested,
} from '../domain/batch-reactions.ts';
import { followBatch } from '../use-cases/follow-batch.ts';
import { onCoverChanged } from './on-cover-changed.ts';
import { onParticipationAssessed } from './on-participation-assessed.ts';
import { onRosterPartTaken } from './on-roster-part-taken.ts';
import { onSubmissionTaken } from './on-submission-taken.ts';

export const openReactions = (parts: Parts) => ({
  'claim-adjudication': {
    onCoverChanged: onCoverChanged(parts),
    onParticipationAssessed: onParticipationAssessed(parts),
  },
  enrollment: {
    onRosterPartTaken: onRosterPartTaken(parts),
    onSubmissionTaken: onSubmissionTaken(parts),
  },
  premium: {
    onBatchBilled: reaction(batchBilled, followBatch(parts, reactToBatchBilled)),
    onBatchChangeRefused: reaction(batchChangeRefused, followBatch(parts, reactToBatchChangeRefused)),
    onBatchPaid: reaction(batchPaid, followBatch(parts, reactToBatchPaid)),
    onBatchUnpaid: reaction(batchUnpaid, followBatch(parts, reactToBatchUnpaid)),
    onMoneyMatched: reaction(moneyMatched, followBatch(parts, reactToMoneyMatched)),
    onMoneyUnmatched: reaction(moneyUnmatched, followBatch(parts, reactToMoneyUnmatched)),
    onRefundRequested: reaction(refundRequested, followBatch(parts, reactToRefundRequested)),
  },
});
