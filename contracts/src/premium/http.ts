import { BILL_OPERATIONS } from './bill-http.ts';
import { MONEY_OPERATIONS } from './money-http.ts';
import { PREMIUM_PROPOSAL_OPERATIONS } from './premium-proposal-http.ts';
import { STATEMENTS_OPERATIONS } from './statements-http.ts';

/** Everything premium answers over HTTP. */
export const PREMIUM_OPERATIONS = [
  ...BILL_OPERATIONS,
  ...MONEY_OPERATIONS,
  ...PREMIUM_PROPOSAL_OPERATIONS,
  ...STATEMENTS_OPERATIONS,
] as const;
