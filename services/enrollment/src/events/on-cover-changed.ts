import { coverChanged } from '@huji/contracts/claim-adjudication/events.ts';
import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import { sourcePosition } from '@huji/chassis/events/cloud-event-binding.ts';
import { type Reaction, reaction } from '@huji/chassis/events/consumer.ts';
import { reactToCoverChanged } from '../domain/batch-reactions.ts';
import { reactToCoverGranted } from '../domain/person-reactions.ts';
import type { Parts } from '../use-cases/parts.ts';
import { personCoversId } from '../views/batch-cover.ts';

/** What became of rows goes to a view; the register and the batch note what was granted. */
export const onCoverChanged = ({ documents, views }: Parts): Reaction =>
  reaction(coverChanged, async ({ id, data }, { envelope }) => {
    const { batchId, personId, version, billRevision, rows } = data;
    const row = { version, billRevision, rows };
    const place = { id: personCoversId(batchId, personId), ...sourcePosition(id) };
    await views.covers.project({ ...place, row, index: { batchId } }, envelope);
    const ofPerson = reactToCoverGranted(data);
    if (ofPerson !== null) obeyed(await documents.persons.execute(personId, ofPerson, envelope));
    const ofBatch = reactToCoverChanged(data);
    if (ofBatch !== null) obeyed(await documents.batches.execute(batchId, ofBatch, envelope));
  });
