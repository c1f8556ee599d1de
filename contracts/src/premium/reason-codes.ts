/** Why premium says no: to a person as a refusal, to an event as `batch-change-refused`. Registered in `contracts/problems.yaml`. */
export const PREMIUM_REASON_CODES = [
  'BATCH_IN_EFFECT',
  'BATCH_LAPSED',
  'BATCH_WITHDRAWN',
  'WITHDRAWAL_TOO_LATE',
  'NO_CREDIT',
  'CREDIT_EXCEEDED',
  'REFUND_PAYEE_DIFFERS',
  'REFUND_UNKNOWN',
] as const;
export type PremiumReasonCode = (typeof PREMIUM_REASON_CODES)[number];
