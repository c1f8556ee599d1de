import { addFen, type Fen, subtractFen, ZERO_FEN } from '@huji/contracts/shared/money.ts';
import type { Bill, BilledRow, BillMoney, KeptCover } from './bill.ts';
import { coverKey, dueFen, heldFen, standingRows } from './bill-money.ts';
import type { ReceivedMoney } from './money.ts';

/** An entry of the bill's stream in the audit log, as far as it bears witness. */
export interface BillWitness {
  readonly action: string;
  readonly data?: Readonly<Record<string, string | number | boolean>>;
}

/** A bill and what must agree with it. */
export interface BillEvidence {
  readonly batchId: string;
  readonly bill: Bill;
  /** What is stored of the money that the bill counts. */
  readonly moneys: readonly ReceivedMoney[];
  readonly witnesses: readonly BillWitness[];
}

/** What the covers of the batch cost its employer for good: income of funds is this and nothing else. */
export const earnedOf = (bill: Bill): readonly KeptCover[] => {
  const kept = new Set(bill.kept.map(coverKey));
  const granted = bill.status === 'paid' ? standingRows(bill).filter((row) => !kept.has(coverKey(row))) : [];
  return [...bill.kept, ...granted.map(({ personId, plan, fen }) => ({ personId, plan, fen }))];
};

/** Everybody that a version named which stands or was paid: contributions of the batch are theirs or nobody's. */
export const billedPeople = ({ standing, former, kept }: Bill): readonly string[] => {
  const people = new Set<string>();
  const note = (rows: readonly Pick<BilledRow, 'personId'>[]): void => rows.forEach((row) => people.add(row.personId));
  [standing?.rows ?? [], former, kept].forEach(note);
  return [...people];
};

/** One match of a money with its batch. */
export const matchOf = ({ moneyId, matchNo = 1 }: Pick<BillMoney, 'moneyId' | 'matchNo'>): string =>
  `${moneyId}:${String(matchNo)}`;

/** A batch that costs nothing is confirmed by a money of nothing, which no statement shows. */
const isReceived = ({ fen }: BillMoney): boolean => fen !== 0;

const sameMoney = (money: BillMoney, stored: ReceivedMoney): boolean =>
  money.fen === stored.fen && money.valueOn === stored.valueOn && (money.matchNo ?? 1) === (stored.matchNo ?? 1);

const moneyFaults = ({ batchId, bill, moneys }: BillEvidence): readonly string[] => {
  const own = moneys.filter((money) => money.batchId === batchId);
  const stored = new Map(own.map((money) => [money.moneyId, money]));
  const ids = bill.moneys.map(({ moneyId }) => moneyId);
  return [
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `counts money ${id} twice`),
    ...bill.moneys.filter(isReceived).flatMap((money) => {
      const found = stored.get(money.moneyId);
      if (found === undefined) return [`counts money ${money.moneyId}, which does not belong to it`];
      return sameMoney(money, found) ? [] : [`counts money ${money.moneyId} otherwise than it came`];
    }),
  ];
};

/** A bill of before was told to the log as bills are now: each time it was paid, and each time it was not any more. */
const paymentFaults = ({ bill, witnesses }: BillEvidence): readonly string[] => {
  const told = witnesses.filter(({ action }) => action === 'batch-paid');
  if (bill.status !== 'paid')
    return told.length > 0 && !witnesses.some(({ action }) => action === 'batch-unpaid')
      ? ['is not paid, and the audit log knows only that it was']
      : [];
  const isKnown = told.some(
    ({ data }) => data?.['version'] === bill.standing?.version && data?.['paidOn'] === bill.paidOn,
  );
  return [
    ...(isKnown ? [] : ['is paid and the audit log does not know it']),
    ...(heldFen(bill) < dueFen(bill) || bill.moneys.length === 0 ? ['is paid and holds less than it costs'] : []),
  ];
};

const refundFaults = ({ bill, witnesses }: BillEvidence): readonly string[] => {
  const told = witnesses.filter(({ action }) => action === 'refund-requested');
  const isTold = ({ refundNo, fen }: Bill['refunds'][number]): boolean =>
    told.some(({ data }) => data?.['refundNo'] === refundNo && data['fen'] === fen);
  const lost = told.filter(({ data }) => !bill.refunds.some(({ refundNo }) => refundNo === data?.['refundNo']));
  return [
    ...bill.refunds
      .filter((refund) => !isTold(refund))
      .map(({ refundNo }) => `has a refund ${String(refundNo)} that the audit log does not know`),
    ...lost.map(({ data }) => `lost refund ${String(data?.['refundNo'])}, which the audit log knows`),
    ...(heldFen(bill) < 0 ? ['gave back more than it received'] : []),
  ];
};

/** What contradicts a bill; empty: its money is there and belongs to it alone, and the audit log saw what became of it. */
export const billFaults = (evidence: BillEvidence): readonly string[] => [
  ...moneyFaults(evidence),
  ...paymentFaults(evidence),
  ...refundFaults(evidence),
];

/** What the standing version may have been billed at: each cover that was kept since then took the place of its row. */
export const billedSums = ({ standing, kept }: Pick<Bill, 'standing' | 'kept'>): ReadonlySet<Fen> => {
  if (standing === null) return new Set();
  const costs = new Map<string, Fen>();
  for (const row of standing.rows) costs.set(coverKey(row), addFen(costs.get(coverKey(row)) ?? ZERO_FEN, row.fen));
  let sum = standing.rows.reduce((total, { fen }) => addFen(total, fen), ZERO_FEN);
  const sums = new Set([sum]);
  for (const cover of kept) {
    sum = subtractFen(addFen(sum, cover.fen), costs.get(coverKey(cover)) ?? ZERO_FEN);
    sums.add(sum);
  }
  return sums;
};

const billingsIn = (witnesses: readonly BillWitness[]): readonly NonNullable<BillWitness['data']>[] =>
  witnesses.filter(({ action }) => action === 'batch-billed').map(({ data }) => data ?? {});

/** Whether the audit log saw the standing version being billed; of bills of before it saw nothing. */
export const isSeenBilled = ({ standing }: Pick<Bill, 'standing'>, witnesses: readonly BillWitness[]): boolean =>
  billingsIn(witnesses).some((data) => data['version'] === standing?.version);

/** What the audit log saw asked for, which the bill does not ask for; of bills of before it saw nothing, and what follows it saw. */
export const billedFaults = (bill: Bill, witnesses: readonly BillWitness[]): readonly string[] => {
  const told = billingsIn(witnesses);
  const version = bill.standing?.version ?? 0;
  const lost = told.some((data) => Number(data['version']) > version);
  const seen = told.filter((data) => data['version'] === version);
  const sums = billedSums(bill);
  return [
    ...(lost ? ['lost a version that the audit log saw billed'] : []),
    ...(seen.length === 0 && told.some((data) => Number(data['version']) < version)
      ? ['asks for a version that the audit log did not see billed, and it saw an earlier one']
      : []),
    ...(seen.length === 0 || seen.some((data) => sums.has(Number(data['dueFen']) as Fen))
      ? []
      : ['asks for another sum than the audit log saw billed']),
  ];
};
