import { listRows } from '@huji/contracts/enrollment/roster-http.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import { InvalidCursor } from '@huji/chassis/persistence/faults.ts';
import { rosterPartId } from '../domain/roster/roster-part.ts';
import { latestSubmission, type OpenBatch, type Roster, type Submission } from '../domain/batch.ts';
import { batchState, isOver } from '../domain/batch-state.ts';
import type { KeptRow } from '../domain/roster/roster-row.ts';
import type { ForeseenRows } from '../domain/roster/roster-outcomes.ts';
import { foreseeRows } from '../use-cases/foresee-rows.ts';
import type { Parts } from '../use-cases/parts.ts';
import { personCoversId } from '../views/batch-cover.ts';
import { readVerdicts } from '../views/batch-verdict.ts';
import { requireBatch } from './batch.access.ts';
import { isClerkOf } from './employer.access.ts';
import { NOBODY, showPersons } from './person.reply.ts';
import { rowReply } from './row.reply.ts';

interface ShownPart {
  readonly batchId: string;
  readonly batch: OpenBatch;
  readonly roster: Pick<Roster, 'id' | 'parts'>;
  readonly submission: Submission | null;
  readonly part: number;
  readonly rows: readonly KeptRow[];
  readonly isOwn: boolean;
  /** The caller's own word, to ask in the caller's name; null: nothing is asked. */
  readonly askedBy: string | null;
}

/** What rows without a cover would come to. */
const foreseenOf = async (
  parts: Parts,
  { batchId, batch, roster, submission, part, askedBy }: ShownPart,
  rows: readonly KeptRow[],
): Promise<ForeseenRows> =>
  askedBy === null
    ? new Map()
    : foreseeRows(parts, {
        batchId,
        batch,
        roster,
        rows,
        submission: submission && { version: submission.version, part },
        authorization: askedBy,
      });

const rowReplies = async (parts: Parts, shownPart: ShownPart) => {
  const { batchId, submission, part, rows, isOwn } = shownPart;
  const { verdicts, covers } = parts.views;
  const rowNos = rows.map(({ rowNo }) => rowNo);
  const [shown, verdictOf, coversOf] = await Promise.all([
    showPersons(parts, rows),
    readVerdicts(verdicts, submission && { batchId, version: submission.version, part, rowNos }),
    submission === null ? [] : covers.rows.getMany(rows.map(({ personId }) => personCoversId(batchId, personId ?? ''))),
  ]);
  const coverOf = (row: KeptRow, index: number) => {
    const known = coversOf[index];
    const ofVersion = known?.version === submission?.version ? known : undefined;
    return ofVersion?.rows.find(({ rowNo }) => rowNo === row.rowNo);
  };
  const covered = rows.map(coverOf);
  const foreseen = await foreseenOf(
    parts,
    shownPart,
    rows.filter((_, index) => covered[index] === undefined),
  );
  return rows.map((row, index) =>
    rowReply(row, {
      of: submission === null ? 'draft' : 'submission',
      shown: shown[index] ?? NOBODY,
      verdict: verdictOf.get(row.rowNo),
      cover: covered[index],
      foreseen: foreseen.get(row.rowNo),
      isOwn,
    }),
  );
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
  handle(listRows, async ({ params: { batchId }, query, principal, envelope, authorization = '' }) => {
    const { of, cursor, limit } = query;
    const { part, shown } = placeOf(cursor);
    const { batch, employer } = await requireBatch(parts, batchId, principal, 'read');
    const opened = { stream: `batch/${batchId}`, action: 'rows-read', data: { batchId, part, from: shown } };
    const submission = of === 'submission' ? latestSubmission(batch) : null;
    const roster = rosterOf(batch, submission, of);
    if (roster === null || part > roster.parts) return { body: { rows: [], cursor: null }, opened };
    const stored = await parts.documents.rosterParts.read(rosterPartId(batchId, roster.id, part));
    const ofPart = stored?.state?.rows ?? [];
    const kept = ofPart.slice(shown, shown + limit);
    const isClerk = isClerkOf(batch.employerId, employer, principal);
    const rows = await rowReplies(parts, {
      ...{ batchId, batch, roster, submission, part, rows: kept },
      isOwn: isClerk && !isOver(batchState(batch, envelope.on)),
      askedBy: isClerk && query.foreseen === 'true' ? authorization : null,
    });
    const after = { part, shown: shown + kept.length };
    return { body: { rows, cursor: cursorAfter(after, ofPart.length, roster.parts) }, opened };
  });
