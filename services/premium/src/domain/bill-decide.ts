import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { ParticipationAssessed } from '@huji/contracts/claim-adjudication/events.ts';
import { type Decider, ok, refuse, type Result } from '@huji/contracts/shared/decider.ts';
import { ZERO_FEN } from '@huji/contracts/shared/money.ts';
import type { PremiumReasonCode } from '@huji/contracts/premium/reason-codes.ts';
import {
  type Bill,
  type BillCommand,
  type BilledRow,
  type BillEvent,
  EMPTY_BILL,
  type StandingVersion,
} from './bill.ts';
import { evolveBill } from './bill-evolve.ts';
import { creditedFen, creditFen, dueFen, dueOfVersion, filledOn, heldFen } from './bill-money.ts';
import { paymentReference } from './payment-reference.ts';

type Command<Type extends BillCommand['type']> = Extract<BillCommand, { type: Type }>;
type Events = readonly BillEvent[];
const NOTHING: Events = [];

const acceptedRows = ({ plans, rows }: ParticipationAssessed): readonly BilledRow[] => {
  const passed = new Set(plans.filter(({ pass }) => pass).map(({ plan }) => plan));
  return rows
    .filter(({ code, plan }) => code === undefined && passed.has(plan))
    .map(({ rowNo, personId, plan, contributionFen }) => ({ rowNo, personId, plan, fen: contributionFen }));
};

/** Why the bill takes no further change on that day; null when it does. */
export const changeRefusal = (bill: Bill, on: CivilDate): PremiumReasonCode | null => {
  if (bill.status === 'withdrawn') return 'BATCH_WITHDRAWN';
  if (bill.status === 'lapsed') return 'BATCH_LAPSED';
  if (bill.standing === null) return null;
  if (bill.status === 'paid') return on >= bill.standing.inEffectFrom ? 'BATCH_IN_EFFECT' : null;
  return on > bill.standing.payableUntil ? 'BATCH_LAPSED' : null;
};

