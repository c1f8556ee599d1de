import { findingWords } from '@huji/contracts/enrollment/finding-codes.ts';
import { replaceRoster, type RosterReply, type RosterRow } from '@huji/contracts/enrollment/roster-http.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Principal } from '@huji/contracts/shared/roles.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { INPUT_FAULTS_MAX, InvalidInput, jsonPointer } from '@huji/chassis/http/invalid-input.ts';
import { requireRevision } from '@huji/chassis/http/preconditions.ts';
import { type BoundOperation, handle, type OperationReply } from '@huji/chassis/http/operation-router.ts';
import type { CellFinding } from '../domain/roster/roster-finding.ts';
import { fieldPlace, identityFindings } from '../domain/roster/roster-identity.ts';
import { readRoster, type TypedRow } from '../domain/roster/roster-reading.ts';
import { splitByFindings } from '../domain/roster/roster-file.ts';
import type { RosterInput } from '../use-cases/compare-roster.ts';
import { foreseeCovers } from '../use-cases/foresee-covers.ts';
import { countOutcomes, outcomesOf } from '../domain/roster/roster-outcomes.ts';
import type { Parts } from '../use-cases/parts.ts';
import { previewRoster } from '../use-cases/preview-roster.ts';
import { replaceRoster as replace } from '../use-cases/replace-roster.ts';
import { requireAdmittedBatch } from './batch.access.ts';
import { withForeseen } from './roster-foreseen.reply.ts';
import { rosterReply } from './roster.reply.ts';

const typedRow = (row: RosterRow, line: number): TypedRow => {
  const { phone = null, birthOn = null, sex = null, leftOn = null } = row;
  return { ...row, line, phone, birthOn, sex, leftOn };
};

/** @throws InvalidInput unless there are none */
const refuseFaults = (faults: readonly CellFinding[]): void => {
  if (faults.length === 0) return;
  throw new InvalidInput(
    faults.slice(0, INPUT_FAULTS_MAX).map(({ line, column, code, part }) => {
      const { is } = findingWords(code, { part });
      return { in: 'body', pointer: jsonPointer(['rows', line - 1, column]), detail: is.en, detailZh: is.zh };
    }),
  );
};

/** One number under two names holds up its rows, as in a file; a fault of form refuses all of them. */
const readingOfJson = (rows: readonly RosterRow[]): Pick<NewRows, 'rows' | 'heldUp' | 'findings' | 'notes'> => {
  const reading = readRoster(rows.map((row, index) => typedRow(row, index + 1)));
  refuseFaults(reading.faults);
  const findings = identityFindings(reading.rows, fieldPlace);
  const { sound, heldUp } = splitByFindings(reading.rows, findings);
  return { rows: sound, heldUp, findings, notes: [] };
};

interface NewRows extends Omit<RosterInput, 'batch'> {
  readonly preview: boolean;
  readonly principal: Principal;
  readonly envelope: Envelope;
  readonly authorization: string;
  /** The revision of the batch that the caller saw, where the caller says so. */
  readonly seen: number | undefined;
}

/** Changes whose outcomes are counted at once: more than a file has that is answered at once. */
const COUNTED_MAX = 5_000;

/** The same for rows of a body and rows of a file. */
export const answerRows = async (
  parts: Parts,
  { batchId, rows, heldUp, findings, notes, preview, principal, envelope, authorization, seen }: NewRows,
): Promise<OperationReply<RosterReply>> => {
  const { batch } = await requireAdmittedBatch(parts, batchId, principal);
  const input = { batchId, batch, rows, heldUp, findings, notes };
  const outcome = preview
    ? await previewRoster(parts, input)
    : await replace(parts, input, envelope, { requireSeen: (_, revision) => requireRevision(seen, revision) });
  const reply = await rosterReply(parts, outcome);
  const status = outcome.complete ? 200 : 202;
  if (!preview) return { body: reply, status };
  const { changes, askedOf } = outcome.compared;
  const isCounted = changes.length <= COUNTED_MAX;
  const coming = changes
    .slice(0, isCounted ? changes.length : reply.changes.length)
    .flatMap(({ after }) => after ?? []);
  const asked = { batchId, batch, submission: null, authorization };
  const foreseen = await foreseeCovers(parts, asked, coming.map(askedOf));
  const outcomes = outcomesOf(
    coming.map(({ rowNo }) => rowNo),
    foreseen,
  );
  const counts = isCounted && outcomes !== null ? countOutcomes(outcomes) : undefined;
  const body = { ...reply, ...present({ outcomes: counts }), changes: withForeseen(reply.changes, foreseen) };
  return { body, status };
};

export const bindReplaceRoster = (parts: Parts): BoundOperation =>
  handle(replaceRoster, ({ params: { batchId }, query, body, principal, envelope, ifMatch, authorization = '' }) =>
    answerRows(parts, {
      batchId,
      ...readingOfJson(body.rows),
      preview: query.preview === 'true',
      principal,
      envelope,
      authorization,
      seen: ifMatch,
    }),
  );
