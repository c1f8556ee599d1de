import { readPlanSocieties } from '@huji/contracts/rulebooks/society-of-plan.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { addFen, formatYuan, ZERO_FEN, type Fen } from '@huji/contracts/shared/money.ts';
import { readDuties } from '@huji/chassis/duties/duties.ts';
import type { PostAct } from '@huji/chassis/duties/post-act.ts';
import type { DocumentStore } from '@huji/chassis/persistence/document-store.ts';
import type { FieldCipher } from '@huji/chassis/security/field-cipher.ts';
import { proveProposals as proveTwoPeople } from '@huji/chassis/proposals/prove-proposals.ts';
import { openDocuments, SERVICE } from './documents/documents.ts';
import { matchedKey, moneyAnnulledKey, moneyKey, unmatchedKey, type MatchOfMoney } from './domain/business-key.ts';
import { ownAccountOf } from './domain/journal-accounts.ts';
import { orderIdOf } from './domain/order-id.ts';
import type { JournalEntry } from './domain/journal-entry.ts';
import type { Order } from './domain/order.ts';
import type { PayeeOwner } from './domain/payee.ts';
import { sumOfAll } from './domain/journal-totals.ts';
import { exportJournal as exportEntries } from './use-cases/export-journal.ts';
import { proveOrders as prove, type ProvenOrders } from './use-cases/prove-orders.ts';
import { provePayees as payees } from './use-cases/prove-payees.ts';
import { proveFunds as funds } from './use-cases/prove-funds.ts';
import { proveStatements as statements } from './use-cases/prove-statements.ts';
import { proveWitnessed as witnessed } from './use-cases/prove-witnessed.ts';
import { proveKept as kept } from './use-cases/prove-kept.ts';
import { proveEntries as entries } from './use-cases/prove-entries.ts';
import { type ProvenEntries } from './use-cases/prove-entries.ts';
import { provePayoutBatches as proveBatches } from './use-cases/prove-payout-batches.ts';
import { proveAuditSamples as proveSamples } from './use-cases/prove-audit-samples.ts';
import { proveCarriedOut } from './use-cases/prove-carried-out.ts';
import { lostClawBacks } from './use-cases/read-claw-back-evidence.ts';
import { type PersonIncome, readIncomeOf } from './use-cases/read-income-of.ts';
import { deskActsOfOrder, readPostActs as readActs } from './use-cases/read-post-acts.ts';
import { reAddJournal } from './use-cases/re-add-journal.ts';

export interface JournalReport {
  readonly entries: number;
  readonly sumYuan: string;
  /** SHA-256 of the sorted lines `date|businessKey|account|fen`. */
  readonly sha256: string;
  /** One line each; business keys and sums only. */
  readonly differences: readonly string[];
  /** How many there are; the first are named. */
  readonly found: number;
}

/** Re-adds the whole journal from what is stored. Reads only. */
export const verifyJournal = async (
  store: DocumentStore,
  progress: (done: number) => void = () => undefined,
): Promise<JournalReport> => {
  const { totals, sha256, faults, found, totalsAgree } = await reAddJournal(
    { documents: openDocuments(store) },
    progress,
  );
  const sum = sumOfAll(totals);
  const whole = [
    ...(sum === 0 ? [] : [`the journal is off by ${formatYuan(sum)}`]),
    ...(totalsAgree ? [] : ['the running totals that guard the funds differ from the entries']),
  ];
  return {
    entries: totals.entries,
    sumYuan: formatYuan(sum),
    sha256,
    differences: [...faults, ...whole],
    found: found + whole.length,
  };
};

/** How much of the books there is to be proven, counted in the indexes. */
export const countBooks = async (
  store: DocumentStore,
): Promise<{ readonly entries: number; readonly orders: number }> => {
  const { orders, journalEntries } = openDocuments(store);
  const max = Number.MAX_SAFE_INTEGER;
  const countOf = (collection: string, field: string): Promise<number> => store.count(collection, { field, max });
  return {
    entries: await countOf(journalEntries.declaration().name, 'date'),
    orders: await countOf(orders.declaration().name, 'queue'),
  };
};

/** The whole journal in hledger's format, piece by piece. Reads only. */
export const exportJournal = (store: DocumentStore): AsyncIterable<string> =>
  exportEntries({ documents: openDocuments(store) });

