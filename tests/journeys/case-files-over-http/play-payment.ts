import { randomUUID } from 'node:crypto';
import { CLERK, MAKER, SUPERVISOR } from '@huji/all-in-one/sample/people.ts';
import { eachPage } from '@huji/chassis/persistence/each-row.ts';
import type { PayAction } from '@huji/all-in-one/cases/format/story.ts';
import { readBatch } from '@huji/contracts/enrollment/batch-http.ts';
import { listJournal } from '@huji/contracts/payout/journal-http.ts';
import { confirmFreeBill, readBill } from '@huji/contracts/premium/bill-http.ts';
import { receiveMoney } from '@huji/all-in-one/sample/by-two.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { type Fen, fen, formatYuan, yuanToFen } from '@huji/contracts/shared/money.ts';
import { ProblemAnswer } from '@huji/contracts/shared/operation-client.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { batchNamed, type LiveStage } from './live-system.ts';

const confirmFree = async ({ system }: LiveStage, batchId: string): Promise<void> => {
  try {
    await system.desk.call(MAKER, confirmFreeBill, { params: { batchId }, key: randomUUID(), body: {} });
  } catch (error) {
    // A batch without an accepted row has nothing to confirm; its state says so below.
    if (!(error instanceof ProblemAnswer && error.code === 'bill_not_free')) throw error;
  }
};

interface Paid {
  readonly due: Fen;
  readonly paid: Fen;
  readonly state: string;
}

/** A line of the bank's statement with the reference of the bill; a batch that costs nothing is confirmed. */
const payPart = async (stage: LiveStage, batchId: string, amount: Fen | undefined, on: CivilDate): Promise<Paid> => {
  const { desk, identities, settled } = stage.system;
  const params = { batchId };
  const billed = await desk.call(CLERK, readBatch, { params });
  const due = yuanToFen(billed.bill?.dueYuan ?? '0.00');
  const before = await desk.call(MAKER, readBill, { params });
  const sent = amount ?? fen(Math.max(0, yuanToFen(before.dueYuan) - yuanToFen(before.paidYuan)));
  if (sent > 0)
    await receiveMoney(desk, {
      key: randomUUID(),
      body: {
        account: 'contributions',
        bankRef: `case-${String(identities.next())}`,
        valueOn: on,
        amountYuan: formatYuan(sent),
        text: `职工互助 ${before.reference}`,
      },
    });
  else if (before.state === 'awaiting' && due === 0) await confirmFree(stage, batchId);
  await settled();
  const bill = await desk.call(MAKER, readBill, { params });
  return { due, paid: fen(Math.min(due, yuanToFen(bill.receivedYuan))), state: bill.state };
};

const sum = (amounts: readonly Fen[]): Fen => fen(amounts.reduce<number>((total, amount) => total + amount, 0));

export const playPay = async (stage: LiveStage, { batch, amount }: PayAction, on: CivilDate): Promise<unknown> => {
  const paid: Paid[] = [];
  for (const batchId of batchNamed(stage, batch).parts.values()) paid.push(await payPart(stage, batchId, amount, on));
  const state = paid.find((part) => part.state !== 'paid')?.state ?? 'paid';
  if (state === 'lapsed') return { state };
  return {
    due: formatYuan(sum(paid.map((part) => part.due))),
    paid: formatYuan(sum(paid.map((part) => part.paid))),
    state,
  };
};

const FUND_ACCOUNT = /^equity:fund:([A-Z0-9]+)(?:-\d+)?$/;
const PAGE_ROWS = 200;

interface Entry {
  readonly businessKey: string;
  readonly postedOn: string;
  readonly lines: readonly { readonly account: string; readonly amountYuan: string }[];
}

/** Sums by day and plan, in the order of the days; what comes to nothing is left out. */
export type IncomeDays = readonly (readonly [on: string, plan: string, amount: string])[];

/** The funds of one case as the books have them. */
export interface LiveFunds {
  readonly outcome: Readonly<Record<string, { readonly in: string; readonly out: string }>>;
  readonly days: IncomeDays;
}

async function* journalOf({ system }: LiveStage): AsyncGenerator<Entry> {
  const pages = eachPage((cursor) =>
    system.desk.call(SUPERVISOR, listJournal, {
      query: { limit: PAGE_ROWS, ...present({ cursor: cursor ?? undefined }) },
    }),
  );
  for await (const { entries } of pages) yield* entries;
}

/** What funds earned or will earn, by the day: the form in which both sides tell it. */
export const incomeDays = (earned: Iterable<readonly [on: string, plan: string, sum: Fen]>): IncomeDays => {
  const sums = new Map<string, number>();
  for (const [on, plan, amount] of earned) sums.set(`${on} ${plan}`, (sums.get(`${on} ${plan}`) ?? 0) + amount);
  return [...sums]
    .filter(([, amount]) => amount !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, amount]) => [...(key.split(' ') as [string, string]), formatYuan(fen(amount))] as const);
};

/** Contributions and benefits of this case's own batches and claims, added up from the journal. */
export const playFunds = async (stage: LiveStage): Promise<LiveFunds> => {
  const batches = new Set([...stage.batches.values()].flatMap(({ parts }) => [...parts.values()]));
  const claims = new Set(stage.claimIds.values());
  const funds = new Map<string, { in: number; out: number }>();
  const earned: [string, string, Fen][] = [];
  for await (const { businessKey, postedOn, lines } of journalOf(stage)) {
    const [kind = '', first = '', second = ''] = businessKey.split(':');
    const side = kind === 'cover' && batches.has(second) ? 'in' : 'out';
    if (side === 'out' && !(kind === 'approved' && claims.has(first))) continue;
    for (const { account, amountYuan } of lines) {
      const plan = FUND_ACCOUNT.exec(account)?.[1];
      if (plan === undefined) continue;
      const fund = funds.get(plan) ?? { in: 0, out: 0 };
      const amount = fen(side === 'in' ? -yuanToFen(amountYuan) : yuanToFen(amountYuan));
      fund[side] += amount;
      funds.set(plan, fund);
      if (side === 'in') earned.push([postedOn, plan, amount]);
    }
  }
  const outcome = Object.fromEntries(
    [...funds]
      .filter(([, fund]) => fund.in !== 0 || fund.out !== 0)
      .map(([plan, fund]) => [plan, { in: formatYuan(fen(fund.in)), out: formatYuan(fen(fund.out)) }]),
  );
  return { outcome, days: incomeDays(earned) };
};
