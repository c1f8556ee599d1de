import type { Query } from '@huji/chassis/persistence/document-driver.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import { eachPage } from '@huji/chassis/persistence/each-row.ts';
import { isConfirmed } from '@huji/chassis/proposals/proposal-evidence.ts';
import { proposalOfCommand } from '@huji/chassis/proposals/prove-proposals.ts';
import { readAuditEntries } from '@huji/chassis/security/read-audit-entries.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { type Documents, SERVICE } from '../documents/documents.ts';
import { billedPeople, billFaults, earnedOf, matchOf } from '../domain/bill-evidence.ts';
import type { Bill, BillMoney, BillRefund, KeptCover } from '../domain/bill.ts';
import { moneyFaults, type MoneyWitness } from '../domain/money-evidence.ts';
import type { ReceivedMoney } from '../domain/money.ts';

export interface Proof {
  readonly store: DocumentStore;
  readonly documents: Pick<Documents, 'bills' | 'moneys' | 'premiumProposals'>;
}

/** A bill, and what books and covers must say of its batch. */
export interface ProvenBill {
  readonly batchId: string;
  readonly billRevision: number;
  /** Everybody whose contributions it may be. */
  readonly people: readonly string[];
  readonly earned: readonly KeptCover[];
  readonly moneys: readonly BillMoney[];
  /** The day on which the audit log saw each match, by money and number of the match; programmes of before told no day. */
  readonly matchedOn: ReadonlyMap<string, string>;
  readonly unmatched: readonly { readonly moneyId: string; readonly matchNo: number }[];
  readonly refunds: readonly BillRefund[];
  /** Of its moneys those that say they belong to the batch. */
  readonly matched: number;
  readonly faults: readonly string[];
}

/** A bill may have 50,000 rows: one is in memory. */
const BILLS_PER_READ = 1;

/** By their own ids: programmes of before did not index a money by its batch. */
const moneysOf = async ({ documents }: Proof, bill: Bill): Promise<readonly ReceivedMoney[]> => {
  const moneys: ReceivedMoney[] = [];
  for (const { moneyId } of bill.moneys) {
    const { rows } = await documents.moneys.find({ field: 'moneyId', equals: moneyId, max: 1 });
    moneys.push(...rows.flatMap(({ state }) => state ?? []));
  }
  return moneys;
};

const daysOfMatches = async (parts: Proof, batchId: string, bill: Bill): Promise<ReadonlyMap<string, string>> => {
  const days = new Map<string, string>();
  for (const { moneyId } of bill.moneys)
    for (const { action, data } of await readAuditEntries(parts.store, `money/${moneyId}`)) {
      const on = data?.['matchedOn'];
      if (action !== 'money-matched' || data?.['batchId'] !== batchId || on === undefined) continue;
      days.set(matchOf({ moneyId, matchNo: Number(data['matchNo'] ?? 1) }), String(on));
    }
  return days;
};

/** Every bill against its money and the audit log, one at a time. Reads only. */
export async function* proveBills(parts: Proof): AsyncGenerator<ProvenBill, void, undefined> {
  const query: Query = { field: 'order', max: BILLS_PER_READ };
  for await (const page of eachPage((cursor) => parts.documents.bills.find({ ...query, cursor })))
    for (const { id: batchId, state: bill } of page.rows) {
      const moneys = await moneysOf(parts, bill);
      const witnesses = await readAuditEntries(parts.store, `bill/${batchId}`);
      yield {
        batchId,
        billRevision: bill.billRevision,
        people: billedPeople(bill),
        earned: earnedOf(bill),
        moneys: bill.moneys,
        matchedOn: await daysOfMatches(parts, batchId, bill),
        unmatched: bill.unmatched ?? [],
        refunds: bill.refunds,
        matched: moneys.filter((money) => money.batchId === batchId).length,
        faults: billFaults({ batchId, bill, moneys, witnesses }).map((fault) => `bill ${batchId} ${fault}`),
      };
    }
}

export interface Billed {
  readonly people: ReadonlySet<string>;
  readonly moneys: ReadonlySet<string>;
}

/** Who and what money the bill of a batch names; null: there is none. Reads only. */
export const billedOf = async ({ documents }: Proof, batchId: string): Promise<Billed | null> => {
  const bill = (await documents.bills.read(batchId))?.state;
  if (bill === undefined || bill.status === 'empty') return null;
  return { people: new Set(billedPeople(bill)), moneys: new Set(bill.moneys.map(({ moneyId }) => moneyId)) };
};

const witnessesOf = async ({ store, documents }: Proof, moneyId: string): Promise<readonly MoneyWitness[]> => {
  const entries = await readAuditEntries(store, `money/${moneyId}`);
  const proposalIds = entries.map(({ commandId }) => proposalOfCommand(SERVICE, commandId));
  const found = await documents.premiumProposals.readMany(proposalIds.map((id) => id ?? ''));
  return entries.map(({ action, data }, at) => {
    const proposal = found[at]?.state ?? null;
    const agreed = proposal !== null && isConfirmed(proposal) ? proposal.what : null;
    return { action, ...present({ data, agreed: proposalIds[at] == null ? undefined : agreed }) };
  });
};

/** What contradicts each of these moneys, by the audit log and by what two people agreed to. Reads only. */
export const faultsOfMoneys = async (parts: Proof, moneys: readonly ReceivedMoney[]): Promise<readonly string[]> => {
  const faults: string[] = [];
  for (const money of moneys) {
    const found = moneyFaults({ money, witnesses: await witnessesOf(parts, money.moneyId) });
    faults.push(...found.map((fault) => `money ${money.moneyId} ${fault}`));
  }
  return faults;
};
