import type { Contradiction } from '@huji/contracts/payout/reason-codes.ts';
import { civilDate, type CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Attempt, Order } from './order.ts';
import { paymentOf, type StatementLine } from './statement-line.ts';

/** One thing that what is typed contradicts, for whoever is to confirm it. */
export interface Contradicted {
  readonly code: Contradiction;
  readonly ref?: string;
  readonly orderId?: string;
  readonly attempt?: number;
  /** The day of what is contradicted. */
  readonly on?: CivilDate;
}

interface Found {
  readonly code: Contradiction;
  readonly on?: CivilDate | undefined;
}

const ofPayment = ({ settledOn, returned }: Attempt): readonly Found[] => [
  ...(settledOn === undefined ? [] : [{ code: 'paid-already', on: settledOn } as const]),
  ...(returned?.moneyMoved === false ? [{ code: 'rejected-by-bank', on: returned.on } as const] : []),
  ...(returned?.moneyMoved === true ? [{ code: 'came-back-already', on: returned.on } as const] : []),
];

/** A return takes back what was said to be settled: the day of that is what the second person has to know. */
const ofReturn = ({ settledOn, returned }: Attempt): readonly Found[] => [
  ...(settledOn === undefined ? [] : [{ code: 'settled-before', on: settledOn } as const]),
  ...(returned === undefined
    ? []
    : [{ code: returned.moneyMoved ? 'came-back-already' : 'rejected-by-bank', on: returned.on } as const]),
];

const dayOf = ({ startedAt }: Attempt): CivilDate => civilDate(startedAt.slice(0, 10));

const ofAttempt = (line: StatementLine, attempt: Attempt, order: Order): readonly Found[] => [
  ...(line.fen === order.fen ? [] : [{ code: 'amount-differs' } as const]),
  ...(line.type === 'payment' ? ofPayment(attempt) : ofReturn(attempt)),
  ...(order.attempts.length > attempt.no ? [{ code: 'later-attempt' } as const] : []),
  ...(line.valueOn < dayOf(attempt) ? [{ code: 'dated-before-sending', on: dayOf(attempt) } as const] : []),
];

/** What a typed line contradicts as the order stands now. */
export const contradictedBy = (line: StatementLine, order: Order | null): readonly Contradicted[] => {
  const { ref } = line;
  const named = paymentOf(line);
  if (named === null || order === null) return [{ ref, code: 'order-unknown' }];
  const { orderId, attempt: no } = named;
  const attempt = order.attempts.find((each) => each.no === no);
  if (attempt === undefined) return [{ ref, orderId, code: 'attempt-unknown' }];
  return ofAttempt(line, attempt, order).map(({ code, on }) => ({
    ref,
    orderId,
    attempt: no,
    code,
    ...present({ on }),
  }));
};
