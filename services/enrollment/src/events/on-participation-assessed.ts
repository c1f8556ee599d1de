import { participationAssessed } from '@huji/contracts/claim-adjudication/events.ts';
import { sourcePosition } from '@huji/chassis/events/cloud-event-binding.ts';
import { type Reaction, reaction } from '@huji/chassis/events/consumer.ts';
import type { EnrollmentDocuments } from '../documents.ts';
import { type EnrollmentViews, verdictPartId, verdictVersion } from '../views/enrollment-views.ts';

/** Verdicts of rows go to a view, the figures of the plans into the batch. */
export const onParticipationAssessed = (
  { batches }: Pick<EnrollmentDocuments, 'batches'>,
  { verdicts }: Pick<EnrollmentViews, 'verdicts'>,
): Reaction =>
  reaction(participationAssessed, async (event, { envelope }) => {
    const { batchId, version, part, parts, plans, rows, inEffectFrom } = event.data;
    await verdicts.project([
      {
        id: verdictPartId(batchId, version, part),
        ...sourcePosition(event.id),
        row: { part, rows },
        index: { version: verdictVersion(batchId, version) },
      },
    ]);
    const passed = new Set(plans.filter(({ pass }) => pass).map(({ plan }) => plan));
    const acceptedRows = rows.filter(({ code, plan }) => code === undefined && passed.has(plan)).length;
    await batches.execute(
      batchId,
      { type: 'note-assessment', version, part, parts, plans, inEffectFrom, acceptedRows },
      envelope,
    );
  });
