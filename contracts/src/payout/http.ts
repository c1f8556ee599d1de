import { AUDIT_SAMPLE_OPERATIONS } from './audit-sample-http.ts';
import { FUND_OPERATIONS } from './fund-http.ts';
import { FUNDS_OVERVIEW_OPERATIONS } from './funds-overview-http.ts';
import { JOURNAL_OPERATIONS } from './journal-http.ts';
import { ORDER_OPERATIONS } from './order-http.ts';
import { OWN_ACCOUNT_OPERATIONS } from './own-account-http.ts';
import { PAYEE_OPERATIONS } from './payee-http.ts';
import { PAYOUT_BATCH_OPERATIONS } from './payout-batch-http.ts';
import { PAYOUT_PROPOSAL_OPERATIONS } from './payout-proposal-http.ts';
import { STATEMENT_LINE_OPERATIONS } from './statement-line-http.ts';

/** Everything payout answers over HTTP. */
export const PAYOUT_OPERATIONS = [
  ...PAYEE_OPERATIONS,
  ...ORDER_OPERATIONS,
  ...PAYOUT_BATCH_OPERATIONS,
  ...PAYOUT_PROPOSAL_OPERATIONS,
  ...STATEMENT_LINE_OPERATIONS,
  ...FUND_OPERATIONS,
  ...OWN_ACCOUNT_OPERATIONS,
  ...FUNDS_OVERVIEW_OPERATIONS,
  ...JOURNAL_OPERATIONS,
  ...AUDIT_SAMPLE_OPERATIONS,
] as const;