export type { Order, PersonIncome, ProvenEntries, ProvenOrders };

const proofOf = (store: DocumentStore) => ({ store, documents: openDocuments(store) });

/** Every order against journal, batches and audit entries, some at a time. Reads only. */
export const proveOrders = (store: DocumentStore): AsyncIterable<ProvenOrders> => prove(proofOf(store));

/** Every audit sample against its list, its seed, the books and the audit log, and back. Reads only. */
export const proveAuditSamples = (store: DocumentStore): AsyncIterable<readonly string[]> =>
  proveSamples({ ...proofOf(store), societyOfFund: readPlanSocieties() });

/** Every line of the statements against orders, exceptions and the books, and back. Reads only. */
export const proveStatements = (store: DocumentStore): AsyncIterable<readonly string[]> => statements(proofOf(store));

/** Every fund against the batches that were let go out of it. Reads only. */
export const proveFunds = (store: DocumentStore): AsyncIterable<readonly string[]> => funds(proofOf(store));

/** Every payee against what its owner said. Reads only. */
export const provePayees = (store: DocumentStore, cipher: FieldCipher): AsyncIterable<readonly string[]> =>
  payees({ ...proofOf(store), cipher });

/** Every payout batch against its people, its orders and the audit log. Reads only. */
export const provePayoutBatches = (store: DocumentStore): AsyncIterable<readonly string[]> =>
  proveBatches(proofOf(store));

/** Every entry that moves an order's money against that order. Reads only. */
export const proveEntries = (store: DocumentStore): AsyncIterable<ProvenEntries> => entries(proofOf(store));

/** Everything payout keeps by what it is found by. Reads only. */
export const proveKept = (store: DocumentStore): AsyncIterable<readonly string[]> => kept(proofOf(store));

/** What the audit log saw of payout and nobody stores any more. Reads only. */
export const proveWitnessed = (store: DocumentStore): AsyncIterable<readonly string[]> => witnessed(proofOf(store));

/** What people of the office did with payments, post by post; what an order alone knows is `deskActsOfOrder`. Reads only. */
export const readPostActs = (store: DocumentStore): AsyncIterable<PostAct> =>
  readActs({ documents: openDocuments(store), duties: readDuties() });
export { deskActsOfOrder };

/** An order and whose the payee is that it was made for; null: nobody registered an account yet. */
export interface OwnedOrder {
  readonly order: Order;
  readonly owner: PayeeOwner | null;
}

/** In the order of `orderIds`; null where none is stored. Reads only. */
export const readOrders = (
  store: DocumentStore,
): ((orderIds: readonly string[]) => Promise<readonly (OwnedOrder | null)[]>) => {
  const { orders, payees } = openDocuments(store);
  return async (orderIds) => {
    const found = (await orders.readMany(orderIds)).map((each) => each?.state ?? null);
    const owners = await payees.readMany(found.map((order) => order?.orderedFor ?? ''));
    return found.map((order, at) => order && { order, owner: owners[at]?.state.owner ?? null });
  };
};

/** What the books hold of one received money. */
export interface MoneyBooks {
  /** What the entry of its receipt moved; null: there is none. */
  readonly receivedFen: Fen | null;
  /** On which own account and day it is booked; null: there is none. */
  readonly receivedOn: { readonly account: string | null; readonly date: CivilDate } | null;
  /** Whether an entry takes the receipt back. */
  readonly isAnnulled: boolean;
  /** Of a line that was typed anew: each earlier receipt stands beside the entry that takes it back. */
  readonly areEarlierTakenBack: boolean;
  /** The order that pays it back; null: there is none. */
  readonly order: Order | null;
}

const receivedFen = ({ lines }: Pick<JournalEntry, 'lines'>): Fen =>
  addFen(ZERO_FEN, ...lines.filter(({ fen }) => fen > 0).map(({ fen }) => fen));

const accountReceivedOn = ({ lines }: JournalEntry): string | null =>
  ownAccountOf(lines.find(({ fen }) => fen > 0)?.account ?? '');

/** A money, and how often its line was typed; absent: once. */
interface TypedMoney {
  readonly moneyId: string;
  readonly receiptNo?: number;
}

