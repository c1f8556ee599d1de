import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, ftruncateSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Behaviour } from './behaviour.ts';

/** What the bank was asked to pay. The same id with other contents is another payment, and refused. */
export interface BankPayment {
  readonly endToEndId: string;
  /** The own account it leaves, by its name. */
  readonly debtor: string;
  readonly name: string;
  readonly account: string;
  readonly bankCode: string;
  readonly amount: string;
}

/** Of what was asked the bank keeps a digest: to know the same payment again, and neither name nor account. */
export interface KeptPayment extends Pick<BankPayment, 'endToEndId' | 'debtor' | 'amount'> {
  readonly contents: string;
  readonly behaviour: Behaviour;
  readonly receivedOn: CivilDate;
  readonly settledOn?: CivilDate;
  readonly returnedOn?: CivilDate;
  readonly rejected?: { readonly on: CivilDate; readonly reason: string };
}
/** Recalled before it ever arrived: this id will never be paid. */
export interface RecalledPayment {
  readonly endToEndId: string;
  readonly recalledOn: CivilDate;
}
export type BankRecord = KeptPayment | RecalledPayment;

export interface BankLedger {
  readonly find: (endToEndId: string) => BankRecord | undefined;
  readonly keep: (record: BankRecord) => void;
  readonly all: () => Iterable<BankRecord>;
  readonly close: () => void;
}

export const isRecalled = (record: BankRecord): record is RecalledPayment => 'recalledOn' in record;

export const contentsOf = ({ endToEndId, debtor, name, account, bankCode, amount }: BankPayment): string =>
  createHash('sha256')
    .update(JSON.stringify([endToEndId, debtor, name, account, bankCode, amount]))
    .digest('hex');

/** Ledgers of before kept name and account: they are read, and written anew without. */
const withoutClearText = (record: BankRecord | (KeptPayment & BankPayment)): BankRecord => {
  if (!('account' in record)) return record;
  const { name, account, bankCode, ...kept } = record;
  return { ...kept, contents: contentsOf({ ...kept, name, account, bankCode }) };
};

/** Reads what was kept. A last line that a crash cut off was never answered for: it is taken away. */
const readAndMend = (handle: number): BankRecord[] => {
  const text = readFileSync(handle, 'utf8');
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  if (whole.length < text.length) ftruncateSync(handle, Buffer.byteLength(whole, 'utf8'));
  return whole
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as BankRecord);
};

/**
 * The bank's memory: a real bank forgets nothing when our process is killed, so with a `file` this one does not either.
 * One line per change, durable before it is answered for; the latest line of an id counts.
 */
export const openBankLedger = (file?: string): BankLedger => {
  const records = new Map<string, BankRecord>();
  if (file === undefined) {
    return {
      find: (id) => records.get(id),
      keep: (record) => void records.set(record.endToEndId, record),
      all: () => records.values(),
      close: () => undefined,
    };
  }
  mkdirSync(dirname(file), { recursive: true });
  const handle = openSync(file, 'a+');
  const found = readAndMend(handle);
  for (const record of found) records.set(record.endToEndId, withoutClearText(record));
  if (found.some((record) => 'account' in record)) {
    ftruncateSync(handle, 0);
    writeSync(handle, [...records.values()].map((record) => `${JSON.stringify(record)}\n`).join(''));
    fsyncSync(handle);
  }
  return {
    find: (id) => records.get(id),
    keep: (record) => {
      writeSync(handle, `${JSON.stringify(record)}\n`);
      fsyncSync(handle);
      records.set(record.endToEndId, record);
    },
    all: () => records.values(),
    close: () => {
      closeSync(handle);
    },
  };
};
