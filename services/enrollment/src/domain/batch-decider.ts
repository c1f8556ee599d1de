import { LEFT_OUT_MAX } from '@huji/contracts/enrollment/draft-limits.ts';
import { canonicalJson } from '@huji/contracts/shared/canonical-json.ts';
import { addDays } from '@huji/contracts/shared/civil-date.ts';
import { type Decider, ok, refuse, type Result } from '@huji/contracts/shared/decider.ts';
import {
  assessmentOf,
  type Batch,
  type BatchCommand,
  type BatchEvent,
  type Headcount,
  isReady,
  type OpenBatch,
  rowsHeldUp,
} from './batch.ts';
import { evolveBatch } from './batch-fold.ts';
import { startRangeOn } from './batch-start.ts';
import { placeKey, type RowPlace } from './roster/roster-finding.ts';

/** What it refuses with, each a registered problem. */
export const BATCH_REFUSALS = [
  'batch_unknown',
  'batch_closed',
  'batch_start_out_of_range',
  'batch_change_pending',
  'batch_in_effect',
  'batch_roster_missing',
  'batch_roster_in_progress',
  'batch_headcount_missing',
  'batch_nothing_changed',
  'batch_findings_open',
  'batch_left_out_exceeded',
  'batch_withdrawal_too_late',
  'batch_payable_no_more',
] as const;
export type BatchRefusal = (typeof BATCH_REFUSALS)[number];

type Command<Type extends BatchCommand['type']> = Extract<BatchCommand, { type: Type }>;
type Decided = Result<readonly BatchEvent[], BatchRefusal>;
const NOTHING: Decided = ok([]);

const isClosed = (batch: OpenBatch): boolean =>
  batch.discarded || batch.bill?.status === 'withdrawn' || batch.bill?.status === 'lapsed';
const closed = (): Decided => refuse('batch_closed', 'the batch was withdrawn or has lapsed');

/** A batch that is open already was inside the range on its day; only a new one is held to it. */
const open = ({ employerId, society, startOn, on }: Command<'open'>): Decided => {
  const range = startRangeOn(on);
  const { earliestOn, latestOn } = range;
  if (startOn < earliestOn || startOn > latestOn)
    return refuse('batch_start_out_of_range', `/startOn lies between ${earliestOn} and ${latestOn}`, {
      pointer: '/startOn',
      ...range,
    });
  return ok([
    {
      type: 'opened',
      batch: {
        employerId,
        society,
        startOn,
        openedOn: on,
        headcount: null,
        roster: null,
        agreed: null,
        asked: null,
        withdrawalAsked: null,
        refusedChange: null,
        lastVersion: 0,
        assessments: [],
        bill: null,
        moneys: [],
        lastCoverEnd: null,
        discarded: false,
      },
    },
  ]);
};

const sameHeadcount = (a: Headcount, b: Headcount): boolean => canonicalJson(a) === canonicalJson(b);

const takeRoster = ({ roster, identified }: Command<'take-roster'>, state: OpenBatch): Decided => {
  if (isClosed(state)) return closed();
  if (state.roster?.id === roster.id) return NOTHING;
  return ok([{ type: 'roster-taken', roster: { ...roster, no: (state.roster?.no ?? 0) + 1, identified } }]);
};

const noteIdentified = ({ rosterId, part, rows }: Command<'note-identified'>, state: OpenBatch): Decided => {
  const { roster } = state;
  if (roster === null || roster.id !== rosterId || roster.identified.some((known) => known.part === part))
    return NOTHING;
  return ok([{ type: 'part-identified', part, rows }]);
};

/** Rows of the roster that was looked at, and of no later one. */
const ofTheseRows = (
  state: OpenBatch,
  { rosterId }: { readonly rosterId: string },
  decide: (leftOut: readonly RowPlace[]) => Decided,
): Decided => {
  if (isClosed(state)) return closed();
  const { roster } = state;
  return roster === null || roster.id !== rosterId
    ? refuse('batch_roster_missing', 'the rows were replaced meanwhile')
    : decide(roster.leftOut ?? []);
};

const without = (rows: readonly RowPlace[], others: readonly RowPlace[]): readonly RowPlace[] => {
  const named = new Set(others.map(placeKey));
  return rows.filter((row) => !named.has(placeKey(row)));
};

/** More rows than the contract lets be left out are a roster to be mended. */
const leaveOut = (command: Command<'leave-out'>, state: OpenBatch): Decided =>
  ofTheseRows(state, command, (before) => {
    const added = without(command.rows, before);
    if (added.length === 0) return NOTHING;
    const leftOut = [...before, ...added];
    return leftOut.length > LEFT_OUT_MAX
      ? refuse('batch_left_out_exceeded', `at most ${String(LEFT_OUT_MAX)} rows are left out`)
      : ok([{ type: 'rows-left-out', leftOut }]);
  });

const putBack = (command: Command<'put-back'>, state: OpenBatch): Decided =>
  ofTheseRows(state, command, (before) => {
    const leftOut = without(before, command.rows);
    return leftOut.length === before.length ? NOTHING : ok([{ type: 'rows-put-back', leftOut }]);
  });

