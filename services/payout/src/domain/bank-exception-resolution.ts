import type { Refusal } from '@huji/contracts/shared/decider.ts';
import type { BankException, Resolution } from './bank-exception.ts';
import { payingAccountOf } from './journal-accounts.ts';
import type { Order } from './order.ts';

const unfit = (detail: string): Refusal => ({ code: 'resolution_unfit', detail });

const isFreeFor = ({ line }: BankException, { attempt: no }: Resolution, order: Order): boolean => {
  const attempt = order.attempts.find((each) => each.no === no);
  if (attempt === undefined || order.fen !== line.fen || payingAccountOf(order) !== line.account) return false;
  return (line.type === 'payment' ? attempt.debitRef : attempt.returnRef) === undefined;
};

/** Why an exception cannot be resolved that way; null when it can. `order` is the one the resolution names. */
export const whyUnfit = (
  exception: BankException | null,
  resolution: Resolution,
  order: Order | null,
): Refusal | null => {
  if (exception === null) return { code: 'bank_exception_unknown', detail: 'there is no such exception' };
  if (exception.state === 'resolved') return { code: 'bank_exception_resolved', detail: 'it was resolved before' };
  switch (resolution.type) {
    case 'fee':
      return exception.movedFen < 0 ? null : unfit('a fee leaves the account');
    case 'corrected-by-bank':
      return resolution.on >= exception.line.valueOn ? null : unfit('a correction comes after what it corrects');
    case 'payment-of-ours':
      return exception.type === 'unmatched' && order !== null && isFreeFor(exception, resolution, order)
        ? null
        : unfit('no attempt of that order waits for a line of this sum');
    case 'mistyped':
      return null;
  }
};
