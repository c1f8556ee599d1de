// Emitted by `make contracts`: what enrollment does about each event it hears, by the service that says it.
import type { Parts } from '../use-cases/parts.ts';
import { onBatchBilled } from './on-batch-billed.ts';
import { onBatchChangeRefused } from './on-batch-change-refused.ts';
import { onBatchPaid } from './on-batch-paid.ts';
import { onBatchUnpaid } from './on-batch-unpaid.ts';
import { onCoverChanged } from './on-cover-changed.ts';
import { onMoneyMatched } from './on-money-matched.ts';
import { onMoneyUnmatched } from './on-money-unmatched.ts';
import { onParticipationAssessed } from './on-participation-assessed.ts';
import { onRefundRequested } from './on-refund-requested.ts';
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
    onBatchBilled: onBatchBilled(parts),
    onBatchChangeRefused: onBatchChangeRefused(parts),
    onBatchPaid: onBatchPaid(parts),
    onBatchUnpaid: onBatchUnpaid(parts),
    onMoneyMatched: onMoneyMatched(parts),
    onMoneyUnmatched: onMoneyUnmatched(parts),
    onRefundRequested: onRefundRequested(parts),
  },
});