/** One correction at a time; whether it stands is for the bill to say. What is certain to fail is said at once; a bill says its own last day. */
const submit = ({ on, payableDays }: Command<'submit'>, state: OpenBatch): Decided => {
  if (isClosed(state)) return closed();
  if (state.asked !== null || state.withdrawalAsked !== null)
    return refuse('batch_change_pending', 'an earlier submission or withdrawal is not answered yet');
  const inEffectFrom = state.bill && assessmentOf(state, state.bill.version)?.inEffectFrom;
  if (state.bill?.status === 'paid' && inEffectFrom && on >= inEffectFrom)
    return refuse('batch_in_effect', 'the batch is in effect');
  const payableUntil = state.bill?.payableUntil ?? addDays(state.startOn, payableDays);
  if (on > payableUntil)
    return refuse('batch_payable_no_more', `it could be paid until ${payableUntil}`, { payableUntilOn: payableUntil });
  const { roster, headcount } = state;
  if (roster === null) return refuse('batch_roster_missing', 'the batch has no rows');
  const heldUp = rowsHeldUp(roster);
  if (heldUp > 0) return refuse('batch_findings_open', `${String(heldUp)} rows have a finding`, { rowsHeldUp: heldUp });
  if (roster.rows === 0) return refuse('batch_roster_missing', 'every row is left out');
  if (!isReady(roster)) return refuse('batch_roster_in_progress', 'the rows are still being entered in the register');
  if (headcount === null) return refuse('batch_headcount_missing', 'the headcount is not declared');
  const { agreed } = state;
  if (agreed !== null && agreed.roster.id === roster.id && sameHeadcount(agreed.headcount, headcount))
    return refuse('batch_nothing_changed', 'the draft equals the version that stands');
  const { no, id, rows, parts } = roster;
  const version = state.lastVersion + 1;
  return ok([
    { type: 'submitted', submission: { version, roster: { no, id, rows, parts }, headcount, submittedOn: on } },
  ]);
};

const requestWithdrawal = ({ on }: Command<'request-withdrawal'>, state: OpenBatch): Decided => {
  if (state.discarded || state.bill?.status === 'withdrawn') return NOTHING;
  if (isClosed(state)) return closed();
  if (state.asked === null && state.agreed === null) return ok([{ type: 'discarded' }]);
  if (state.asked !== null || state.withdrawalAsked !== null)
    return refuse('batch_change_pending', 'an earlier submission or withdrawal is not answered yet');
  if (on >= state.startOn) return refuse('batch_withdrawal_too_late', 'the start date has come');
  return ok([{ type: 'withdrawal-requested', version: state.lastVersion, requestedOn: on }]);
};

/** The bill's word, by billRevision: an older one, also when published again, changes nothing. */
const isNews = (state: OpenBatch, billRevision: number): boolean => billRevision > (state.bill?.billRevision ?? 0);

const note = (command: BatchCommand, state: OpenBatch): readonly BatchEvent[] => {
  switch (command.type) {
    case 'note-assessment': {
      const { part, acceptedRows, version, plans, inEffectFrom, parts } = command;
      const heard = { version, plans, inEffectFrom, parts };
      const known = assessmentOf(state, heard.version)?.accepted ?? [];
      const old = heard.version < (state.agreed?.version ?? 0) || known.some((taken) => taken.part === part);
      return old
        ? []
        : [{ type: 'assessed', assessment: { ...heard, accepted: [...known, { part, rows: acceptedRows }] } }];
    }
    case 'note-billed': {
      const { version, billRevision, reference, dueFen, payableUntil } = command;
      const bill = { version, billRevision, reference, dueFen, payableUntil };
      return isNews(state, command.billRevision) ? [{ type: 'billed', bill }] : [];
    }
    case 'note-money': {
      const { id, fen, on } = command;
      return state.moneys.some((money) => money.id === id) ? [] : [{ type: 'money-noted', id, fen, on }];
    }
    case 'note-change-refused': {
      const { version, code } = command;
      const waiting = state.asked?.version === version || state.withdrawalAsked === version;
      return waiting ? [{ type: 'change-refused', version, code }] : [];
    }
    case 'note-paid': {
      const { version, billRevision, paidOn } = command;
      return isNews(state, billRevision) ? [{ type: 'paid', version, billRevision, paidOn }] : [];
    }
    case 'note-unpaid': {
      const { version, billRevision, reason } = command;
      return isNews(state, billRevision) ? [{ type: 'unpaid', version, billRevision, reason }] : [];
    }
    case 'note-cover-end':
      return command.end > (state.lastCoverEnd ?? '') ? [{ type: 'cover-end-noted', end: command.end }] : [];
    default:
      return [];
  }
};

const decide = (command: BatchCommand, state: Batch): Decided => {
  if (command.type === 'open') return state === null ? open(command) : NOTHING;
  if (state === null) return refuse('batch_unknown', 'no such batch');
  switch (command.type) {
    case 'declare-headcount':
      if (isClosed(state)) return closed();
      if (state.headcount !== null && sameHeadcount(state.headcount, command.headcount)) return NOTHING;
      return ok([{ type: 'headcount-declared', headcount: command.headcount }]);
    case 'take-roster':
      return takeRoster(command, state);
    case 'leave-out':
      return leaveOut(command, state);
    case 'put-back':
      return putBack(command, state);
    case 'note-identified':
      return noteIdentified(command, state);
    case 'submit':
      return submit(command, state);
    case 'request-withdrawal':
      return requestWithdrawal(command, state);
    default:
      return ok(note(command, state));
  }
};

/** Decides drafts and asks; everything it shows of money and cover is the bill's and the members' word. */
export const batchDecider: Decider<Batch, BatchCommand, BatchEvent, BatchRefusal> = {
  initial: null,
  decide,
  evolve: evolveBatch,
};