/** In the order of `moneys`. Reads only. */
export const readMoneyBooks = (
  store: DocumentStore,
): ((moneys: readonly TypedMoney[]) => Promise<readonly MoneyBooks[]>) => {
  const { orders, journalEntries } = openDocuments(store);
  return async (moneys) => {
    const earlier = moneys.flatMap(({ moneyId, receiptNo = 1 }) =>
      Array.from({ length: receiptNo - 1 }, (_, at) => ({ moneyId, no: at + 1 })),
    );
    const [entries, annulled, found, typed, takenBack] = await Promise.all([
      journalEntries.readMany(moneys.map(({ moneyId, receiptNo }) => moneyKey(moneyId, receiptNo))),
      journalEntries.readMany(moneys.map(({ moneyId, receiptNo }) => moneyAnnulledKey(moneyId, receiptNo))),
      orders.readMany(moneys.map(({ moneyId }) => orderIdOf({ type: 'money', moneyId }))),
      journalEntries.readMany(earlier.map(({ moneyId, no }) => moneyKey(moneyId, no))),
      journalEntries.readMany(earlier.map(({ moneyId, no }) => moneyAnnulledKey(moneyId, no))),
    ]);
    const wrong = new Set(
      earlier.flatMap(({ moneyId }, at) => {
        const [one, other] = [typed[at] ?? null, takenBack[at] ?? null];
        return one !== null && other !== null && receivedFen(one) === receivedFen(other) ? [] : [moneyId];
      }),
    );
    return moneys.map(({ moneyId }, at) => {
      const entry = entries[at] ?? null;
      return {
        receivedFen: entry && receivedFen(entry),
        receivedOn: entry && { account: accountReceivedOn(entry), date: entry.date },
        isAnnulled: annulled[at] != null,
        areEarlierTakenBack: !wrong.has(moneyId),
        order: found[at]?.state ?? null,
      };
    });
  };
};

/** What the books hold of one match of money with a batch. */
export interface MatchBooks {
  /** What the entry of the match moved; null: there is none. */
  readonly matchedFen: Fen | null;
  readonly matchedOn: CivilDate | null;
  readonly unmatchedFen: Fen | null;
}

/** In the order of `matches`. Reads only. */
export const readMatches = (
  store: DocumentStore,
): ((matches: readonly MatchOfMoney[]) => Promise<readonly MatchBooks[]>) => {
  const { journalEntries } = openDocuments(store);
  return async (matches) => {
    const [matched, unmatched] = await Promise.all([
      journalEntries.readMany(matches.map(matchedKey)),
      journalEntries.readMany(matches.map(unmatchedKey)),
    ]);
    const sumOf = (entry: JournalEntry | null | undefined): Fen | null => (entry == null ? null : receivedFen(entry));
    return matches.map((_, at) => ({
      ...{ matchedFen: sumOf(matched[at]), matchedOn: matched[at]?.date ?? null },
      unmatchedFen: sumOf(unmatched[at]),
    }));
  };
};

/** What funds have of contributions of a batch, person by person. Reads only. */
export const readIncome = (
  store: DocumentStore,
): ((
  bill: { readonly batchId: string; readonly billRevision: number },
  people: readonly string[],
) => Promise<readonly PersonIncome[]>) => {
  const parts = { documents: openDocuments(store) };
  return (bill, people) => readIncomeOf(parts, bill, people);
};

/** Entries of contributions, some at a time, by whose and of which batch they say they are. Reads only. */
export async function* readCoverEntries(
  store: DocumentStore,
): AsyncGenerator<
  { readonly businessKey: string; readonly personId: string; readonly batchId: string },
  void,
  undefined
> {
  for await (const { type, businessKey } of openDocuments(store).journalEntries.each()) {
    if (type !== 'cover') continue;
    const [, personId = '', batchId = ''] = businessKey.split(':');
    yield { businessKey, personId, batchId };
  }
}

/** Every proposal of payout against its two people, and claw-backs against their orders. Reads only. */
export async function* proveProposals(store: DocumentStore): AsyncGenerator<readonly string[], void, undefined> {
  const documents = openDocuments(store);
  for await (const { rows, faults } of proveTwoPeople(store, SERVICE, documents.payoutProposals)) {
    const done = rows.flatMap(({ proposal: { state, what } }) =>
      state === 'carried-out' && what.type === 'claw-back' ? [what] : [],
    );
    yield [...faults, ...(await lostClawBacks({ documents }, done)), ...(await proveCarriedOut({ documents }, rows))];
  }
}
