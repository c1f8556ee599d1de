import { coverChanged } from '@huji/contracts/claim-adjudication/events.ts';
import { sourcePosition } from '@huji/chassis/events/cloud-event-binding.ts';
import { type Reaction, reaction } from '@huji/chassis/events/consumer.ts';
import type { EnrollmentDocuments } from '../documents.ts';
import { type EnrollmentViews, personCoversId } from '../views/enrollment-views.ts';

export const onCoverChanged = (
  { batches, persons }: Pick<EnrollmentDocuments, 'batches' | 'persons'>,
  { covers }: Pick<EnrollmentViews, 'covers'>,
): Reaction =>
  reaction(coverChanged, async (event, { envelope }) => {
    const { batchId, employerId, personId, version, billRevision, rows } = event.data;
    await covers.project([
      {
        id: personCoversId(batchId, personId),
        ...sourcePosition(event.id),
        row: { version, billRevision, rows },
        index: { batchId },
      },
    ]);
    const ends = rows.flatMap(({ outcome, end }) => (outcome === 'granted' && end !== undefined ? [end] : []));
    const end = ends.sort().at(-1);
    const starts = rows.flatMap(({ outcome, start }) => (outcome === 'granted' && start !== undefined ? [start] : []));
    const startOn = starts.sort().at(-1);
    if (startOn !== undefined) await persons.execute(personId, { type: 'note-covered', employerId, startOn }, envelope);
    if (end !== undefined) await batches.execute(batchId, { type: 'note-cover-end', end }, envelope);
  });
