/** The two accounts that are paid from: benefits, and refunds of what was paid in. */
export const PAYING_ACCOUNTS = ['benefits', 'contributions'] as const;
export type BankAccount = (typeof PAYING_ACCOUNTS)[number];

const OWN_ACCOUNT = /^[a-z][a-z0-9-]{1,39}$/;

/**
 * Money may come in on any account of the association: all of it is booked, or the books would not equal the bank. Like every
 * name of an account in the books it is ASCII, because hledger 1.25 reads it so under every locale.
 * @throws RangeError for a name that no account has, a fault of whoever said it
 */
export const bankAccount = (account: string): string => {
  if (!OWN_ACCOUNT.test(account)) throw new RangeError('money on an account that is none of ours');
  return `assets:bank:${account}`;
};
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

/** Benefits leave the benefits account; a refund, and money that goes back to its payer, the account contributions come to. */
export const payingAccount = (source: 'claim' | 'refund' | 'money'): BankAccount =>
  source === 'claim' ? 'benefits' : 'contributions';

/** The account an order is paid from. */
export const payingAccountOf = (orderId: string): BankAccount =>
  payingAccount(orderId.startsWith('refund/') || orderId.startsWith('money/') ? 'refund' : 'claim');
