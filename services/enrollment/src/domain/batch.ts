import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { addFen, type Fen } from '@huji/contracts/shared/money.ts';
import type { BatchSubmitted } from '@huji/contracts/enrollment/events.ts';
import type { ParticipationAssessed } from '@huji/contracts/claim-adjudication/events.ts';
import type { RowPlace } from './roster/roster-finding.ts';

export interface Headcount {
  readonly size: number;
  readonly women: number;
  readonly exclusions: BatchSubmitted['exclusions'];
  readonly leftService: readonly string[];
}

/** The rows of a draft; they stand in parts of their own. */
export interface Roster {
  readonly no: number;
  /** Hash of the content. */
  readonly id: string;
  readonly rows: number;
  readonly persons: number;
  readonly parts: number;
  /** Rows per part whose persons are in the register. */
  readonly identified: readonly { readonly part: number; readonly rows: number }[];
  /** Faults of reading and identity; absent where there are none. */
  readonly findings?: RosterFindings;
  /** Rows with a finding that were left out, each by name. */
  readonly leftOut?: readonly RowPlace[];
}

export interface RosterFindings {
  /** Hash of the content. */
  readonly id: string;
  /** Rows that have any. */
  readonly rows: number;
  readonly count: number;
  readonly parts: number;
}

/** A version as it was sent; it never changes. */
export interface Submission {
  readonly version: number;
  readonly roster: Pick<Roster, 'no' | 'id' | 'rows' | 'parts'>;
  readonly headcount: Headcount;
  readonly submittedOn: CivilDate;
}

export interface Assessment {
  readonly version: number;
  readonly plans: ParticipationAssessed['plans'];
  readonly inEffectFrom: CivilDate;
  readonly parts: number;
  /** Rows per part that were accepted and whose plan part passed. */
  readonly accepted: readonly { readonly part: number; readonly rows: number }[];
}

/** Fold of the bill's events, by billRevision. */
export interface BatchBill {
  readonly billRevision: number;
  readonly version: number;
  readonly reference: string;
  readonly dueFen: Fen;
  readonly payableUntil: CivilDate;
  readonly status: 'awaiting' | 'paid' | 'withdrawn' | 'lapsed';
  /** A. */
  readonly paidOn: CivilDate | null;
}

export interface BatchMoney {
  readonly id: string;
  readonly fen: Fen;
  /** The day on which it was put down to the batch, or taken off; absent of what was noted before days were. */
  readonly on?: CivilDate;
}

export interface OpenBatch {
  readonly employerId: string;
  readonly society: string;
  readonly startOn: CivilDate;
  readonly openedOn: CivilDate;
  readonly headcount: Headcount | null;
  readonly roster: Roster | null;
  /** The version the bill took; what a correction is measured against. */
  readonly agreed: Submission | null;
  /** Sent and not answered yet: one at a time. */
  readonly asked: Submission | null;
  readonly withdrawalAsked: number | null;
  readonly refusedChange: { readonly version: number; readonly code: string } | null;
  readonly lastVersion: number;
  /** Of the versions that are asked or agreed. */
  readonly assessments: readonly Assessment[];
  readonly bill: BatchBill | null;
  /** Received for the batch (+) and paid back (−), each once. */
  readonly moneys: readonly BatchMoney[];
  /** Last day of the covers of the batch, as far as they are known. */
  readonly lastCoverEnd: CivilDate | null;
  /** Given up before anything was submitted. */
  readonly discarded: boolean;
}
export type Batch = OpenBatch | null;

