import { readRows, type RowReply } from '@huji/contracts/enrollment/http.ts';
import { wordsOf } from '@huji/contracts/enrollment/reason-codes.ts';
import { fen, formatYuan } from '@huji/contracts/shared/money.ts';
import { type BoundOperation, handle } from '@huji/chassis/http/operation-router.ts';
import type { AuditLog } from '@huji/chassis/security/audit-log.ts';
import { type EnrollmentDocuments, rosterPartId } from '../documents.ts';
import { latestSubmission } from '../domain/batch.ts';
import { shownPersonId } from '../domain/roster-row.ts';
import {
  type EnrollmentViews,
  type PersonCovers,
  personCoversId,
  type VerdictPart,
  verdictPartId,
  verdictVersion,
} from '../views/enrollment-views.ts';
import { requireBatch } from './access.ts';
import { type NameReading, openPersons } from './roster.reply.ts';

type Verdict = VerdictPart['rows'][number];
type Cover = PersonCovers['rows'][number];

const OK_WORDS = { zh: '通过', en: 'Accepted' };
const PARTS_MAX = 1_000;

/** The part of the same number holds them as a rule; another division is followed too. */
const verdictsOf = async (
  { verdicts }: Pick<EnrollmentViews, 'verdicts'>,
  batchId: string,
  version: number,
  part: number,
  rowNos: readonly number[],
): Promise<ReadonlyMap<number, Verdict>> => {
  const same = await verdicts.get(verdictPartId(batchId, version, part));
  const found = new Map((same?.rows ?? []).map((row) => [row.rowNo, row]));
  if (rowNos.every((rowNo) => found.has(rowNo))) return found;
  const all = await verdicts.find({ field: 'version', equals: verdictVersion(batchId, version), max: PARTS_MAX });
  return new Map(all.rows.flatMap(({ row }) => row.rows.map((verdict) => [verdict.rowNo, verdict] as const)));
};

const verdictReply = ({ code, contributionFen }: Verdict): NonNullable<RowReply['verdict']> => ({
  code: code ?? 'ok',
  words: code === undefined ? OK_WORDS : wordsOf(code),
  contributionYuan: formatYuan(fen(contributionFen)),
});

const coverReply = ({ outcome, code, start, end, renewal, waived, lots }: Cover): NonNullable<RowReply['cover']> => {
  const waitingUntil = lots?.at(-1)?.waitingUntil;
  return {
    outcome,
    ...(code === undefined ? {} : { code }),
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    ...(renewal === undefined ? {} : { renewal }),
    ...(waived === undefined ? {} : { waived }),
    ...(waitingUntil === undefined ? {} : { waitingUntil }),
  };
};

export interface RowReading extends NameReading {
  readonly documents: EnrollmentDocuments;
  readonly views: EnrollmentViews;
  readonly audit: AuditLog;
}

export const readRowsOperation = (reading: RowReading): BoundOperation =>
  handle(readRows, async ({ params: { batchId }, query: { of, cursor: part }, principal, envelope }) => {
    const { documents, views } = reading;
    const { batch } = await requireBatch(documents, batchId, principal, 'read');
    const { actor, at, commandId } = envelope;
    await reading.audit.record({
      stream: `batch/${batchId}`,
      action: 'rows-read',
      actor,
      at,
      commandId,
      data: { part },
    });
    const submission = of === 'submission' ? latestSubmission(batch) : null;
    const roster = submission?.roster ?? (of === 'submission' ? null : batch.roster);
    if (roster === null || part > roster.parts) return { body: { rows: [], cursor: null } };
    const stored = await documents.rosterParts.read(rosterPartId(batchId, roster.id, part));
    const kept = stored?.state?.rows ?? [];
    const rowNos = kept.map(({ rowNo }) => rowNo);
    const [shown, verdicts, covers] = await Promise.all([
      openPersons(reading, kept),
      submission === null ? new Map<number, Verdict>() : verdictsOf(views, batchId, submission.version, part, rowNos),
      submission === null
        ? []
        : views.covers.getMany(kept.map(({ personId }) => personCoversId(batchId, personId ?? ''))),
    ]);
    const rows = kept.map((row, index): RowReply => {
      const personId = shownPersonId(row);
      const verdict = verdicts.get(row.rowNo);
      const known = covers[index];
      const cover =
        known?.version === submission?.version ? known?.rows.find(({ rowNo }) => rowNo === row.rowNo) : undefined;
      return {
        rowNo: row.rowNo,
        line: row.line,
        ...(personId === undefined ? {} : { personId }),
        name: shown[index]?.name ?? '',
        idNumber: shown[index]?.idNumber ?? '',
        plan: row.plan,
        units: row.units,
        ...(verdict === undefined ? {} : { verdict: verdictReply(verdict) }),
        ...(cover === undefined ? {} : { cover: coverReply(cover) }),
      };
    });
    return { body: { rows, cursor: part < roster.parts ? part + 1 : null } };
  });
