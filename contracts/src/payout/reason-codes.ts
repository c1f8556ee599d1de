/** Said to events and to the bank alone: the record is parked for a person. None is an answer, so none is in `problems.yaml`. */
export const PARKING_CODES = [
  'order_obligation_differs',
  'order_attempt_unknown',
  'order_amount_differs',
  'order_debited_already',
  'order_returned_already',
  'journal_entry_differs',
] as const;

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

/**
 * Why an order waits for the word of two people until it is sent: its account is also another payee's · the holder has not the
 * registered name · the register has not said so far · the account is another one than when it was ordered · the money that goes back
 * was booked already, as what a payment was clawed back by.
 */
export const ORDER_FLAGS = [
  'ACCOUNT_SHARED',
  'HOLDER_DIFFERS',
  'HOLDER_UNCONFIRMED',
  'ACCOUNT_CHANGED',
  'CREDIT_BOOKED',
] as const;
export type OrderFlag = (typeof ORDER_FLAGS)[number];

/** What a person types and the bank or the books said otherwise: shown to whoever confirms it. */
export const CONTRADICTIONS = [
  'order-unknown',
  'attempt-unknown',
  'amount-differs',
  'paid-already',
  'came-back-already',
  'rejected-by-bank',
  'settled-before',
  'later-attempt',
  'dated-before-sending',
] as const;
export type Contradiction = (typeof CONTRADICTIONS)[number];

/** Why a statement line explains no payment of ours. `changed-line`: its reference stands with another text. */
export const BANK_EXCEPTIONS = [
  'unmatched',
  'amount-differs',
  'second-debit',
  'second-return',
  'changed-line',
  'credit-twice',
] as const;
export type BankExceptionType = (typeof BANK_EXCEPTIONS)[number];

/**
 * How two people resolve one: the bank put it right later · it was mistyped and never stood on the statement · the bank keeps it as
 * its fee · it is a payment of ours that the bank named otherwise.
 */
export const RESOLUTIONS = ['corrected-by-bank', 'mistyped', 'fee', 'payment-of-ours'] as const;
export type ResolutionType = (typeof RESOLUTIONS)[number];
