import { present } from '@huji/contracts/shared/present.ts';
import { everyRow } from './every-row.ts';
import { readBatch } from '@huji/contracts/enrollment/batch-http.ts';
import { listClaims } from '@huji/contracts/claim-adjudication/claim-http.ts';
import { CLAIM_STATES } from '@huji/contracts/claim-adjudication/claim-states.ts';
import { proveJournal } from '@huji/contracts/payout/journal-http.ts';
import { listOrders, OrderStateSchema } from '@huji/contracts/payout/order-http.ts';
import { listPayoutBatches } from '@huji/contracts/payout/payout-batch-http.ts';
import { listBills } from '@huji/contracts/premium/bill-http.ts';
import { addFen, fen, formatYuan, parseYuan, ZERO_FEN, type Fen } from '@huji/contracts/shared/money.ts';
import { inParallel } from '@huji/chassis/resilience/in-parallel.ts';
import type { Desk } from './desk.ts';
import type { SampleOffice } from './office.ts';
import { AT_ONCE } from './pace.ts';
import { ACCOUNTANT, CLERK, SUPERVISOR } from './people.ts';
import type { Enrollment } from './play-enrollment.ts';

export interface OutcomeCount {
  readonly item: string;
  readonly verdict: string;
  readonly code: string;
  readonly count: number;
  readonly fen: Fen;
}

/** What came of the play, as the running system tells it. */
export interface OfficeReport {
  readonly enrolled: { readonly employers: number; readonly batches: number; readonly covers: number };
  readonly paid: { readonly bills: number; readonly fen: Fen };
  readonly claims: { readonly filed: number; readonly inReview: number };
  readonly outcomes: readonly OutcomeCount[];
  readonly orders: { readonly count: number; readonly fen: Fen; readonly settled: number; readonly returned: number };
  readonly payoutBatches: number;
  readonly journal: { readonly entries: number; readonly sumYuan: string; readonly sha256: string };
}

const yuan = (text: string): Fen => parseYuan(text) ?? ZERO_FEN;

const countOutcomes = (
  items: readonly { item: string; verdict: string; code?: string | undefined; amountYuan: string }[],
) => {
  const counts = new Map<string, OutcomeCount>();
  for (const { item, verdict, code = '', amountYuan } of items) {
    const name = [item, verdict, code].join('|');
    const known = counts.get(name) ?? { item, verdict, code, count: 0, fen: ZERO_FEN };
    counts.set(name, { ...known, count: known.count + 1, fen: addFen(known.fen, yuan(amountYuan)) });
  }
  return [...counts.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
};

export const reportOn = async (desk: Desk, office: SampleOffice, enrollment: Enrollment): Promise<OfficeReport> => {
  const batches = await inParallel(office.batches, AT_ONCE, async (batch) =>
    desk.call(CLERK, readBatch, { params: { batchId: await enrollment.batchIdOf(batch) } }),
  );
  const bills = await everyRow(async (cursor) => {
    const page = await desk.call(ACCOUNTANT, listBills, {
      query: { state: 'paid', limit: 200, ...present({ cursor }) },
    });
    return { rows: page.bills, cursor: page.cursor };
  });
  const claims = (
    await inParallel(CLAIM_STATES, AT_ONCE, (state) =>
      everyRow(async (cursor) => {
        const page = await desk.call(SUPERVISOR, listClaims, { query: { state, limit: 200, ...present({ cursor }) } });
        return { rows: page.claims, cursor: page.cursor };
      }),
    )
  ).flat();
  const orders = (
    await inParallel(OrderStateSchema.options, AT_ONCE, (state) =>
      everyRow(async (cursor) => {
        const page = await desk.call(ACCOUNTANT, listOrders, { query: { state, limit: 200, ...present({ cursor }) } });
        return { rows: page.orders, cursor: page.cursor };
      }),
    )
  ).flat();
  const done = await everyRow(async (cursor) => {
    const page = await desk.call(ACCOUNTANT, listPayoutBatches, {
      query: { state: 'done', limit: 200, ...present({ cursor }) },
    });
    return { rows: page.payoutBatches, cursor: page.cursor };
  });
  const proof = await desk.call(ACCOUNTANT, proveJournal, {});
  const sum = (amounts: readonly string[]): Fen => fen(amounts.reduce((total, text) => total + yuan(text), 0));
  return {
    enrolled: {
      employers: office.employers.length,
      batches: batches.length,
      covers: batches.reduce((total, { covers }) => total + covers.granted, 0),
    },
    paid: { bills: bills.length, fen: sum(bills.map(({ receivedYuan }) => receivedYuan)) },
    claims: { filed: claims.length, inReview: claims.filter(({ state }) => state === 'in-review').length },
    outcomes: countOutcomes(claims.flatMap(({ items }) => items)),
    orders: {
      count: orders.length,
      fen: sum(orders.map(({ amountYuan }) => amountYuan)),
      settled: orders.filter(({ state }) => state === 'settled').length,
      returned: orders.filter(({ attempts }) => attempts.some(({ returnedOn }) => returnedOn !== undefined)).length,
    },
    payoutBatches: done.length,
    journal: { entries: proof.entries, sumYuan: proof.sumYuan, sha256: proof.sha256 },
  };
};

export const sumInYuan = (amount: Fen): string => formatYuan(amount).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
