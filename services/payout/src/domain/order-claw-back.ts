import { ok, refuse, type Result } from '@huji/contracts/shared/decider.ts';
import { addFen, formatYuan, subtractFen, ZERO_FEN, type Fen } from '@huji/contracts/shared/money.ts';
import { foldReference } from '@huji/contracts/shared/reference.ts';
import { clawBackKey } from './business-key.ts';
import { isSameEntry, type JournalEntry } from './journal-entry.ts';
import { postClawBack } from './journal-postings.ts';
import type { ClawBack, Order, OrderEvent } from './order.ts';
import type { Wanted } from './payout-proposal.ts';

export const CLAW_BACK_REFUSALS = ['claw_back_differs', 'claw_back_exceeded', 'order_not_settled'] as const;

/** What a fund may still get back of what it paid for the order. */
const leftToClawBack = ({ lines, clawBacks }: Order, fund: string): Fen =>
  subtractFen(
    addFen(ZERO_FEN, ...lines.filter((line) => line.fund === fund).map(({ fen }) => fen)),
    addFen(ZERO_FEN, ...clawBacks.filter((each) => each.fund === fund).map(({ fen }) => fen)),
  );

export const clawedBackFen = ({ clawBacks }: Order): Fen => addFen(ZERO_FEN, ...clawBacks.map(({ fen }) => fen));

/**
 * Only of a payment that settled, and never more than the fund paid (decision 0050). A reference counts once for each fund: one
 * transfer may give back what several funds paid.
 */
export const decideClawBack = (
  clawBack: ClawBack,
  order: Order,
): Result<readonly OrderEvent[], (typeof CLAW_BACK_REFUSALS)[number]> => {
  const known = order.clawBacks.find(
    ({ ref, fund }) => foldReference(ref) === foldReference(clawBack.ref) && fund === clawBack.fund,
  );
  if (known !== undefined) {
    return known.fen === clawBack.fen && known.valueOn === clawBack.valueOn
      ? ok([])
      : refuse('claw_back_differs', `the reference stands with ${formatYuan(known.fen)} of ${known.valueOn}`);
  }
  if (order.state !== 'settled') return refuse('order_not_settled', `the order is ${order.state}`);
  const left = leftToClawBack(order, clawBack.fund);
  return clawBack.fen > left
    ? refuse('claw_back_exceeded', `of what the fund paid ${formatYuan(left)} is left`)
    : ok([{ type: 'clawed-back', clawBack }]);
};

/** A claw-back that the audit log saw, and what two people had agreed to; null: nothing that is stored. */
export interface ClawBackWitness {
  readonly fund: string;
  readonly fen: number;
  readonly agreed: Wanted | null;
}

/** The claw-backs of an order and what must agree with them. */
export interface ClawBackEvidence {
  readonly order: Order;
  readonly entries: ReadonlyMap<string, JournalEntry>;
  readonly clawBackWitnesses: readonly ClawBackWitness[];
  /** References whose credit of the bank was booked for this order and nothing else. */
  readonly ownCredits: readonly string[];
}

export const clawBackKeysOf = ({ orderId, clawBacks }: Order): readonly string[] =>
  clawBacks.map(({ ref, fund }) => clawBackKey({ orderId, ref, fund }));

const isSame = (one: ClawBack, other: ClawBack): boolean =>
  foldReference(one.ref) === foldReference(other.ref) &&
  one.fund === other.fund &&
  one.fen === other.fen &&
  one.valueOn === other.valueOn;

const isAgreed = ({ order, clawBackWitnesses }: ClawBackEvidence, clawBack: ClawBack): boolean =>
  clawBackWitnesses.some(
    ({ fund, fen, agreed }) =>
      fund === clawBack.fund &&
      fen === clawBack.fen &&
      agreed?.type === 'claw-back' &&
      agreed.orderId === order.orderId &&
      isSame(agreed.clawBack, clawBack),
  );

const isBooked = ({ order: { orderId }, entries }: ClawBackEvidence, clawBack: ClawBack): boolean => {
  const entry = entries.get(clawBackKey({ orderId, ...clawBack }));
  const booked = postClawBack({ orderId, ...clawBack });
  return entry !== undefined && booked !== null && isSameEntry(entry, booked);
};

const sumOf = (shares: readonly { readonly fund: string; readonly fen: Order['fen'] }[], fund: string): number =>
  addFen(ZERO_FEN, ...shares.filter((share) => share.fund === fund).map(({ fen }) => fen));

/**
 * What contradicts the claw-backs of an order; empty: it was paid, no fund got more back than it gave, each has its entry and a credit of
 * its own, and two people agreed to it as the audit log saw it.
 */
export const clawBackFaults = (evidence: ClawBackEvidence): readonly string[] => {
  const { order, clawBackWitnesses, ownCredits } = evidence;
  const { clawBacks, attempts, lines } = order;
  const wasPaid = attempts.some(({ settledOn }) => settledOn !== undefined);
  const funds = [...new Set(clawBacks.map(({ fund }) => fund))];
  const lost = clawBackWitnesses.filter(
    ({ fund, fen }) => !clawBacks.some((each) => each.fund === fund && each.fen === fen),
  );
  return [
    ...(clawBacks.length > 0 && !wasPaid ? ['was clawed back and never paid'] : []),
    ...funds
      .filter((fund) => sumOf(clawBacks, fund) > sumOf(lines, fund))
      .map((fund) => `gave ${fund} more back than it paid`),
    ...clawBacks.flatMap((each) => {
      const name = `a claw-back for ${each.fund}`;
      return [
        ...(isBooked(evidence, each) ? [] : [`has ${name} that is not in the journal as it says`]),
        ...(isAgreed(evidence, each) ? [] : [`has ${name} that no two people agreed to`]),
        ...(ownCredits.includes(each.ref) ? [] : [`has ${name} whose credit is not booked for it`]),
      ];
    }),
    ...lost.map(({ fund }) => `lost a claw-back for ${fund} that the audit log knows`),
  ];
};
