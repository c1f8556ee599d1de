import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import { bookInForce } from '@huji/contracts/rulebooks/plans-on-sale.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Principal } from '@huji/contracts/shared/roles.ts';
import { partId } from '../domain/assessment/assessment-record.ts';
import { isSoldBy } from '../domain/assessment/assessment-unknown-plans.ts';
import type { Cover } from '../domain/cover/cover.ts';
import { foreseeCovers, type ForeseenRow } from '../domain/cover/foreseen-cover.ts';
import type { SubmittedRow } from '../domain/submission/submission.ts';
import { actsFor } from '../views/employer-clerks.ts';
import type { Parts } from './parts.ts';

export interface AskedCovers {
  readonly batchId: string;
  readonly employerId: string;
  readonly society: string;
  readonly startOn: CivilDate;
  /** Where the rows stand in what was submitted; absent: they are a draft. */
  readonly submission?: { readonly version: number; readonly part: number } | undefined;
  readonly rows: readonly SubmittedRow[];
}

export interface PreviewedCover extends ForeseenRow {
  /** The person is in what was submitted: all their covers were looked at. */
  readonly submitted: boolean;
}

interface KnownSubmission {
  readonly submittedOn: CivilDate;
  readonly persons: ReadonlySet<string>;
}

const submissionOf = async (
  { documents }: Parts,
  { batchId, employerId, submission }: AskedCovers,
): Promise<KnownSubmission | null> => {
  if (submission === undefined) return null;
  const part = await documents.submissions.read(partId(batchId, submission.version, submission.part));
  if (part === null || part.employerId !== employerId) return null;
  return { submittedOn: part.submittedOn, persons: new Set(part.rows.map(({ personId }) => personId)) };
};

const rowsByPerson = (rows: readonly SubmittedRow[]): ReadonlyMap<string, readonly SubmittedRow[]> => {
  const found = new Map<string, SubmittedRow[]>();
  for (const row of [...rows].sort((a, b) => a.rowNo - b.rowNo)) {
    const own = found.get(row.personId);
    if (own === undefined) found.set(row.personId, [row]);
    else own.push(row);
  }
  return found;
};

/**
 * What rows would come to, were their batch paid today. Of somebody who was not submitted the covers through this employer
 * alone are looked at, so that typing a number tells nothing of what its person holds elsewhere; and only for the clerk who
 * acts for the employer. @throws Refused `society_unknown`
 */
export const previewCovers = async (
  parts: Parts,
  asked: AskedCovers,
  { on }: Pick<Envelope, 'on'>,
  principal: Principal,
): Promise<readonly PreviewedCover[]> => {
  const { batchId, employerId, society, startOn, rows } = asked;
  const { rules } = parts.released;
  if (bookInForce(rules.books, society, on) === undefined)
    throw refused({ code: 'society_unknown', detail: `${society} has no rule book` });
  const acts = await actsFor(parts.views.employerClerks, principal, employerId);
  const known = acts ? await submissionOf(parts, asked) : null;
  const persons = rowsByPerson(rows);
  const members = acts ? (await parts.documents.members.readableMany([...persons.keys()])).rows : [];
  const covers = new Map<string, readonly Cover[]>(members.map(({ id, state }) => [id, state.covers]));
  const isSold = isSoldBy(society, startOn, parts.released);
  const batch = { batchId, employerId, startOn, paidOn: on, isSold, rules };
  return [...persons].flatMap(([personId, own]) => {
    const submitted = known?.persons.has(personId) === true;
    const submittedOn = submitted ? known.submittedOn : on;
    const held = covers.get(personId) ?? [];
    return foreseeCovers(
      { ...batch, submittedOn },
      { rows: own, covers: submitted ? held : held.filter((cover) => cover.employerId === employerId) },
    ).map((row) => ({ ...row, submitted }));
  });
};
