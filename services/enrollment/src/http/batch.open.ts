import { createBatch, declareHeadcount } from '@huji/contracts/enrollment/http.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import { type EnrollmentDocuments, rosterPartId } from '../documents.ts';
import { isReady, type OpenBatch, type Roster } from '../domain/batch.ts';
import { requireBatch, requireEmployer, taken } from './access.ts';
import { batchReply } from './batch.reply.ts';

type Documents = Pick<EnrollmentDocuments, 'employers' | 'batches' | 'rosterParts'>;

/** Last term's rows become the draft of the new batch; persons are known already, so it is ready at once. */
const copyRoster = async (
  { batches, rosterParts }: Documents,
  from: { readonly batchId: string; readonly roster: Roster },
  batchId: string,
  envelope: Envelope,
): Promise<OpenBatch> => {
  const { id, rows, persons, parts } = from.roster;
  const identified = await Promise.all(
    Array.from({ length: parts }, async (_, index) => {
      const part = index + 1;
      const source = await rosterParts.read(rosterPartId(from.batchId, id, part));
      if (source?.state == null) throw new Error(`${from.batchId}: a part of its roster is missing`);
      const { rows } = source.state;
      taken(
        await rosterParts.execute(
          rosterPartId(batchId, id, part),
          { type: 'store', batchId, rosterId: id, part, rows },
          envelope,
        ),
      );
      return { part, rows: rows.length };
    }),
  );
  const command = { type: 'take-roster', roster: { id, rows, persons, parts }, identified } as const;
  return taken(await batches.execute(batchId, command, { ...envelope, commandId: `${envelope.commandId}:copy` })).state;
};

export const openBatchOperations = (documents: Documents): readonly BoundOperation[] => [
  handle(createBatch, async ({ body, principal, envelope, idFor }) => {
    const { employerId, startOn, copyFrom } = body;
    const { employer } = await requireEmployer(documents, employerId, principal, 'act');
    if (employer.pooling !== null && employer.pooling.state !== 'approved')
      throw refused({
        code: 'employer_pooling_not_approved',
        detail: 'the association has not approved the pooled union',
      });
    const source = copyFrom === undefined ? null : await requireBatch(documents, copyFrom, principal, 'act');
    if (source !== null && source.batch.employerId !== employerId)
      throw refused({ code: 'batch_unknown', detail: 'the batch to copy from belongs to another employer' });
    if (source !== null && (source.batch.roster === null || !isReady(source.batch.roster)))
      throw refused({ code: 'batch_roster_in_progress', detail: 'the roster to copy is not complete' });
    const batchId = idFor('batch');
    const society = body.society ?? employer.society;
    const opened = taken(
      await documents.batches.execute(
        batchId,
        { type: 'open', employerId, society, startOn, on: envelope.on },
        envelope,
      ),
    );
    const roster = source?.batch.roster;
    const state =
      copyFrom === undefined || roster == null || opened.state.roster !== null
        ? opened.state
        : await copyRoster(documents, { batchId: copyFrom, roster }, batchId, envelope);
    return { body: batchReply(batchId, state, envelope.on), location: `/v1/batches/${batchId}` };
  }),
  handle(declareHeadcount, async ({ params: { batchId }, body, principal, envelope }) => {
    await requireBatch(documents, batchId, principal, 'act');
    const { size, women, exclusions, leftService } = body;
    const headcount = { size, women, exclusions, leftService };
    const command = { type: 'declare-headcount', headcount } as const;
    const { state, revision } = taken(await documents.batches.execute(batchId, command, envelope));
    return { body: batchReply(batchId, state, envelope.on), revision };
  }),
];
