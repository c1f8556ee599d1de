import { type CivilDate, laterOf } from '@huji/contracts/shared/civil-date.ts';
import { type Fen, fen, ZERO_FEN } from '@huji/contracts/shared/money.ts';
import type { Bill, BilledRow, KeptCover, StandingVersion } from './bill.ts';

/** No bill receives more than twelve digits of yuan. */
const RECEIVED_FEN_MAX = 99_999_999_999_999;

const sum = (amounts: readonly { readonly fen: Fen }[]): Fen => fen(amounts.reduce((total, { fen }) => total + fen, 0));

const isClosed = (bill: Bill): boolean => bill.status === 'lapsed' || bill.status === 'withdrawn';

/** Rows that cost money: those of the standing version that took or may take cover; none once the batch is closed. */
export const standingRows = (bill: Bill): readonly BilledRow[] => {
  if (bill.standing === null || isClosed(bill)) return [];
  if (bill.declinedRowNos.length === 0) return bill.standing.rows;
  const declined = new Set(bill.declinedRowNos);
  return bill.standing.rows.filter(({ rowNo }) => !declined.has(rowNo));
};

export const coverKey = ({ personId, plan }: KeptCover): string => `${personId}/${plan}`;

/** What rows and kept covers cost together: a cover that is kept stands as it was, whatever its row says now (D-30). */
const costOf = (rows: readonly BilledRow[], kept: readonly KeptCover[]): Fen => {
  if (kept.length === 0) return sum(rows);
  const keptKeys = new Set(kept.map(coverKey));
  return fen(sum(rows.filter((row) => !keptKeys.has(coverKey(row)))) + sum(kept));
};

/** What the standing version was billed at, rows declined at payment included; 0 once closed. */
export const billedFen = (bill: Bill): Fen =>
  bill.standing === null || isClosed(bill) ? dueFen(bill) : dueOfVersion(bill.standing, bill.kept);

/** What a version costs beside the covers that are kept anyway. */
export const dueOfVersion = (version: StandingVersion, kept: readonly KeptCover[]): Fen => costOf(version.rows, kept);

/** All the batch costs now: its standing rows and the covers that outlive theirs. */
export const dueFen = (bill: Bill): Fen => costOf(standingRows(bill), bill.kept);

export const receivedFen = (bill: Bill): Fen => sum(bill.moneys);
export const hasRoom = (bill: Bill, more: Fen): boolean => receivedFen(bill) + more <= RECEIVED_FEN_MAX;
export const creditedFen = (bill: Bill): Fen => sum(bill.refunds);
export const keptFen = (bill: Bill): Fen => sum(bill.kept);
export const heldFen = (bill: Bill): Fen => fen(receivedFen(bill) - creditedFen(bill));

/** What came in time; of a bill that is paid all of it did. */
const heldInTimeFen = (bill: Bill): Fen => {
  const { standing, status, moneys } = bill;
  if (standing === null || status !== 'awaiting') return heldFen(bill);
  return fen(sum(moneys.filter(({ valueOn }) => valueOn <= standing.payableUntil)) - creditedFen(bill));
};

/** Received in time for what stands, at most what is due; 0 once closed. What came late pays nothing. */
export const paidFen = (bill: Bill): Fen => fen(Math.min(dueFen(bill), Math.max(0, heldInTimeFen(bill))));

/** max(0, received − due of what stands − already credited): a figure of the bill, nobody sums events (decision 0058). */
export const creditFen = (bill: Bill): Fen => fen(Math.max(0, receivedFen(bill) - dueFen(bill) - creditedFen(bill)));

/**
 * A: the date the version is fully paid: the greatest value date among the moneys that fill `due`, the earliest first, and
 * never before the version was submitted (a correction that comes to be covered by older money gives no cover for the
 * past). Null when they do not suffice. Money valued after `payableUntil` fills nothing; what was paid back is taken off.
 * A due of 0 is filled by any money, even 0.
 */
export const filledOn = (
  moneys: Bill['moneys'],
  due: Fen,
  credited: Fen,
  { submittedOn, payableUntil }: Pick<StandingVersion, 'submittedOn' | 'payableUntil'>,
): CivilDate | null => {
  const inTime = moneys
    .filter(({ valueOn }) => valueOn <= payableUntil)
    .sort((a, b) => (a.valueOn < b.valueOn ? -1 : a.valueOn > b.valueOn ? 1 : 0));
  const target = due + credited;
  let total: number = ZERO_FEN;
  for (const money of inTime) {
    total += money.fen;
    if (total >= target) return laterOf(money.valueOn, submittedOn);
  }
  return null;
};
