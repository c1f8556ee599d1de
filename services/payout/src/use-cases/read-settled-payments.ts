import { refused } from '@huji/chassis/http/refused.ts';
import { addFen, ZERO_FEN } from '@huji/contracts/shared/money.ts';
import type { SampleWindow, SettledPayment } from '../domain/audit-sample/audit-sample.ts';
import { inOrder } from '../domain/audit-sample/audit-sample-population.ts';
import { paymentOfKey } from '../domain/business-key.ts';
import type { JournalEntry } from '../domain/journal-entry.ts';
import { endToEndIdOf } from '../domain/order-end-to-end-id.ts';
import { parseOrderId } from '../domain/order-id.ts';
import type { Parts } from './parts.ts';

const READ_AT_ONCE = 500;

interface Paid {
  readonly orderId: string;
  readonly payment: SettledPayment;
}

/** A payment of a claim that left the account, whatever became of it later; null for every other entry. */
const paidBy = ({ type, businessKey, date, lines }: JournalEntry): Paid | null => {
  const paid = type === 'paid' ? paymentOfKey(businessKey) : null;
  if (paid === null || parseOrderId(paid.orderId)?.type !== 'claim') return null;
  const fen = addFen(ZERO_FEN, ...lines.map((line) => line.fen).filter((moved) => moved > 0));
  const { orderId, attempt } = paid;
  return { orderId, payment: { endToEndId: endToEndIdOf(orderId, attempt), settledOn: date, fen } };
};

export interface SettledPayments {
  /** In their order. */
  readonly payments: readonly SettledPayment[];
  /** Every society that one of them belongs to. */
  readonly societies: readonly string[];
}

type Asked = Pick<Parts, 'documents' | 'societyOfFund'>;

/** Societies of each, by the funds that its order names. */
const withSocieties = async ({ documents, societyOfFund }: Asked, paid: readonly Paid[]) => {
  const orders = await documents.orders.readMany(paid.map(({ orderId }) => orderId));
  return paid.map(({ payment }, at) => ({
    payment,
    societies: (orders[at]?.state.lines ?? []).flatMap(({ fund }) => societyOfFund(fund) ?? []),
  }));
};

/**
 * Payments of claims whose day at the bank lies in the window, as the books show them now. `most`: so many are held at once.
 * @throws Refused `audit_sample_population_too_large`
 */
export const readSettledPayments = async (
  parts: Asked,
  { fromOn, toOn, society }: SampleWindow,
  most = Number.POSITIVE_INFINITY,
): Promise<SettledPayments> => {
  const payments: SettledPayment[] = [];
  const societies = new Set<string>();
  const take = async (paid: readonly Paid[]): Promise<void> => {
    for (const { payment, societies: of } of await withSocieties(parts, paid)) {
      if (society !== null && !of.includes(society)) continue;
      payments.push(payment);
      for (const each of of) societies.add(each);
    }
    if (payments.length > most)
      throw refused({
        code: 'audit_sample_population_too_large',
        detail: `more than ${String(most)} payments lie between the two days`,
        data: { pointer: '/fromOn', most },
      });
  };
  let together: Paid[] = [];
  for await (const entry of parts.documents.journalEntries.each({ from: fromOn, to: toOn })) {
    const paid = paidBy(entry);
    if (paid === null) continue;
    together.push(paid);
    if (together.length < READ_AT_ONCE) continue;
    await take(together);
    together = [];
  }
  await take(together);
  return { payments: inOrder(payments), societies: [...societies].sort() };
};
