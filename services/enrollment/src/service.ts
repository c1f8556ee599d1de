import { ENROLLMENT_EVENTS } from '@huji/contracts/enrollment/events.ts';
import type { CreateService } from '@huji/chassis/runtime/service-definition.ts';
import { bindOperations } from './http/operations.ts';
import { createPreviewClient } from './adapters/adjudication-client.ts';
import { openDocuments } from './documents/documents.ts';
import { onBatchBilled } from './events/on-batch-billed.ts';
import { onBatchChangeRefused } from './events/on-batch-change-refused.ts';
import { onBatchPaid } from './events/on-batch-paid.ts';
import { onBatchUnpaid } from './events/on-batch-unpaid.ts';
import { onCoverChanged } from './events/on-cover-changed.ts';
import { onMoneyMatched } from './events/on-money-matched.ts';
import { onParticipationAssessed } from './events/on-participation-assessed.ts';
import { onRefundRequested } from './events/on-refund-requested.ts';
import { onRosterPartTaken } from './events/on-roster-part-taken.ts';
import { onSubmissionTaken } from './events/on-submission-taken.ts';
import { EnrollmentSettings } from './settings.ts';
import type { Parts } from './use-cases/parts.ts';
import { openViews } from './views/views.ts';

const PARTITIONS = 12;

/** Work on a roster, part by part: persons into the register, rows to adjudication. */
const ROSTER_REACTIONS = [onRosterPartTaken, onSubmissionTaken];
/** What others say of a batch. */
const FOLD_REACTIONS = [
  onParticipationAssessed,
  onBatchBilled,
  onMoneyMatched,
  onRefundRequested,
  onBatchChangeRefused,
  onBatchPaid,
  onBatchUnpaid,
  onCoverChanged,
];

/** People and process: employers, the register, drafts. It applies no rule and trusts no verdict but adjudication's. */
export const createEnrollmentService: CreateService = (chassis) => {
  const { store, cipher, ids, audit, metrics, logger, config, settings } = chassis;
  const documents = openDocuments(store);
  const views = openViews(store);
  const { ADJUDICATION_URL = `http://127.0.0.1:${String(config.HUJI_PORT)}` } = settings(EnrollmentSettings);
  const askPreview = createPreviewClient(ADJUDICATION_URL, metrics, logger);
  const parts: Parts = { documents, views, cipher, ids, audit, askPreview };
  return {
    name: 'enrollment',
    declarations: [...Object.values(documents), ...Object.values(views)].map((each) => each.declaration()),
    topics: [...new Set(ENROLLMENT_EVENTS.map(({ topic }) => topic))].map((name) => ({ name, partitions: PARTITIONS })),
    operations: bindOperations(parts),
    consumers: [
      { name: 'roster', reactions: ROSTER_REACTIONS.map((on) => on(parts)) },
      { name: 'fold', reactions: FOLD_REACTIONS.map((on) => on(parts)) },
    ],
    clockTasks: [],
  };
};
