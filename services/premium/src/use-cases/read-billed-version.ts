import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { readAuditEntries } from '@huji/chassis/security/read-audit-entries.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Fen } from '@huji/contracts/shared/money.ts';
import type { Documents } from '../documents/documents.ts';
import { billedFaults, billedSums, isSeenBilled } from '../domain/bill-evidence.ts';
import type { BilledRow, KnownBill, StandingVersion } from '../domain/bill.ts';
import { isKnown } from '../domain/bill.ts';

/** What the bill of a batch asks for, and what it says of it. */
export interface BilledVersion {
  readonly status: KnownBill['status'];
  readonly billRevision: number;
  readonly paidOn: CivilDate | null;
  /** Null: nothing was billed, the batch was withdrawn before. */
  readonly standing: StandingVersion | null;
  /** What the standing version may have been billed at. */
  readonly sums: ReadonlySet<Fen>;
  /** Rows of earlier versions that covers may still stand on. */
  readonly former: readonly BilledRow[];
  /** When the audit log saw the present revision of the bill; null: not yet, or not each one of before. */
  readonly changedAt: string | null;
  /** The audit log saw the standing version billed; false as well of a bill of before it was told. */
  readonly isSeen: boolean;
  /** One line each. */
  readonly faults: readonly string[];
}

/** Each of them is a revision of the bill. */
const REVISED: readonly string[] = ['batch-billed', 'batch-paid', 'batch-unpaid'];

interface Proof {
  readonly store: DocumentStore;
  readonly documents: Pick<Documents, 'bills'>;
}

/** As it stands now; null: the batch has no bill. Reads only. */
export const readBilledVersion = async (
  { store, documents }: Proof,
  batchId: string,
): Promise<BilledVersion | null> => {
  const witnesses = await readAuditEntries(store, `bill/${batchId}`);
  const bill = (await documents.bills.read(batchId))?.state;
  if (bill === undefined || !isKnown(bill)) return null;
  const { status, billRevision, paidOn, standing, former } = bill;
  const changedAt = witnesses.filter(({ action }) => REVISED.includes(action))[billRevision - 1]?.at ?? null;
  const seen = { isSeen: isSeenBilled(bill, witnesses), faults: billedFaults(bill, witnesses) };
  return { status, billRevision, paidOn, standing, former, sums: billedSums(bill), changedAt, ...seen };
};
