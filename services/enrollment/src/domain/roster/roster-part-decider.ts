import { type Decider, ok, refuse, type Result } from '@huji/contracts/shared/decider.ts';
import {
  isIdentified,
  type RosterPart,
  type RosterPartCommand,
  type RosterPartEvent,
  type StoredPart,
} from './roster-part.ts';
import { toSubmittedRow } from './roster-row.ts';

/** What it refuses with, each a registered problem. */
export const ROSTER_PART_REFUSALS = ['batch_roster_missing', 'batch_roster_in_progress'] as const;
export type RosterPartRefusal = (typeof ROSTER_PART_REFUSALS)[number];

const publish = (
  { header }: Extract<RosterPartCommand, { type: 'publish' }>,
  state: StoredPart,
): Result<readonly RosterPartEvent[], RosterPartRefusal> => {
  if (header.version <= state.publishedVersion) return ok([]);
  const rows = state.rows.flatMap((row) => (row.personId === null ? [] : [toSubmittedRow(row, row.personId)]));
  if (rows.length < state.rows.length) return refuse('batch_roster_in_progress', 'not every row has its person yet');
  return ok([{ type: 'published', submission: { ...header, part: state.part, rows } }]);
};

const decide = (
  command: RosterPartCommand,
  state: RosterPart,
): Result<readonly RosterPartEvent[], RosterPartRefusal> => {
  if (command.type === 'store') {
    const { batchId, rosterId, part, rows } = command;
    return ok(state === null ? [{ type: 'stored', part: { batchId, rosterId, part, rows, publishedVersion: 0 } }] : []);
  }
  if (command.type === 'discard')
    return ok(state === null || state.publishedVersion > 0 ? [] : [{ type: 'discarded' }]);
  if (state === null) return refuse('batch_roster_missing', 'no such part of a roster');
  if (command.type === 'publish') return publish(command, state);
  if (command.type === 'rekey') {
    const { keyId, hashes } = command;
    const rows = state.rows.map((row) => ({ ...row, ...hashes.get(row.rowNo) }));
    return ok(state.keyId === keyId ? [] : [{ type: 'rekeyed', keyId, rows }]);
  }
  if (isIdentified(state)) return ok([]);
  const rows = state.rows.map((row) => {
    const identified = row.personId === null ? command.persons.get(row.rowNo) : undefined;
    return identified === undefined ? row : { ...row, personId: identified.personId, sealed: identified.sealed };
  });
  return ok([{ type: 'identified', rows }]);
};

const evolve = (state: RosterPart, event: RosterPartEvent): RosterPart => {
  if (event.type === 'stored') return event.part;
  if (event.type === 'discarded' || state === null) return null;
  switch (event.type) {
    case 'identified':
      return { ...state, rows: event.rows };
    case 'rekeyed':
      return { ...state, rows: event.rows, keyId: event.keyId };
    case 'published':
      return { ...state, publishedVersion: event.submission.version };
  }
};

export const rosterPartDecider: Decider<RosterPart, RosterPartCommand, RosterPartEvent, RosterPartRefusal> = {
  initial: null,
  decide,
  evolve,
};
