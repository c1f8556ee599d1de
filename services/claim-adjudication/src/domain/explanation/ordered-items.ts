import { addFen, type Fen, fen, minFen, ZERO_FEN } from '@huji/contracts/shared/money.ts';
import type { Claim, ItemLine } from '../claim/claim.ts';

/** What one order pays of an item: an appeal's order is for the difference. */
export interface OrderedPart {
  readonly decisionNo: number;
  readonly state: 'approved' | 'paid' | 'returned';
  readonly fen: Fen;
  readonly clawedBackFen: Fen;
}

/** What the orders of a claim pay of an item together. */
export interface OrderedItem {
  readonly parts: readonly OrderedPart[];
  /** As it was agreed on in the end. */
  readonly orderedFen: Fen;
  readonly clawedBackFen: Fen;
  /** Number of the decision that gave it the last of it. */
  readonly decidedIn: number;
  /** The line of that decision. */
  readonly line: ItemLine;
}

type Ordering = Pick<Claim, 'standing' | 'clawedBack'>;

/** Which fund an item of a decision is paid from; null where that is not known. */
type FundOf = (decisionNo: number, item: string) => string | null;

const withLine = (known: OrderedItem | undefined, line: ItemLine, part: Omit<OrderedPart, 'fen'>): OrderedItem => ({
  parts: [...(known?.parts ?? []), { ...part, fen: fen(line.fen - (known?.orderedFen ?? ZERO_FEN)) }],
  orderedFen: line.fen,
  clawedBackFen: ZERO_FEN,
  decidedIn: part.decisionNo,
  line,
});

/** What came back to a fund is taken from what it had paid, item by item. */
const lessClawBacks = (
  items: ReadonlyMap<string, OrderedItem>,
  { clawedBack = [] }: Ordering,
  fundOf: FundOf,
): ReadonlyMap<string, OrderedItem> => {
  const left = clawedBack.map((each) => ({ ...each }));
  const takenFrom = (item: string, part: OrderedPart): OrderedPart => {
    let taken = ZERO_FEN;
    for (const each of left) {
      const fund = fundOf(part.decisionNo, item);
      if (each.decisionNo !== part.decisionNo || (fund !== null && fund !== each.fund)) continue;
      const share = minFen(each.fen, fen(part.fen - taken));
      taken = addFen(taken, share);
      each.fen = fen(each.fen - share);
    }
    return { ...part, clawedBackFen: taken };
  };
  return new Map(
    [...items].map(([item, ordered]) => {
      const parts = ordered.parts.map((part) => takenFrom(item, part));
      return [item, { ...ordered, parts, clawedBackFen: addFen(...parts.map((part) => part.clawedBackFen)) }];
    }),
  );
};

/** By item; what no order pays is not there. */
export const orderedItems = (claim: Ordering, fundOf: FundOf): ReadonlyMap<string, OrderedItem> => {
  const { standing } = claim;
  const items = new Map<string, OrderedItem>();
  for (const [no, state] of Object.entries(standing?.payments ?? {})) {
    const decisionNo = Number(no);
    for (const line of standing?.made?.[decisionNo]?.lines ?? standing?.lines ?? []) {
      const known = items.get(line.item);
      if (line.verdict === 'pay' && line.fen > (known?.orderedFen ?? 0))
        items.set(line.item, withLine(known, line, { decisionNo, state, clawedBackFen: ZERO_FEN }));
    }
  }
  return lessClawBacks(items, claim, fundOf);
};

/** What a payee has of it now, and what is still on its way: paid back is gone. */
export const leftOf = ({ orderedFen, clawedBackFen }: OrderedItem): Fen => fen(orderedFen - clawedBackFen);

/** What reached the payee and stayed. */
export const paidOf = ({ parts }: OrderedItem): Fen =>
  addFen(ZERO_FEN, ...parts.flatMap((part) => (part.state === 'paid' ? [fen(part.fen - part.clawedBackFen)] : [])));
