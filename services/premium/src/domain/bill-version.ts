import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { isAcceptedIn } from '@huji/contracts/claim-adjudication/accepted-rows.ts';
import type { ParticipationAssessed } from '@huji/contracts/claim-adjudication/events.ts';
import type { PremiumReasonCode } from '@huji/contracts/premium/reason-codes.ts';
import type { Bill, BillCommandOf, BilledRow, BillEvent, StandingVersion } from './bill.ts';
import { creditedFen, dueOfVersion, filledOn, heldFen } from './bill-money.ts';
import { paymentReference } from './bill-reference.ts';

type Events = readonly BillEvent[];

const acceptedRows = (assessed: ParticipationAssessed): readonly BilledRow[] =>
  assessed.rows
    .filter(isAcceptedIn(assessed))
    .map(({ rowNo, personId, plan, contributionFen }) => ({ rowNo, personId, plan, fen: contributionFen }));

/** Why the bill takes no further change on that day; null when it does. */
export const changeRefusal = (bill: Bill, on: CivilDate): PremiumReasonCode | null => {
  if (bill.status === 'withdrawn') return 'BATCH_WITHDRAWN';
  if (bill.status === 'lapsed') return 'BATCH_LAPSED';
  if (bill.standing === null) return null;
  if (bill.status === 'paid') return on >= bill.standing.inEffectFrom ? 'BATCH_IN_EFFECT' : null;
  return on > bill.standing.payableUntil ? 'BATCH_LAPSED' : null;
};

/** The money received stays: if it suffices the batch stays paid with its A, else it awaits the difference (clause `enrollment`). */
const billVersion = (state: Bill, batchId: string, standing: StandingVersion, on: CivilDate): Events => {
  const due = dueOfVersion(standing, state.kept);
  const held = heldFen(state);
  const billRevision = state.billRevision + 1;
  const reference = paymentReference(batchId);
  const billed: BillEvent = {
    type: 'batch-billed',
    batchId,
    billRevision,
    standing,
    reference,
    dueFen: due,
    heldFen: held,
  };
  const next = { batchId, version: standing.version, billRevision: billRevision + 1 };
  if (standing.rows.length > 0) {
    const stays = state.paidOn !== null && held >= due ? state.paidOn : null;
    // A batch that costs nothing is paid by a confirmation of its own, not by what came before.
    const filled = due > 0 ? filledOn(state.moneys, due, creditedFen(state), standing) : null;
    const paidOn = stays ?? filled;
    if (paidOn !== null) return [billed, { type: 'batch-paid', ...next, paidOn }];
  }
  if (state.status !== 'paid') return [billed];
  const reason = standing.rows.length === 0 ? 'short' : 'difference';
  return [billed, { type: 'batch-unpaid', ...next, reason, on }];
};

/** When all its parts have arrived a version stands, unless the bill takes no more changes. */
export const takeAssessment = ({ assessment }: BillCommandOf<'take-assessment'>, state: Bill): Events => {
  const { batchId, version, part, parts, submittedOn } = assessment;
  const newest = Math.max(state.standing?.version ?? 0, state.incoming?.version ?? 0);
  if (version < newest || version === state.standing?.version) return [];
  const earlier = state.incoming?.version === version ? state.incoming.parts : [];
  if (earlier.some((taken) => taken.part === part)) return [];
  const rows = acceptedRows(assessment);
  if (earlier.length + 1 < parts) return [{ type: 'assessment-part-taken', version, part, rows }];
  const code = changeRefusal(state, submittedOn);
  if (code !== null) return [{ type: 'batch-change-refused', batchId, version, code }];
  const { employerId, startOn, payableUntil, inEffectFrom } = assessment;
  const all = [...earlier, { part, rows }].sort((a, b) => a.part - b.part).flatMap((taken) => taken.rows);
  return billVersion(
    state,
    batchId,
    { version, employerId, startOn, submittedOn, payableUntil, inEffectFrom, rows: all },
    submittedOn,
  );
};

export const withdrawBatch = ({ batchId, version, requestedOn }: BillCommandOf<'withdraw'>, state: Bill): Events => {
  const late = state.standing !== null && requestedOn >= state.standing.inEffectFrom ? 'WITHDRAWAL_TOO_LATE' : null;
  const code = changeRefusal(state, requestedOn) ?? late;
  if (code !== null) return [{ type: 'batch-change-refused', batchId, version, code }];
  const billRevision = state.billRevision + 1;
  return [{ type: 'batch-unpaid', batchId, version, billRevision, reason: 'withdrawn', on: requestedOn }];
};

export const lapseBatch = ({ batchId, on }: BillCommandOf<'lapse'>, state: Bill): Events => {
  const { standing } = state;
  if (state.status !== 'awaiting' || standing === null || on <= standing.payableUntil) return [];
  const billRevision = state.billRevision + 1;
  return [{ type: 'batch-unpaid', batchId, version: standing.version, billRevision, reason: 'lapsed', on }];
};
