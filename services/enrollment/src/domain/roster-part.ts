import { type Decider, ok, refuse, type Result } from '@huji/contracts/shared/decider.ts';
import type { BatchSubmitted } from '@huji/contracts/enrollment/events.ts';
import { type KeptRow, toSubmittedRow } from './roster-row.ts';

/**
 * At most 500 rows of one roster of one batch. The roster's id is a hash of its content, so that two uploads at the same
 * time never mix; a part nobody points to counts for nothing.
 */
export interface StoredPart {
  readonly batchId: string;
  readonly rosterId: string;
  readonly part: number;
  readonly rows: readonly KeptRow[];
  /** The last version for which the rows were sent; 0: none. */
  readonly publishedVersion: number;
}
export type RosterPart = StoredPart | null;

/** What an event says beside the rows; the same in every part of a version. */
export type SubmissionHeader = Omit<BatchSubmitted, 'rows' | 'part'>;

export type RosterPartCommand =
  | {
      readonly type: 'store';
      readonly batchId: string;
      readonly rosterId: string;
      readonly part: number;
      readonly rows: readonly KeptRow[];
    }
  /**
   * Person by row number. Rows of `strangers` keep their sealed text, and are shown by it, until they are submitted: the
   * register has not to tell the employer who they are.
   */
  | {
      readonly type: 'identify';
      readonly persons: ReadonlyMap<number, string>;
      readonly strangers?: ReadonlySet<number>;
    }
  | { readonly type: 'publish'; readonly header: SubmissionHeader };

export type RosterPartEvent =
  | { readonly type: 'stored'; readonly part: StoredPart }
  | { readonly type: 'identified'; readonly rows: readonly KeptRow[] }
  | { readonly type: 'published'; readonly submission: BatchSubmitted };

export const isIdentified = (part: StoredPart): boolean => part.rows.every(({ personId }) => personId !== null);

const publish = (
  { header }: Extract<RosterPartCommand, { type: 'publish' }>,
  state: StoredPart,
): Result<readonly RosterPartEvent[]> => {
  if (header.version <= state.publishedVersion) return ok([]);
  const rows = state.rows.flatMap((row) => (row.personId === null ? [] : [toSubmittedRow(row, row.personId)]));
  if (rows.length < state.rows.length) return refuse('batch_roster_in_progress', 'not every row has its person yet');
  return ok([{ type: 'published', submission: { ...header, part: state.part, rows } }]);
};

const decide = (command: RosterPartCommand, state: RosterPart): Result<readonly RosterPartEvent[]> => {
  if (command.type === 'store') {
    const { batchId, rosterId, part, rows } = command;
    return ok(state === null ? [{ type: 'stored', part: { batchId, rosterId, part, rows, publishedVersion: 0 } }] : []);
  }
  if (state === null) return refuse('batch_roster_missing', 'no such part of a roster');
  if (command.type === 'publish') return publish(command, state);
  if (isIdentified(state)) return ok([]);
  const rows = state.rows.map((row) => {
    const personId = row.personId ?? command.persons.get(row.rowNo) ?? null;
    const sealed = personId === null || command.strangers?.has(row.rowNo) === true ? row.sealed : null;
    return { ...row, personId, sealed };
  });
  return ok([{ type: 'identified', rows }]);
};

const evolve = (state: RosterPart, event: RosterPartEvent): RosterPart => {
  if (event.type === 'stored') return event.part;
  if (state === null) return state;
  return event.type === 'identified'
    ? { ...state, rows: event.rows }
    : {
        ...state,
        rows: state.rows.map((row) => ({ ...row, sealed: null })),
        publishedVersion: event.submission.version,
      };
};

export const rosterPartDecider: Decider<RosterPart, RosterPartCommand, RosterPartEvent> = {
  initial: null,
  decide,
  evolve,
};
