/** Why payout says no to a person. Registered in `contracts/problems.yaml`. */
export const PAYOUT_REASON_CODES = [
  'PAYEE_EXISTS',
  'PAYEE_UNKNOWN',
  'ACCOUNT_UNCHANGED',
  'ACCOUNT_NOT_VERIFIED',
  'ORDER_EXISTS',
  'ORDER_NOT_READY',
  'ORDER_IN_OTHER_BATCH',
  'ORDER_NOT_RETURNED',
  'ORDER_NOT_IN_FLIGHT',
  'ORDER_NOT_REDIRECTABLE',
  'REDIRECTION_UNKNOWN',
  'PAYEE_UNCHANGED',
  'ATTEMPT_UNKNOWN',
  'AMOUNT_DIFFERS',
  'BATCH_EXISTS',
  'BATCH_STATE',
  'SAME_PERSON',
  'FUND_SHORT',
  'CLAW_BACK_EXCEEDED',
  'CLAW_BACK_DIFFERS',
  'ORDER_NOT_SETTLED',
  'OPENING_CONFLICT',
] as const;
export type PayoutReasonCode = (typeof PAYOUT_REASON_CODES)[number];

/** Why an order is paid to somebody else than the one it was made for. */
export const REDIRECTION_REASONS = ['PAYEE_DECEASED', 'PAYEE_ERASED', 'EMPLOYER_DISSOLVED', 'ANOTHER_PAYER'] as const;
export type RedirectionReason = (typeof REDIRECTION_REASONS)[number];

/** Why a bank refuses a payment or sends it back. The bank client maps every bank's own words to these. */
export const RETURN_REASONS = [
  'ACCOUNT_CLOSED',
  'ACCOUNT_UNKNOWN',
  'NAME_MISMATCH',
  'LIMIT_EXCEEDED',
  'NEVER_RECEIVED',
  'BANK_REFUSED',
] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];

/** After these the account itself is wrong: the next attempt needs another one. */
export const ACCOUNT_REASONS: readonly ReturnReason[] = ['ACCOUNT_CLOSED', 'ACCOUNT_UNKNOWN', 'NAME_MISMATCH'];
