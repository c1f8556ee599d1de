/** Why a bill takes no correction or withdrawal: what `batch-change-refused` says. To people it speaks by problem codes. */
export const PREMIUM_REASON_CODES = [
  'BATCH_IN_EFFECT',
  'BATCH_LAPSED',
  'BATCH_WITHDRAWN',
  'WITHDRAWAL_TOO_LATE',
] as const;
export type PremiumReasonCode = (typeof PREMIUM_REASON_CODES)[number];
