import { ENROLLMENT_EVENTS } from '@huji/contracts/enrollment/events.ts';
import type { CreateService } from '@huji/chassis/runtime/service-definition.ts';
import { createPreviewClient } from './adjudication-client.ts';
import { enrollmentDocuments } from './documents.ts';
import { onCoverChanged } from './events/on-cover-changed.ts';
import { billReactions } from './events/on-bill-events.ts';
import { onParticipationAssessed } from './events/on-participation-assessed.ts';
import { rosterConsumer } from './events/register-roster.ts';
import { openBatchOperations } from './http/batch.open.ts';
import { readBatchOperations } from './http/batch.read.ts';
import { submitBatchOperations } from './http/batch.submit.ts';
import { changeEmployerOperations } from './http/employer.change.ts';
import { readEmployerOperations } from './http/employer.read.ts';
import { registerEmployerOperation } from './http/employer.register.ts';
import { previewParticipationOperation } from './http/participation.preview.ts';
import { readPersonOperations } from './http/person.read.ts';
import { putRosterOperations } from './http/roster.put.ts';
import { readRowsOperation } from './http/roster.read.ts';
import { EnrollmentSettings } from './settings.ts';
import { enrollmentViews } from './views/enrollment-views.ts';

const PARTITIONS = 12;

/** People and process: employers, the register, drafts. It applies no rule and trusts no verdict but adjudication's. */
export const createEnrollmentService: CreateService = ({
  store,
  cipher,
  ids,
  audit,
  metrics,
  logger,
  config,
  settings,
}) => {
  const documents = enrollmentDocuments(store);
  const views = enrollmentViews(store);
  const { ADJUDICATION_URL = `http://127.0.0.1:${String(config.HUJI_PORT)}` } = settings(EnrollmentSettings);
  const askPreview = createPreviewClient(ADJUDICATION_URL, metrics, logger);
  const dependencies = { documents, views, cipher, ids, audit };
  return {
    name: 'enrollment',
    declarations: [...Object.values(documents), ...Object.values(views)].map((each) => each.declaration()),
    topics: [...new Set(ENROLLMENT_EVENTS.map(({ topic }) => topic))].map((name) => ({ name, partitions: PARTITIONS })),
    operations: [
      registerEmployerOperation(documents, ids),
      ...readEmployerOperations(documents, ids),
      ...changeEmployerOperations(documents),
      ...readPersonOperations(dependencies),
      ...openBatchOperations(documents),
      ...readBatchOperations(documents, views),
      ...putRosterOperations(dependencies),
      readRowsOperation(dependencies),
      previewParticipationOperation(documents, askPreview),
      ...submitBatchOperations(documents),
    ],
    consumers: [
      rosterConsumer(dependencies),
      {
        name: 'fold',
        reactions: [
          onParticipationAssessed(documents, views),
          ...billReactions(documents),
          onCoverChanged(documents, views),
        ],
      },
    ],
    clockTasks: [],
  };
};
