import { readRows } from '@huji/contracts/enrollment/http.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import { rosterPartId } from '../documents/roster-part.ts';
import { latestSubmission, type OpenBatch, type Roster, type Submission } from '../domain/batch.ts';
import type { KeptRow } from '../domain/roster-row.ts';
import type { Parts } from '../use-cases/parts.ts';
import { personCoversId } from '../views/batch-cover.ts';
import { readVerdicts } from '../views/batch-verdict.ts';
import { requireBatch } from './batch.access.ts';
import { NOBODY, showPersons } from './person.reply.ts';
import { rowReply } from './row.reply.ts';

interface ShownPart {
  readonly batchId: string;
  readonly submission: Submission | null;
  readonly part: number;
  readonly rows: readonly KeptRow[];
}

const rowReplies = async (parts: Parts, { batchId, submission, part, rows }: ShownPart) => {
  const { verdicts, covers } = parts.views;
  const rowNos = rows.map(({ rowNo }) => rowNo);
  const [shown, verdictOf, coversOf] = await Promise.all([
    showPersons(parts, rows),
    readVerdicts(verdicts, submission && { batchId, version: submission.version, part, rowNos }),
    submission === null ? [] : covers.getMany(rows.map(({ personId }) => personCoversId(batchId, personId ?? ''))),
  ]);
  return rows.map((row, index) => {
    const known = coversOf[index];
    const ofVersion = known?.version === submission?.version ? known : undefined;
    return rowReply(row, {
      shown: shown[index] ?? NOBODY,
      verdict: verdictOf.get(row.rowNo),
      cover: ofVersion?.rows.find(({ rowNo }) => rowNo === row.rowNo),
    });
  });
};

/** The roster that was asked for; null where there is none. */
const rosterOf = (
  batch: OpenBatch,
  submission: Submission | null,
  of: 'submission' | 'draft',
): Pick<Roster, 'id' | 'parts'> | null => submission?.roster ?? (of === 'submission' ? null : batch.roster);

export const bindReadRows = (parts: Parts): BoundOperation =>
  handle(readRows, async ({ params: { batchId }, query: { of, cursor: part }, principal, envelope }) => {
    const { batch } = await requireBatch(parts, batchId, principal, 'read');
    const { actor, at, commandId } = envelope;
    const stream = `batch/${batchId}`;
    await parts.audit.record({ stream, action: 'rows-read', actor, at, commandId, data: { part } });
    const submission = of === 'submission' ? latestSubmission(batch) : null;
    const roster = rosterOf(batch, submission, of);
    if (roster === null || part > roster.parts) return { body: { rows: [], cursor: null } };
    const stored = await parts.documents.rosterParts.read(rosterPartId(batchId, roster.id, part));
    const rows = await rowReplies(parts, { batchId, submission, part, rows: stored?.state?.rows ?? [] });
    return { body: { rows, cursor: part < roster.parts ? part + 1 : null } };
  });
