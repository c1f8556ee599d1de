import { replaceRoster, type RosterReply, type RosterRow } from '@huji/contracts/enrollment/roster-http.ts';
import type { Principal } from '@huji/contracts/shared/roles.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { type BoundOperation, handle, type OperationReply } from '@huji/chassis/http/operation-router.ts';
import { readRoster, type TypedRow } from '../domain/roster-reading.ts';
import type { ReadRow } from '../domain/roster-row.ts';
import type { Parts } from '../use-cases/parts.ts';
import { previewRoster } from '../use-cases/preview-roster.ts';
import { replaceRoster as replace } from '../use-cases/replace-roster.ts';
import { requireBatch } from './batch.access.ts';
import { refuseFaults } from './roster.faults.ts';
import { rosterReply } from './roster.reply.ts';

const typedRow = (row: RosterRow, line: number): TypedRow => {
  const { phone = null, birthOn = null, sex = null, leftOn = null } = row;
  return { ...row, line, phone, birthOn, sex, leftOn };
};

const rowsOfJson = (rows: readonly RosterRow[]): readonly ReadRow[] => {
  const reading = readRoster(rows.map((row, index) => typedRow(row, index + 1)));
  refuseFaults(reading.faults, ({ line, column }) => ['rows', line - 1, column]);
  return reading.rows;
};

interface NewRows {
  readonly batchId: string;
  readonly rows: readonly ReadRow[];
  readonly preview: boolean;
  readonly principal: Principal;
  readonly envelope: Envelope;
}

/** The same for rows of a body and rows of a file. */
export const answerRows = async (
  parts: Parts,
  { batchId, rows, preview, principal, envelope }: NewRows,
): Promise<OperationReply<RosterReply>> => {
  const { batch } = await requireBatch(parts, batchId, principal, 'act');
  const input = { batchId, batch, rows };
  const outcome = preview ? await previewRoster(parts, input) : await replace(parts, input, envelope);
  return { body: await rosterReply(parts, outcome), status: outcome.complete ? 200 : 202 };
};

export const bindReplaceRoster = (parts: Parts): BoundOperation =>
  handle(replaceRoster, ({ params: { batchId }, query, body, principal, envelope }) =>
    answerRows(parts, {
      batchId,
      rows: rowsOfJson(body.rows),
      preview: query.preview === 'true',
      principal,
      envelope,
    }),
  );
