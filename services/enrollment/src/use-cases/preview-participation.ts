import { present } from '@huji/contracts/shared/present.ts';
import { passed } from '@huji/chassis/aggregate/outcome.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import type { PreviewAnswer } from '../adapters/adjudication-client.ts';
import { isReady, type OpenBatch } from '../domain/batch.ts';
import { isCoveredThrough } from '../domain/person.ts';
import { type KeptRow, toSubmittedRow } from '../domain/roster/roster-row.ts';
import { loadRoster } from './load-roster.ts';
import type { Parts } from './parts.ts';

interface Question {
  readonly batchId: string;
  readonly batch: OpenBatch;
  /** Row numbers to leave out. */
  readonly without: readonly number[];
  /** Another size than the declared one. */
  readonly size: number | undefined;
  /** The caller's own word, to ask in the caller's name. */
  readonly authorization: string;
}

interface AskedRows {
  readonly batchId: string;
  readonly employerId: string;
  readonly rows: readonly KeptRow[];
}

/**
 * Whom the employer does not cover is asked about under an id that nobody has: what such a person holds elsewhere is told after
 * the submission, and never to somebody who only typed a number.
 */
const askedPersons = async (
  { documents, ids }: Parts,
  { batchId, employerId, rows }: AskedRows,
): Promise<ReadonlyMap<string, string>> => {
  const personIds = [...new Set(rows.flatMap(({ personId }) => personId ?? []))];
  const found = await documents.persons.readMany(personIds);
  return new Map(
    personIds.map((personId, index) => {
      const person = found[index]?.state ?? null;
      const covered = person !== null && isCoveredThrough(person, employerId);
      return [personId, covered ? personId : ids.derivedId('asked', batchId, personId)] as const;
    }),
  );
};

/** Enrollment applies no rule: it sends the draft to adjudication and shows the answer. Nothing is written anywhere. */
export const previewParticipation = async (parts: Parts, question: Question): Promise<PreviewAnswer> => {
  const { batchId, batch, without, size, authorization } = question;
  const { roster, headcount } = batch;
  if (roster === null) throw refused({ code: 'batch_roster_missing', detail: 'the batch has no rows' });
  if (!isReady(roster)) throw refused({ code: 'batch_roster_in_progress', detail: 'the rows are still being entered' });
  if (headcount === null && size === undefined)
    throw refused({ code: 'batch_headcount_missing', detail: 'the headcount is not declared' });
  const left = new Set(without);
  const kept = (await loadRoster(parts, { batchId, roster })).filter(({ rowNo }) => !left.has(rowNo));
  const askedAs = await askedPersons(parts, { batchId, employerId: batch.employerId, rows: kept });
  const rows = kept.flatMap((row) => {
    const personId = row.personId === null ? undefined : askedAs.get(row.personId);
    return personId === undefined ? [] : [toSubmittedRow(row, personId)];
  });
  const asked = parts.askPreview(
    {
      batchId,
      employerId: batch.employerId,
      society: batch.society,
      startOn: batch.startOn,
      size: size ?? headcount?.size ?? 0,
      women: headcount?.women ?? 0,
      exclusions: (headcount?.exclusions ?? []).map(({ plan, women, count }) => present({ plan, women, count })),
      leftService: [...(headcount?.leftService ?? [])],
      rows,
    },
    authorization,
  );
  return passed(await asked);
};
