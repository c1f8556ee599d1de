import type { RosterPartTaken, SubmissionTaken } from '@huji/contracts/enrollment/events.ts';
import { type BatchCommand, type OpenBatch, submissionOf } from '../batch.ts';
import { isCoveredThrough, type Person, type PersonCommand } from '../person.ts';
import type { RosterPartCommand, StoredPart } from './roster-part.ts';
import type { KeptRow } from './roster-row.ts';

/** Whose number a row has, and what was typed under the key of that person. */
export interface IdentifiedRow {
  readonly personId: string;
  /** Null where the register has the same and may be shown. */
  readonly sealed: string | null;
}

/** What is done about a part of a roster that was taken, in this order. */
export interface IdentificationSteps {
  /** Rows whose person is to be found; none: all of them are known. */
  readonly waiting: readonly KeptRow[];
  /** To the part, by row number; not where nothing waited. */
  readonly identify: (persons: ReadonlyMap<number, IdentifiedRow>) => RosterPartCommand;
  /** Then to the batch. */
  readonly count: BatchCommand;
}

export const reactToRosterPartTaken = (
  { rosterId, part }: RosterPartTaken,
  stored: StoredPart,
): IdentificationSteps => ({
  waiting: stored.rows.filter(({ personId }) => personId === null),
  identify: (persons) => ({ type: 'identify', persons }),
  count: { type: 'note-identified', rosterId, part, rows: stored.rows.length },
});

/** The register is shown to an employer through which the person is covered, where it has what the row says. */
export const identifiedRow = (
  { identity }: Pick<KeptRow, 'identity'>,
  { personId, sealed }: { readonly personId: string; readonly sealed: string },
  { person, employerId }: { readonly person: Person; readonly employerId: string },
): IdentifiedRow => {
  const isShown = person !== null && isCoveredThrough(person, employerId) && person.identity === identity;
  return { personId, sealed: isShown ? null : sealed };
};

type SealedRow = KeptRow & { readonly sealed: string; readonly personId: string };

/** A person a submitted row names: entered in the register from the row, or known to be submitted once more. */
export type Introduction =
  | { readonly type: 'register'; readonly row: SealedRow }
  | { readonly type: 'note'; readonly personId: string; readonly command: PersonCommand };

/** What is done about a part of a version that was submitted, in this order. */
export interface PublishingSteps {
  readonly rosterId: string;
  readonly introductions: (rows: readonly KeptRow[]) => readonly Introduction[];
  /** To the part: it says its rows to who assesses them. */
  readonly publish: RosterPartCommand;
}

const isSealed = (row: KeptRow): row is SealedRow => row.personId !== null && row.sealed !== null;

/** Of several rows of one person within a part the last counts, as if they came one by one. */
const introductionsOf = (rows: readonly KeptRow[], employerId: string): readonly Introduction[] => {
  const lastOf = new Map(rows.map((row) => [row.personId, row]));
  const introductions: Introduction[] = [];
  for (const [personId, row] of lastOf)
    if (isSealed(row)) introductions.push({ type: 'register', row });
    else if (personId !== null)
      introductions.push({ type: 'note', personId, command: { type: 'note-submitted', employerId } });
  return introductions;
};

/** Null: a version that nobody waits for any longer was sent before it was answered. */
export const reactToSubmissionTaken = (
  { batchId, version }: SubmissionTaken,
  batch: OpenBatch,
): PublishingSteps | null => {
  const submission = submissionOf(batch, version);
  if (submission === null) return null;
  const { roster, headcount, submittedOn } = submission;
  const { employerId, society, startOn } = batch;
  const header = {
    batchId,
    version,
    parts: roster.parts,
    employerId,
    society,
    startOn,
    submittedOn,
    ...headcount,
    exclusions: [...headcount.exclusions],
    leftService: [...headcount.leftService],
  };
  return {
    rosterId: roster.id,
    introductions: (rows) => introductionsOf(rows, employerId),
    publish: { type: 'publish', header },
  };
};
