import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { behaviourOf, type Rates } from './behaviour.ts';
import {
  contentsOf,
  isRecalled,
  type BankLedger,
  type BankPayment,
  type BankRecord,
  type KeptPayment,
} from './bank-ledger.ts';

/** The bank's rules, without the wire. */
export type Status =
  | { readonly type: 'accepted' }
  | { readonly type: 'settled'; readonly valueOn: CivilDate }
  | { readonly type: 'rejected'; readonly on: CivilDate; readonly reason: string }
  | {
      readonly type: 'returned';
      readonly valueOn: CivilDate;
      readonly returnedOn: CivilDate;
      readonly reason: string;
    }
  | { readonly type: 'recalled'; readonly on: CivilDate };

export interface StatementLine {
  readonly ref: string;
  readonly type: 'payment' | 'return';
  readonly endToEndId: string;
  readonly amountYuan: string;
  readonly valueOn: CivilDate;
  readonly reason?: string;
}

/** `lost`: it never arrived · `silent`: executed, no answer · `slow`: executed, answered late · `conflict`: other contents. */
export type Received =
  | { readonly type: 'lost' }
  | { readonly type: 'silent' }
  | { readonly type: 'conflict' }
  | { readonly type: 'answer'; readonly status: Status }
  | { readonly type: 'slow'; readonly status: Status };

export interface SimulatedBank {
  readonly pay: (payment: BankPayment) => Received;
  readonly status: (endToEndId: string) => Status | null;
  readonly recall: (endToEndId: string) => Status;
  /** Payments that were returned later come back now. */
  readonly returnWhatReturns: () => number;
  readonly statement: (debtor: BankPayment['debtor'], from?: string) => readonly StatementLine[];
}

const statusOf = (record: BankRecord): Status => {
  if (isRecalled(record)) return { type: 'recalled', on: record.recalledOn };
  const { rejected, settledOn, returnedOn } = record;
  if (rejected) return { type: 'rejected', ...rejected };
  if (settledOn === undefined) return { type: 'accepted' };
  if (returnedOn === undefined) return { type: 'settled', valueOn: settledOn };
  return { type: 'returned', valueOn: settledOn, returnedOn, reason: 'ACCOUNT_CLOSED' };
};

const same = (kept: KeptPayment, asked: BankPayment): boolean => kept.contents === contentsOf(asked);

const REASONS = { 'account-closed': 'ACCOUNT_CLOSED', 'name-mismatch': 'NAME_MISMATCH' } as const;

const outcome = (payment: BankPayment, behaviour: KeptPayment['behaviour'], today: CivilDate): KeptPayment => {
  const { endToEndId, debtor, amount } = payment;
  const received: KeptPayment = {
    endToEndId,
    debtor,
    amount,
    contents: contentsOf(payment),
    behaviour,
    receivedOn: today,
  };
  if (behaviour === 'settles-later') return received;
  if (behaviour === 'account-closed' || behaviour === 'name-mismatch') {
    return { ...received, rejected: { on: today, reason: REASONS[behaviour] } };
  }
  return { ...received, settledOn: today };
};

export const createSimulatedBank = (
  ledger: BankLedger,
  { seed, rates, today }: { seed: string; rates: Rates; today: () => CivilDate },
): SimulatedBank => {
  const answerFor = (record: KeptPayment): Received => {
    const status = statusOf(record);
    if (record.behaviour === 'no-answer') return { type: 'silent' };
    return { type: record.behaviour === 'slow' ? 'slow' : 'answer', status };
  };
  const linesOf = (record: BankRecord): readonly StatementLine[] => {
    if (isRecalled(record) || record.settledOn === undefined) return [];
    const { endToEndId, amount: amountYuan, settledOn, returnedOn } = record;
    const out: StatementLine = { ref: `${endToEndId}-D`, type: 'payment', endToEndId, amountYuan, valueOn: settledOn };
    if (returnedOn === undefined) return [out];
    const back = { ref: `${endToEndId}-C`, type: 'return', valueOn: returnedOn, reason: 'ACCOUNT_CLOSED' } as const;
    return [out, { ...back, endToEndId, amountYuan }];
  };

  return {
    pay: (payment) => {
      const known = ledger.find(payment.endToEndId);
      if (known !== undefined && isRecalled(known)) return { type: 'answer', status: statusOf(known) };
      if (known !== undefined) return same(known, payment) ? answerFor(known) : { type: 'conflict' };
      const behaviour = behaviourOf(payment, seed, rates);
      if (behaviour === 'lost') return { type: 'lost' };
      const kept = outcome(payment, behaviour, today());
      ledger.keep(kept);
      return answerFor(kept);
    },
    status: (endToEndId) => {
      const known = ledger.find(endToEndId);
      if (known === undefined) return null;
      if (isRecalled(known) || known.behaviour !== 'settles-later' || known.settledOn !== undefined) {
        return statusOf(known);
      }
      const settled = { ...known, settledOn: today() };
      ledger.keep(settled);
      return statusOf(settled);
    },
    recall: (endToEndId) => {
      const known = ledger.find(endToEndId);
      if (known !== undefined) return statusOf(known);
      const recalled = { endToEndId, recalledOn: today() };
      ledger.keep(recalled);
      return statusOf(recalled);
    },
    returnWhatReturns: () => {
      const due = [...ledger.all()].filter(
        (record): record is KeptPayment =>
          !isRecalled(record) && record.behaviour === 'returns-later' && record.returnedOn === undefined,
      );
      for (const record of due) ledger.keep({ ...record, returnedOn: today() });
      return due.length;
    },
    statement: (debtor, from = '0') =>
      [...ledger.all()]
        .filter((record) => !isRecalled(record) && record.debtor === debtor)
        .flatMap(linesOf)
        .filter(({ valueOn }) => valueOn >= from)
        .sort((a, b) => (a.valueOn === b.valueOn ? (a.ref < b.ref ? -1 : 1) : a.valueOn < b.valueOn ? -1 : 1)),
  };
};
