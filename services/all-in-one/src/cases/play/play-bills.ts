import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { type Fen, fen, formatYuan } from '@huji/contracts/shared/money.ts';
import {
  announceBill,
  billClockCommand,
  type BillCommand,
  billDecider,
  billDueOn,
  billFigures,
  type BillReaction,
  reactToCoverChanged,
} from '@huji/premium/rules.ts';
import { initialMember, type MemberEvent, memberDecider } from '@huji/claim-adjudication/rules.ts';
import type { PayAction } from '../format/story.ts';
import { type BatchOnStage, book, factsOf, personOn, type Stage, taken } from './stage.ts';

type CoversChanged = Extract<MemberEvent, { type: 'covers-changed' }>;

interface Verdict {
  readonly batchId: string;
  readonly version: number;
  readonly billRevision: number;
  readonly paidOn: CivilDate | null;
}

/** "The person's rows of this batch are now exactly these": one command per person the batch ever touched. */
const followBill = (stage: Stage, batch: BatchOnStage, verdict: Verdict, on: CivilDate): void => {
  const { batchId, version, billRevision, paidOn } = verdict;
  const assessed = batch.versions[version - 1];
  if (assessed === undefined) throw new Error(`batch ${batchId} has no version ${String(version)}`);
  const { employerId, startOn, submittedOn } = assessed.submission;
  if (paidOn !== null) for (const who of assessed.rowsOf.keys()) batch.touched.add(who);
  for (const who of batch.touched) {
    const member = stage.members.get(who) ?? initialMember;
    const command = {
      type: 'apply-batch',
      batchId,
      version,
      billRevision,
      employerId,
      startOn,
      submittedOn,
      paidOn,
      person: factsOf(personOn(stage, who)),
      rows: paidOn === null ? [] : (assessed.rowsOf.get(who) ?? []),
      rules: stage.rules,
    } as const;
    const events = taken(memberDecider.decide(command, member), on);
    stage.members.set(who, events.reduce(memberDecider.evolve, member));
    for (const event of events) if (event.type === 'covers-changed') hearCovers(stage, batch, who, event, on);
  }
};

const hearCovers = (stage: Stage, batch: BatchOnStage, personId: string, event: CoversChanged, on: CivilDate): void => {
  for (const { plan, deltaFen } of event.rows) if (deltaFen !== 0) book(stage, plan, 'in', deltaFen);
  const { batchId, employerId, version, billRevision, postedOn } = event;
  const rows = event.rows.map(({ rowNo, plan, outcome, deltaFen }) => ({ rowNo, plan, outcome, deltaFen }));
  tellBill(
    stage,
    batch,
    reactToCoverChanged({ personId, batchId, employerId, version, billRevision, postedOn, rows }),
    on,
  );
};

/** Runs a command on the bill and lets adjudication follow what the bill says. */
export const runBill = (stage: Stage, batch: BatchOnStage, command: BillCommand, on: CivilDate): void => {
  const events = taken(billDecider.decide(command, batch.bill), on);
  batch.bill = events.reduce(billDecider.evolve, batch.bill);
  for (const event of events) {
    for (const told of announceBill(event)) {
      if (told.type === 'batch-paid') followBill(stage, batch, told.data, on);
      if (told.type === 'batch-unpaid') followBill(stage, batch, { ...told.data, paidOn: null }, on);
    }
  }
};

export const tellBill = (
  stage: Stage,
  batch: BatchOnStage,
  reactions: readonly BillReaction[],
  on: CivilDate,
): void => {
  for (const { command } of reactions) runBill(stage, batch, command, on);
};

/** The clock of the bills: what was due before this day happens first. */
export const runClock = (stage: Stage, on: CivilDate): void => {
  for (const [batchId, batch] of stage.batches) {
    const dueOn = billDueOn(batch.bill);
    if (dueOn !== null && dueOn <= on) runBill(stage, batch, billClockCommand(batchId, dueOn), on);
  }
};

/** The row of a batch costs what it costs, also when it takes no cover at payment: its money is a credit then. */
const outcomeOf = (batch: BatchOnStage, due: Fen): Readonly<Record<string, string>> => {
  const { status } = batch.bill;
  if (status === 'lapsed') return { state: 'lapsed' };
  const paid = fen(Math.min(due, Math.max(0, billFigures.heldFen(batch.bill))));
  return { due: formatYuan(due), paid: formatYuan(paid), state: status === 'paid' ? 'paid' : 'awaiting' };
};

export const playPay = (stage: Stage, { batch: batchId, amount }: PayAction, on: CivilDate): unknown => {
  const batch = stage.batches.get(batchId);
  if (batch === undefined) throw new Error(`batch ${batchId} is unknown`);
  const due = billFigures.billedFen(batch.bill);
  const stillDue = fen(billFigures.dueFen(batch.bill) - billFigures.paidFen(batch.bill));
  batch.moneys += 1;
  const moneyId = `${batchId}/${String(batch.moneys)}`;
  runBill(
    stage,
    batch,
    { type: 'match-money', batchId, moneyId, valueOn: on, fen: amount ?? stillDue, matchedOn: on },
    on,
  );
  return outcomeOf(batch, due);
};

export const playFunds = ({ funds }: Stage): unknown =>
  Object.fromEntries(
    [...funds]
      .filter(([, fund]) => fund.in !== 0 || fund.out !== 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([plan, fund]) => [plan, { in: formatYuan(fen(fund.in)), out: formatYuan(fen(fund.out)) }]),
  );
