/** The chart of accounts. ASCII, because hledger 1.25 reads account names so under every locale. */
export const BANK_ACCOUNTS = ['benefits', 'contributions'] as const;
/** The association's two accounts at its bank: what members pay in, and what benefits are paid from. */
export type BankAccount = (typeof BANK_ACCOUNTS)[number];

export const bankAccount = (account: BankAccount): string => `assets:bank:${account}`;
/** Received and not yet known for whom. */
export const UNMATCHED = 'liabilities:unmatched';
/** Matched to a batch and not yet earned: part payments, credits, contributions before cover is granted. */
export const HELD = 'liabilities:held';
/** Owed to members and employers by approved decisions and refunds. */
export const PAYABLE = 'liabilities:payable';

const FUND_PREFIX = 'equity:fund:';
/** One fund per plan, and per round of RELIEF: `HM`, `RELIEF-7`. */
export const fundAccount = (fund: string): string => `${FUND_PREFIX}${fund}`;
/** Null for an account that is no fund. */
export const fundOf = (account: string): string | null =>
  account.startsWith(FUND_PREFIX) ? account.slice(FUND_PREFIX.length) : null;

/** Benefits leave the benefits account; a refund leaves the account the contribution came to. */
export const payingAccount = (source: 'claim' | 'refund'): BankAccount =>
  source === 'claim' ? 'benefits' : 'contributions';