/** The money received stays: if it suffices the batch stays paid with its A, else it awaits the difference (rules.md §4). */
const bill = (state: Bill, batchId: string, standing: StandingVersion, on: CivilDate): Events => {
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

const takeAssessment = ({ assessment }: Command<'take-assessment'>, state: Bill): Events => {
  const { batchId, version, part, parts, submittedOn } = assessment;
  const newest = Math.max(state.standing?.version ?? 0, state.incoming?.version ?? 0);
  if (version < newest || version === state.standing?.version) return NOTHING;
  const earlier = state.incoming?.version === version ? state.incoming.parts : [];
  if (earlier.some((taken) => taken.part === part)) return NOTHING;
  const rows = acceptedRows(assessment);
  if (earlier.length + 1 < parts) return [{ type: 'assessment-part-taken', version, part, rows }];
  const code = changeRefusal(state, submittedOn);
  if (code !== null) return [{ type: 'batch-change-refused', batchId, version, code }];
  const { employerId, startOn, payableUntil, inEffectFrom } = assessment;
  const all = [...earlier, { part, rows }].sort((a, b) => a.part - b.part).flatMap((taken) => taken.rows);
  return bill(
    state,
    batchId,
    { version, employerId, startOn, submittedOn, payableUntil, inEffectFrom, rows: all },
    submittedOn,
  );
};

const matchMoney = (command: Command<'match-money'>, state: Bill): Events => {
  const { batchId, moneyId, valueOn, fen, matchedOn } = command;
  if (state.moneys.some((money) => money.moneyId === moneyId)) return NOTHING;
  const matched: BillEvent = { type: 'money-matched', batchId, moneyId, valueOn, fen, matchedOn };
  const { standing } = state;
  if (state.status !== 'awaiting' || standing === null || standing.rows.length === 0) return [matched];
  const due = dueFen(state);
  const moneys = due > 0 ? [...state.moneys, { moneyId, valueOn, fen }] : [{ moneyId, valueOn, fen }];
  const paidOn = filledOn(moneys, due, due > 0 ? creditedFen(state) : ZERO_FEN, standing);
  if (paidOn === null) return [matched];
  const billRevision = state.billRevision + 1;
  return [matched, { type: 'batch-paid', batchId, version: standing.version, billRevision, paidOn }];
};

const withdraw = ({ batchId, version, requestedOn }: Command<'withdraw'>, state: Bill): Events => {
  const late = state.standing !== null && requestedOn >= state.standing.inEffectFrom ? 'WITHDRAWAL_TOO_LATE' : null;
  const code = changeRefusal(state, requestedOn) ?? late;
  if (code !== null) return [{ type: 'batch-change-refused', batchId, version, code }];
  const billRevision = state.billRevision + 1;
  return [{ type: 'batch-unpaid', batchId, version, billRevision, reason: 'withdrawn', on: requestedOn }];
};

const lapse = ({ batchId, on }: Command<'lapse'>, state: Bill): Events => {
  const { standing } = state;
  if (state.status !== 'awaiting' || standing === null || on <= standing.payableUntil) return NOTHING;
  const billRevision = state.billRevision + 1;
  return [{ type: 'batch-unpaid', batchId, version: standing.version, billRevision, reason: 'lapsed', on }];
};

/** Kept covers change what the batch costs: what was paid may want a difference, what wanted one may be paid. */
const verdictAfter = (after: Bill, batchId: string, on: CivilDate): Events => {
  const { standing } = after;
  if (standing === null || standing.rows.length === 0) return NOTHING;
  const next = { batchId, version: standing.version, billRevision: after.billRevision + 1 };
  const due = dueFen(after);
  if (after.status === 'paid' && heldFen(after) < due)
    return [{ type: 'batch-unpaid', ...next, reason: 'difference', on }];
  if (after.status !== 'awaiting' || due === 0) return NOTHING;
  const paidOn = filledOn(after.moneys, due, creditedFen(after), standing);
  return paidOn === null ? NOTHING : [{ type: 'batch-paid', ...next, paidOn }];
};

const takeCoverOutcome = (command: Command<'take-cover-outcome'>, state: Bill): Events => {
  const { batchId, personId, version, rows, on } = command;
  const { standing } = state;
  if (standing === null) return NOTHING;
  const events: BillEvent[] = [];
  const declined = rows
    .filter(({ outcome, rowNo }) => outcome === 'declined' && !state.declinedRowNos.includes(rowNo))
    .map(({ rowNo }) => rowNo);
  if (declined.length > 0 && version === standing.version) events.push({ type: 'rows-declined', rowNos: declined });
  // At a correction the cover was granted by an earlier version, at a withdrawal by the standing one.
  const formerFirst = [...state.former, ...standing.rows];
  const known = state.status === 'withdrawn' ? [...standing.rows, ...formerFirst] : formerFirst;
  const covers = rows
    .filter(({ outcome }) => outcome === 'kept')
    .filter(({ plan }) => !state.kept.some((cover) => cover.personId === personId && cover.plan === plan))
    .flatMap(({ plan }) => known.find((row) => row.personId === personId && row.plan === plan) ?? [])
    .map(({ plan, fen }) => ({ personId, plan, fen }));
  if (covers.length > 0) events.push({ type: 'covers-kept', covers });
  return [...events, ...verdictAfter(events.reduce(evolveBill, state), batchId, on)];
};

const requestRefund = (command: Command<'request-refund'>, state: Bill): Result<Events> => {
  const { batchId, payeeId, requestedOn } = command;
  const credit = creditFen(state);
  if (credit === 0) return refuse('NO_CREDIT', 'the batch holds no credit');
  const fen = command.fen ?? credit;
  if (fen > credit) return refuse('CREDIT_EXCEEDED', 'more than the credit of the batch', { creditFen: credit });
  if (fen <= 0) return refuse('NO_CREDIT', 'a refund is more than nothing');
  if (payeeId !== state.standing?.employerId)
    return refuse('REFUND_PAYEE_DIFFERS', 'credit goes back to the employer of the batch', { pointer: '/payeeId' });
  const refundNo = state.refunds.length + 1;
  return ok([{ type: 'refund-requested', batchId, refundNo, payeeId, fen, requestedOn }]);
};

const takeRefundResult = ({ refundNo, result }: Command<'take-refund-result'>, state: Bill): Result<Events> => {
  const refund = state.refunds.find((candidate) => candidate.refundNo === refundNo);
  if (refund === undefined) return refuse('REFUND_UNKNOWN', 'the bill asked for no such refund', { refundNo });
  return ok(refund.state === result ? NOTHING : [{ type: 'refund-concluded', refundNo, result }]);
};

export const decideBill = (command: BillCommand, state: Bill): Result<Events> => {
  switch (command.type) {
    case 'take-assessment':
      return ok(takeAssessment(command, state));
    case 'match-money':
      return ok(matchMoney(command, state));
    case 'withdraw':
      return ok(withdraw(command, state));
    case 'lapse':
      return ok(lapse(command, state));
    case 'take-cover-outcome':
      return ok(takeCoverOutcome(command, state));
    case 'request-refund':
      return requestRefund(command, state);
    case 'take-refund-result':
      return takeRefundResult(command, state);
  }
};

/** The arbiter of a batch (data-flow.md §1.2). To an event its no is an event; only a person asking for money is refused. */
export const billDecider: Decider<Bill, BillCommand, BillEvent> = {
  initial: EMPTY_BILL,
  decide: decideBill,
  evolve: evolveBill,
};
