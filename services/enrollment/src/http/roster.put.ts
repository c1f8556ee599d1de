import {
  putRoster,
  putRosterFile,
  ROSTER_ROWS_MAX,
  type RosterReply,
  type RosterRow,
} from '@huji/contracts/enrollment/http.ts';
import type { Principal } from '@huji/contracts/shared/roles.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { parseCsv, UnreadableCsv } from '@huji/chassis/http/csv-text.ts';
import { INPUT_FAULTS_MAX, InvalidInput, jsonPointer } from '@huji/chassis/http/invalid-input.ts';
import { type BoundOperation, handle, type OperationReply } from '@huji/chassis/http/operation-router.ts';
import type { EnrollmentDocuments } from '../documents.ts';
import { processedRows, type OpenBatch } from '../domain/batch.ts';
import { readRoster, type RowFault, type TypedRow } from '../domain/read-roster.ts';
import { readSheet } from '../domain/roster-table.ts';
import type { ReadRow } from '../domain/roster-row.ts';
import { registerPart, type RegisterDependencies } from '../register-persons.ts';
import { compareRoster, storeRoster } from '../roster-intake.ts';
import { requireBatch, taken } from './access.ts';
import { rosterReply } from './roster.reply.ts';

/** Smaller rosters are in the register when the answer comes; larger ones go on by themselves and show their progress. */
const PARTS_AT_ONCE_MAX = 4;

export interface RosterDependencies extends RegisterDependencies {
  readonly documents: EnrollmentDocuments;
}

type FaultPlace = (fault: RowFault) => readonly PropertyKey[];

const refuseFaults = (faults: readonly RowFault[], place: FaultPlace): void => {
  if (faults.length === 0) return;
  throw new InvalidInput(
    faults.slice(0, INPUT_FAULTS_MAX).map((fault) => ({
      in: 'body' as const,
      pointer: jsonPointer(place(fault)),
      detail: fault.en,
      detailZh: fault.zh,
    })),
  );
};

const typedRow = (row: RosterRow, line: number): TypedRow => {
  const { phone = null, birthOn = null, sex = null, leftOn = null } = row;
  return { ...row, line, phone, birthOn, sex, leftOn };
};

const rowsOfJson = (rows: readonly RosterRow[]): readonly ReadRow[] => {
  const reading = readRoster(rows.map((row, index) => typedRow(row, index + 1)));
  refuseFaults(reading.faults, ({ line, column }) => ['rows', line - 1, column]);
  return reading.rows;
};

const inFile: FaultPlace = ({ line, column }) => ['lines', line, column];

const rowsOfFile = (text: string): readonly ReadRow[] => {
  if (text.includes('\ufffd')) {
    const zh = '文件不是 UTF-8 编码；请另存为 UTF-8，或在 Content-Type 中注明 charset=gb18030';
    const en = 'the file is not UTF-8; save it as UTF-8, or name its charset in Content-Type';
    refuseFaults([{ line: 1, column: '', zh, en }], () => []);
  }
  const sheet = readSheet(recordsOf(text));
  const reading = readRoster(sheet.rows);
  const named = reading.faults.map((fault) => ({ ...fault, column: sheet.headingOf(fault.column) }));
  refuseFaults([...sheet.faults, ...named], inFile);
  const fault = (zh: string, en: string): void => refuseFaults([{ line: 2, column: '', zh, en }], () => []);
  if (reading.rows.length === 0) fault('文件中没有数据行', 'the file holds no rows');
  if (reading.rows.length > ROSTER_ROWS_MAX) fault('超过 50000 行', 'more than 50,000 rows');
  return reading.rows;
};

const recordsOf = (text: string): ReturnType<typeof parseCsv> => {
  try {
    return parseCsv(text);
  } catch (error) {
    if (!(error instanceof UnreadableCsv)) throw error;
    refuseFaults(
      [{ line: error.line, column: '', zh: '不是有效的 CSV 文件', en: 'not a readable CSV file' }],
      ({ line }) => ['lines', line],
    );
    return [];
  }
};

interface RosterRequest {
  readonly batchId: string;
  readonly read: readonly ReadRow[];
  readonly preview: boolean;
  readonly principal: Principal;
  readonly envelope: Envelope;
}

const registerSmall = async (
  dependencies: RosterDependencies,
  batchId: string,
  batch: OpenBatch,
  envelope: Envelope,
): Promise<void> => {
  const { roster } = batch;
  if (roster === null || roster.parts > PARTS_AT_ONCE_MAX) return;
  const done = new Set(roster.identified.map(({ part }) => part));
  for (let part = 1; part <= roster.parts; part++) {
    if (done.has(part)) continue;
    await registerPart(
      dependencies,
      { batchId, rosterId: roster.id, part },
      { ...envelope, commandId: `${envelope.commandId}:register` },
    );
  }
};

export const putRosterOperations = (dependencies: RosterDependencies): readonly BoundOperation[] => {
  const { documents } = dependencies;

  const replace = async ({
    batchId,
    read,
    preview,
    principal,
    envelope,
  }: RosterRequest): Promise<OperationReply<RosterReply>> => {
    const { batch } = await requireBatch(documents, batchId, principal, 'act');
    const compared = await compareRoster(dependencies, batchId, batch, read);
    const changed = batch.roster === null || compared.changes.length > 0;
    const before = {
      rosterNo: batch.roster?.no ?? 0,
      processedRows: batch.roster === null ? 0 : processedRows(batch.roster),
    };
    if (preview || !changed)
      return { body: await rosterReply(dependencies, compared, { preview, changed, ...before }), status: 200 };
    const { identified, ...roster } = await storeRoster(dependencies, batchId, compared, envelope);
    const { state } = taken(
      await documents.batches.execute(batchId, { type: 'take-roster', roster, identified }, envelope),
    );
    await registerSmall(dependencies, batchId, state, envelope);
    const after = (await documents.batches.read(batchId))?.state?.roster;
    const processed = after?.id === roster.id ? processedRows(after) : 0;
    const reply = { preview, changed, rosterNo: after?.no ?? 0, processedRows: processed };
    return { body: await rosterReply(dependencies, compared, reply), status: processed === roster.rows ? 200 : 202 };
  };

  return [
    handle(putRoster, ({ params: { batchId }, query, body: { rows }, principal, envelope }) =>
      replace({ batchId, read: rowsOfJson(rows), preview: query.preview === 'true', principal, envelope }),
    ),
    handle(putRosterFile, ({ params: { batchId }, query, body, principal, envelope }) =>
      replace({ batchId, read: rowsOfFile(body), preview: query.preview === 'true', principal, envelope }),
    ),
  ];
};
