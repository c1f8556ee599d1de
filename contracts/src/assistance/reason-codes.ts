/** Why assistance says no. Registered in `contracts/problems.yaml`. */
export const ASSISTANCE_REASON_CODES = [
  'HOUSEHOLD_UNKNOWN',
  'NO_VALID_CERTIFICATE',
  'NOT_A_NEW_STUDENT',
  'TICKET_CLASS',
  'PAID_BEFORE',
] as const;
export type AssistanceReasonCode = (typeof ASSISTANCE_REASON_CODES)[number];
