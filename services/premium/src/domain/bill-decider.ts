import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { type Decider, ok, refuse, type Result } from '@huji/contracts/shared/decider.ts';
import { ZERO_FEN } from '@huji/contracts/shared/money.ts';
import { present } from '@huji/contracts/shared/present.ts';
import {
  type Bill,
  type BillCommand,
  type BillCommandOf,
  type BillEvent,
  EMPTY_BILL,
  type StandingVersion,
} from './bill.ts';
import { coverKey, creditedFen, dueFen, filledOn, heldFen } from './bill-money.ts';
import { concluded, REFUND_REFUSALS, requestRefund, takeRefundResult } from './bill-refund.ts';
import { UNMATCH_REFUSALS, unmatchMoney } from './bill-unmatch.ts';
import { lapseBatch, takeAssessment, withdrawBatch } from './bill-version.ts';

export const BILL_REFUSALS = ['bill_not_free', ...REFUND_REFUSALS, ...UNMATCH_REFUSALS] as const;
/** `refund_unknown` is said to the events of payout alone, and parks them. */
export type BillRefusal = (typeof BILL_REFUSALS)[number] | 'refund_unknown';

type Events = readonly BillEvent[];
const NOTHING: Events = [];

/** One row per person and plan: the one of the latest version that was paid. */
const formerWith = ({ former, standing }: Bill): Bill['former'] => {
  if (standing === null) return former;
  const latest = new Set(standing.rows.map(coverKey));
  return [...former.filter((row) => !latest.has(coverKey(row))), ...standing.rows];
};

const billed = (bill: Bill, standing: StandingVersion, billRevision: number): Bill => ({
  ...bill,
  // A correction of a paid batch is followed by batch-paid or batch-unpaid in the same decision.
  status: bill.status === 'paid' ? 'paid' : 'awaiting',
  billRevision,
  standing,
  incoming: null,
  declinedRowNos: [],
  former: bill.status === 'paid' ? formerWith(bill) : bill.former,
});

const evolve = (bill: Bill, event: BillEvent): Bill => {
  switch (event.type) {
    case 'assessment-part-taken': {
      const { version, part, rows } = event;
      const parts = bill.incoming?.version === version ? bill.incoming.parts : [];
      return { ...bill, incoming: { version, parts: [...parts, { part, rows }] } };
    }
    case 'batch-billed':
      return billed(bill, event.standing, event.billRevision);
    case 'batch-change-refused':
      return bill.incoming?.version === event.version ? { ...bill, incoming: null } : bill;
    case 'batch-paid':
      return { ...bill, status: 'paid', billRevision: event.billRevision, paidOn: event.paidOn };
    case 'batch-unpaid': {
      const status = event.reason === 'withdrawn' || event.reason === 'lapsed' ? event.reason : 'awaiting';
      return { ...bill, status, billRevision: event.billRevision, paidOn: null };
    }
    case 'money-matched': {
      const { moneyId, valueOn, fen, matchNo } = event;
      return { ...bill, moneys: [...bill.moneys, { moneyId, valueOn, fen, ...present({ matchNo }) }] };
    }
    case 'money-unmatched': {
      const { moneyId, matchNo } = event;
      const moneys = bill.moneys.filter((money) => money.moneyId !== moneyId);
      const unmatched = (bill.unmatched ?? []).filter((each) => each.moneyId !== moneyId);
      return { ...bill, moneys, unmatched: [...unmatched, { moneyId, matchNo }] };
    }
    case 'rows-declined':
      return { ...bill, declinedRowNos: [...bill.declinedRowNos, ...event.rowNos] };
    case 'covers-kept':
      return { ...bill, kept: [...bill.kept, ...event.covers] };
    case 'refund-requested': {
      const { refundNo, payeeId, fen } = event;
      return { ...bill, refunds: [...bill.refunds, { refundNo, payeeId, fen, state: 'requested' }] };
    }
    case 'refund-concluded':
      return {
        ...bill,
        refunds: bill.refunds.map((refund) => (refund.refundNo === event.refundNo ? concluded(refund, event) : refund)),
      };
  }
};

const matchMoney = (command: BillCommandOf<'match-money'>, state: Bill): Events => {
  const { batchId, moneyId, valueOn, fen, matchedOn, matchNo = 1 } = command;
  if (state.moneys.some((money) => money.moneyId === moneyId)) return NOTHING;
  if (state.unmatched?.some((undone) => undone.moneyId === moneyId && undone.matchNo >= matchNo)) return NOTHING;
  const later = present({ matchNo: matchNo > 1 ? matchNo : undefined });
  const matched: BillEvent = { type: 'money-matched', batchId, moneyId, valueOn, fen, matchedOn, ...later };
  const { standing } = state;
  if (state.status !== 'awaiting' || standing === null || standing.rows.length === 0) return [matched];
  const due = dueFen(state);
  const moneys = due > 0 ? [...state.moneys, { moneyId, valueOn, fen }] : [{ moneyId, valueOn, fen }];
  const paidOn = filledOn(moneys, due, due > 0 ? creditedFen(state) : ZERO_FEN, standing);
  if (paidOn === null) return [matched];
  const billRevision = state.billRevision + 1;
  return [matched, { type: 'batch-paid', batchId, version: standing.version, billRevision, paidOn }];
};

const confirmFree = (command: BillCommandOf<'confirm-free'>, state: Bill): Result<Events, 'bill_not_free'> => {
  const { batchId, moneyId, confirmedOn } = command;
  if (dueFen(state) > 0 || state.standing?.rows.length === 0)
    return refuse('bill_not_free', 'the batch costs something, or holds no accepted row');
  const nothing = { type: 'match-money', batchId, moneyId, valueOn: confirmedOn, fen: ZERO_FEN } as const;
  return ok(matchMoney({ ...nothing, matchedOn: confirmedOn }, state));
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

const takeCoverOutcome = (command: BillCommandOf<'take-cover-outcome'>, state: Bill): Events => {
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
  return [...events, ...verdictAfter(events.reduce(evolve, state), batchId, on)];
};

const decide = (command: BillCommand, state: Bill): Result<Events, BillRefusal> => {
  switch (command.type) {
    case 'take-assessment':
      return ok(takeAssessment(command, state));
    case 'match-money':
      return ok(matchMoney(command, state));
    case 'unmatch-money':
      return unmatchMoney(command, state);
    case 'confirm-free':
      return confirmFree(command, state);
    case 'withdraw':
      return ok(withdrawBatch(command, state));
    case 'lapse':
      return ok(lapseBatch(command, state));
    case 'take-cover-outcome':
      return ok(takeCoverOutcome(command, state));
    case 'request-refund':
      return requestRefund(command, state);
    case 'take-refund-result':
      return takeRefundResult(command, state);
  }
};

/** The arbiter of a batch (decision 0004). To an event its no is an event; only a person asking for money is refused. */
export const billDecider: Decider<Bill, BillCommand, BillEvent, BillRefusal> = {
  initial: EMPTY_BILL,
  decide,
  evolve,
};
