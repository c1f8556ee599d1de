import { participationAssessed } from '@huji/contracts/claim-adjudication/events.ts';
import { obeyed } from '@huji/chassis/aggregate/outcome.ts';
import { sourcePosition } from '@huji/chassis/events/cloud-event-binding.ts';
import { type Reaction, reaction } from '@huji/chassis/events/consumer.ts';
import { reactToParticipationAssessed } from '../domain/batch-reactions.ts';
import type { Parts } from '../use-cases/parts.ts';
import { verdictPartId, verdictVersion } from '../views/batch-verdict.ts';

/** Verdicts of rows go to a view, the figures of the plans into the batch. */
export const onParticipationAssessed = ({ documents, views }: Parts): Reaction =>
  reaction(participationAssessed, async ({ id, data }, { envelope }) => {
    const { batchId, version, part, rows } = data;
    await views.verdicts.project([
      {
        id: verdictPartId(batchId, version, part),
        ...sourcePosition(id),
        row: { part, rows },
        index: { version: verdictVersion(batchId, version) },
      },
    ]);
    obeyed(await documents.batches.execute(batchId, reactToParticipationAssessed(data), envelope));
  });
