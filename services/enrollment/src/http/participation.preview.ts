import { previewParticipation } from '@huji/contracts/enrollment/http.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import type { AskPreview } from '../adjudication-client.ts';
import type { EnrollmentDocuments } from '../documents.ts';
import { isReady } from '../domain/batch.ts';
import { toSubmittedRow } from '../domain/roster-row.ts';
import { loadRoster } from '../roster-intake.ts';
import { requireBatch } from './access.ts';

/** Enrollment applies no rule: it sends the draft to adjudication and shows the answer. Nothing is written anywhere. */
export const previewParticipationOperation = (
  documents: Pick<EnrollmentDocuments, 'employers' | 'batches' | 'rosterParts'>,
  askPreview: AskPreview,
): BoundOperation =>
  handle(previewParticipation, async ({ params: { batchId }, body, principal, authorization = '' }) => {
    const { batch } = await requireBatch(documents, batchId, principal, 'act');
    const { roster, headcount } = batch;
    if (roster === null) throw refused({ code: 'batch_roster_missing', detail: 'the batch has no rows' });
    if (!isReady(roster))
      throw refused({ code: 'batch_roster_in_progress', detail: 'the rows are still being entered' });
    if (headcount === null && body.size === undefined)
      throw refused({ code: 'batch_headcount_missing', detail: 'the headcount is not declared' });
    const without = new Set(body.without);
    const rows = (await loadRoster(documents, batchId, roster))
      .filter(({ rowNo }) => !without.has(rowNo))
      .flatMap((row) => (row.personId === null ? [] : [toSubmittedRow(row, row.personId)]));
    const answer = await askPreview(
      {
        batchId,
        employerId: batch.employerId,
        society: batch.society,
        startOn: batch.startOn,
        size: body.size ?? headcount?.size ?? 0,
        women: headcount?.women ?? 0,
        exclusions: (headcount?.exclusions ?? []).map(({ plan, women, count }) => ({
          ...(plan === undefined ? {} : { plan }),
          women,
          count,
        })),
        leftService: [...(headcount?.leftService ?? [])],
        rows,
      },
      authorization,
    );
    if (!answer.ok) throw refused(answer.refusal);
    const plans = answer.value.plans.map(({ plan, result, size, n, joined, required, missing = 0, sentence }) => ({
      plan,
      result,
      size,
      n,
      joined,
      ...(required === undefined ? {} : { required }),
      missing,
      sentence,
    }));
    return { body: { plans } };
  });