export type BatchCommand =
  | {
      readonly type: 'open';
      readonly employerId: string;
      readonly society: string;
      readonly startOn: CivilDate;
      readonly on: CivilDate;
    }
  | { readonly type: 'declare-headcount'; readonly headcount: Headcount }
  | {
      readonly type: 'take-roster';
      readonly roster: Pick<Roster, 'id' | 'rows' | 'persons' | 'parts' | 'findings'>;
      readonly identified: Roster['identified'];
    }
  | { readonly type: 'note-identified'; readonly rosterId: string; readonly part: number; readonly rows: number }
  /** Rows of the roster with that id, all of which have a finding. */
  | { readonly type: 'leave-out'; readonly rosterId: string; readonly rows: readonly RowPlace[] }
  /** Those of them that were left out hold up the submission again. */
  | { readonly type: 'put-back'; readonly rosterId: string; readonly rows: readonly RowPlace[] }
  /** `payableDays`: after S, as the society's rule book of S says (clause `enrollment`). */
  | { readonly type: 'submit'; readonly on: CivilDate; readonly payableDays: number }
  | { readonly type: 'request-withdrawal'; readonly on: CivilDate }
  /** What others said; never refused, older things change nothing. */
  | ({ readonly type: 'note-assessment'; readonly part: number; readonly acceptedRows: number } & Omit<
      Assessment,
      'accepted'
    >)
  | {
      readonly type: 'note-billed';
      readonly version: number;
      readonly billRevision: number;
      readonly reference: string;
      readonly dueFen: Fen;
      readonly payableUntil: CivilDate;
    }
  | { readonly type: 'note-money'; readonly id: string; readonly fen: Fen; readonly on: CivilDate }
  | { readonly type: 'note-change-refused'; readonly version: number; readonly code: string }
  | { readonly type: 'note-paid'; readonly version: number; readonly billRevision: number; readonly paidOn: CivilDate }
  | {
      readonly type: 'note-unpaid';
      readonly version: number;
      readonly billRevision: number;
      readonly reason: 'difference' | 'short' | 'withdrawn' | 'lapsed';
    }
  | { readonly type: 'note-cover-end'; readonly end: CivilDate };

type Noted<Type extends BatchCommand['type']> = Extract<BatchCommand, { type: Type }>;

export type BatchEvent =
  | { readonly type: 'opened'; readonly batch: OpenBatch }
  | { readonly type: 'headcount-declared'; readonly headcount: Headcount }
  | { readonly type: 'roster-taken'; readonly roster: Roster }
  | { readonly type: 'part-identified'; readonly part: number; readonly rows: number }
  /** `leftOut`: all that are, from now on. */
  | { readonly type: 'rows-left-out'; readonly leftOut: readonly RowPlace[] }
  | { readonly type: 'rows-put-back'; readonly leftOut: readonly RowPlace[] }
  | { readonly type: 'submitted'; readonly submission: Submission }
  | { readonly type: 'withdrawal-requested'; readonly version: number; readonly requestedOn: CivilDate }
  | { readonly type: 'discarded' }
  | { readonly type: 'assessed'; readonly assessment: Assessment }
  | { readonly type: 'billed'; readonly bill: Omit<Noted<'note-billed'>, 'type'> }
  | { readonly type: 'change-refused'; readonly version: number; readonly code: string }
  | { readonly type: 'paid'; readonly version: number; readonly billRevision: number; readonly paidOn: CivilDate }
  | {
      readonly type: 'unpaid';
      readonly version: number;
      readonly billRevision: number;
      readonly reason: Noted<'note-unpaid'>['reason'];
    }
  | ({ readonly type: 'money-noted' } & BatchMoney)
  | { readonly type: 'cover-end-noted'; readonly end: CivilDate };

export const processedRows = (roster: Roster): number => roster.identified.reduce((sum, { rows }) => sum + rows, 0);
/** Rows with a finding that is neither mended nor left out. */
export const rowsHeldUp = ({ findings, leftOut = [] }: Pick<Roster, 'findings' | 'leftOut'>): number =>
  (findings?.rows ?? 0) - leftOut.length;
export const isReady = (roster: Roster): boolean => roster.identified.length === roster.parts;

/** The submission of a version, while it is of interest to anybody. */
export const submissionOf = (batch: OpenBatch, version: number): Submission | null =>
  [batch.asked, batch.agreed].find((submission) => submission?.version === version) ?? null;

/** The version people look at: the one asked for, else the one agreed. */
export const latestSubmission = (batch: OpenBatch): Submission | null => batch.asked ?? batch.agreed;

export const assessmentOf = (batch: OpenBatch, version: number): Assessment | null =>
  batch.assessments.find((assessment) => assessment.version === version) ?? null;

/** Rows that cost money, once the whole version was heard of; null before. */
export const acceptedRows = ({ parts, accepted }: Assessment): number | null =>
  accepted.length < parts ? null : accepted.reduce((sum, { rows }) => sum + rows, 0);

/** Received and not paid back. */
export const heldFen = ({ moneys }: OpenBatch): Fen => addFen(...moneys.map(({ fen }) => fen));
