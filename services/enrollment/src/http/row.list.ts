import { listRows } from '@huji/contracts/enrollment/roster-http.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import { InvalidCursor } from '@huji/chassis/persistence/faults.ts';
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
    submission === null ? [] : covers.rows.getMany(rows.map(({ personId }) => personCoversId(batchId, personId ?? ''))),
  ]);
  return rows.map((row, index) => {
    const known = coversOf[index];
    const ofVersion = known?.version === submission?.version ? known : undefined;
    return rowReply(row, {
      of: submission === null ? 'draft' : 'submission',
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

/** Where a page begins: a part of the roster, and the rows of it that were shown before. */
interface PagePlace {
  readonly part: number;
  readonly shown: number;
}

/** @throws InvalidCursor for what no page has given */
const placeOf = (cursor: string | undefined): PagePlace => {
  if (cursor === undefined) return { part: 1, shown: 0 };
  const [, part, shown] = /^([1-9]\d{0,3})\.(\d{1,4})$/.exec(cursor) ?? [];
  if (part === undefined || shown === undefined) throw new InvalidCursor('the cursor cannot be read');
  return { part: Number(part), shown: Number(shown) };
};

const cursorAfter = ({ part, shown }: PagePlace, rowsOfPart: number, parts: number): string | null => {
  if (shown < rowsOfPart) return `${String(part)}.${String(shown)}`;
  return part < parts ? `${String(part + 1)}.0` : null;
};

export const bindListRows = (parts: Parts): BoundOperation =>
  handle(listRows, async ({ params: { batchId }, query: { of, cursor, limit }, principal }) => {
    const { part, shown } = placeOf(cursor);
    const { batch } = await requireBatch(parts, batchId, principal, 'read');
    const opened = { stream: `batch/${batchId}`, action: 'rows-read', data: { batchId, part, from: shown } };
    const submission = of === 'submission' ? latestSubmission(batch) : null;
    const roster = rosterOf(batch, submission, of);
    if (roster === null || part > roster.parts) return { body: { rows: [], cursor: null }, opened };
    const stored = await parts.documents.rosterParts.read(rosterPartId(batchId, roster.id, part));
    const ofPart = stored?.state?.rows ?? [];
    const kept = ofPart.slice(shown, shown + limit);
    const rows = await rowReplies(parts, { batchId, submission, part, rows: kept });
    const after = { part, shown: shown + kept.length };
    return { body: { rows, cursor: cursorAfter(after, ofPart.length, roster.parts) }, opened };
  });
