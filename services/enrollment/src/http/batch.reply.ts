import { type CivilDate, daysBetween } from '@huji/contracts/shared/civil-date.ts';
import type { BatchReply, BatchSummary } from '@huji/contracts/enrollment/batch-http.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { STATE_WORDS, wordsOf } from '@huji/contracts/enrollment/reason-codes.ts';
import { formatYuan, maxFen, subtractFen, ZERO_FEN } from '@huji/contracts/shared/money.ts';
import {
  acceptedRows,
  assessmentOf,
  heldFen,
  isReady,
  latestSubmission,
  type OpenBatch,
  processedRows,
  rowsHeldUp,
} from '../domain/batch.ts';
import { planVerdict } from '@huji/contracts/enrollment/plan-verdict.ts';
import { batchState } from '../domain/batch-state.ts';
import { participationOf } from '../domain/participation-tally.ts';
import type { CoverCounts } from '../views/batch-cover.ts';

const NO_COVERS: CoverCounts = { granted: 0, declined: 0, revoked: 0, kept: 0 };

const draftReply = ({ roster, headcount }: OpenBatch): BatchReply['draft'] => ({
  rosterNo: roster?.no ?? 0,
  rows: roster?.rows ?? 0,
  persons: roster?.persons ?? 0,
  processedRows: roster === null ? 0 : processedRows(roster),
  ready: roster !== null && isReady(roster),
  rowsHeldUp: roster === null ? 0 : rowsHeldUp(roster),
  rowsLeftOut: roster?.leftOut?.length ?? 0,
  headcount: headcount && {
    size: headcount.size,
    women: headcount.women,
    exclusions: headcount.exclusions.map((exclusion) => ({ ...exclusion })),
    leftService: headcount.leftService.length,
  },
});

const outstanding = (batch: OpenBatch, { granted, declined, kept }: CoverCounts): number => {
  if (batch.bill?.status !== 'paid') return 0;
  const assessment = assessmentOf(batch, batch.bill.version);
  return Math.max(0, ((assessment && acceptedRows(assessment)) ?? 0) - granted - declined - kept);
};

const billReply = (batch: OpenBatch): BatchReply['bill'] => {
  const { bill } = batch;
  const held = heldFen(batch);
  return (
    bill && {
      version: bill.version,
      reference: bill.reference,
      dueYuan: formatYuan(bill.dueFen),
      heldYuan: formatYuan(held),
      missingYuan: formatYuan(bill.status === 'awaiting' ? maxFen(ZERO_FEN, subtractFen(bill.dueFen, held)) : ZERO_FEN),
      payableUntilOn: bill.payableUntil,
      paidOn: bill.paidOn,
      moneys: batch.moneys.map(({ fen, on }) => present({ on, amountYuan: formatYuan(fen) })),
    }
  );
};

/** A batch as its clerk sees it: counts and states, never a benefit. */
export const batchReply = (
  batchId: string,
  batch: OpenBatch,
  today: CivilDate,
  covers: CoverCounts = NO_COVERS,
): BatchReply => {
  const state = batchState(batch, today);
  const submission = latestSubmission(batch);
  const assessment = submission && assessmentOf(batch, submission.version);
  const { refusedChange } = batch;
  return {
    batchId,
    employerId: batch.employerId,
    society: batch.society,
    startOn: batch.startOn,
    state,
    stateWords: STATE_WORDS[state],
    draft: draftReply(batch),
    submission: submission && {
      version: submission.version,
      submittedOn: submission.submittedOn,
      rows: submission.roster.rows,
    },
    pending: batch.withdrawalAsked !== null ? 'withdrawal' : batch.asked !== null ? 'correction' : null,
    refusedChange: refusedChange && { ...refusedChange, words: wordsOf(refusedChange.code) },
    plans: (assessment?.plans ?? []).map(planVerdict),
    bill: billReply(batch),
    covers: { ...covers, outstanding: outstanding(batch, covers) },
  };
};

/** People on the roster that is looked at; undefined of a submission whose draft is another one since. */
const personsOf = (batch: OpenBatch): number | undefined => {
  const submitted = latestSubmission(batch)?.roster.id;
  return batch.roster !== null && (submitted ?? batch.roster.id) === batch.roster.id ? batch.roster.persons : undefined;
};

const coverEnd = (
  { lastCoverEnd, bill }: OpenBatch,
  today: CivilDate,
): Pick<BatchSummary, 'coverUntilOn' | 'coverDaysLeft'> =>
  lastCoverEnd === null || bill?.status !== 'paid'
    ? {}
    : { coverUntilOn: lastCoverEnd, coverDaysLeft: daysBetween(today, lastCoverEnd) };

/** A line of the list of an employer's batches. */
export const batchSummary = (batchId: string, batch: OpenBatch, today: CivilDate): BatchSummary => {
  const state = batchState(batch, today);
  const submission = latestSubmission(batch);
  return present({
    batchId,
    startOn: batch.startOn,
    state,
    stateWords: STATE_WORDS[state],
    rows: submission?.roster.rows ?? batch.roster?.rows ?? 0,
    version: submission?.version ?? 0,
    dueYuan: batch.bill === null ? undefined : formatYuan(batch.bill.dueFen),
    reference: batch.bill?.reference,
    persons: personsOf(batch),
    participation: [...participationOf(batch)],
    ...coverEnd(batch, today),
  });
};
