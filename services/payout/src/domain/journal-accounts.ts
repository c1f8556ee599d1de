/** The two accounts that are paid from: benefits, and refunds of what was paid in. They exist from the beginning. */
export const PAYING_ACCOUNTS = ['benefits', 'contributions'] as const;
/** An own account by its name in the books: one of these two, or one that two people registered. */
export type BankAccount = string;

const BANK_PREFIX = 'assets:bank:';
const OWN_ACCOUNT = /^[a-z][a-z0-9-]{1,39}$/;

/**
 * Money may come in on any account of the association: all of it is booked, or the books would not equal the bank. Like every
 * name of an account in the books it is ASCII, because hledger 1.25 reads it so under every locale.
 * @throws RangeError for a name that no account has, a fault of whoever said it
 */
export const bankAccount = (account: string): string => {
  if (!OWN_ACCOUNT.test(account)) throw new RangeError('money on an account that is none of ours');
  return `${BANK_PREFIX}${account}`;
};
/** The name of an own account; null: it is none. */
export const ownAccountOf = (account: string): string | null =>
  account.startsWith(BANK_PREFIX) ? account.slice(BANK_PREFIX.length) : null;
/** Received and not yet known for whom. */
export const UNMATCHED = 'liabilities:unmatched';
/** Matched to a batch and not yet earned: part payments, credits, contributions before cover is granted. */
export const HELD = 'liabilities:held';
/** Owed to members and employers by approved decisions and refunds. */
export const PAYABLE = 'liabilities:payable';

/** What the bank took too much, and gave too much, by its statement: open until people have resolved it. */
export const BANK_OWES = 'assets:receivable:bank';
export const BANK_ERROR = 'liabilities:bank-error';
export const BANK_FEE = 'expense:bank-fee';

const FUND_PREFIX = 'equity:fund:';
/** One fund per plan, and per round of RELIEF: `HM`, `RELIEF-7`. */
export const fundAccount = (fund: string): string => `${FUND_PREFIX}${fund}`;
/** Null for an account that is no fund. */
export const fundOf = (account: string): string | null =>
  account.startsWith(FUND_PREFIX) ? account.slice(FUND_PREFIX.length) : null;

/** What is known of where an order's money leaves from. */
interface PaidFrom {
  readonly orderId: string;
  /** Of money that goes back the account it came to; absent in orders of before, which leave the contributions account. */
  readonly paidFrom?: BankAccount;
}

/** Benefits leave the benefits account, refunds the one contributions come to, and other money the one it came to itself. */
export const payingAccountOf = ({ orderId, paidFrom }: PaidFrom): BankAccount =>
  paidFrom ?? (/^(refund|money)\//.test(orderId) ? 'contributions' : 'benefits');
