import type { Fen } from '@huji/contracts/shared/money.ts';

/**
 * The guard of a fund's debits. `reservedFen` only ever grows within what the journal has credited; credits are folded
 * from the journal by the caller and may be late, which can only hold a release, never overdraw one (decision 0053).
 * The latest reservations are kept, with the round they were made in: a step repeated from an old reading finds it and takes
 * nothing again, also when it was given back meanwhile.
 */
export interface Reservation {
  readonly payoutBatchId: string;
  readonly round: number;
  readonly fen: Fen;
  readonly state: 'reserved' | 'short' | 'given-back';
}

export interface Fund {
  readonly reservedFen: Fen;
  readonly reservations: readonly Reservation[];
  /** Orders that were annulled after the fund had given for them; absent where there is none. */
  readonly annulled?: readonly string[];
}

export type FundCommand =
  | {
      readonly type: 'reserve';
      readonly payoutBatchId: string;
      readonly round: number;
      readonly fen: Fen;
      /** Contributions and openings the journal has credited to the fund so far, given-back ones deducted. */
      readonly creditedFen: Fen;
    }
  | { readonly type: 'give-back'; readonly payoutBatchId: string; readonly round: number }
  /** Of an order the fund gave for, and that is not paid after all. */
  | { readonly type: 'give-back-order'; readonly orderId: string; readonly fen: Fen };

export type FundEvent =
  | { readonly type: 'reserved'; readonly payoutBatchId: string; readonly round: number; readonly fen: Fen }
  | { readonly type: 'fell-short'; readonly payoutBatchId: string; readonly round: number; readonly fen: Fen }
  | { readonly type: 'given-back'; readonly payoutBatchId: string; readonly round: number }
  | { readonly type: 'order-given-back'; readonly orderId: string; readonly fen: Fen };

export const reservationOf = (fund: Fund, payoutBatchId: string, round: number): Reservation | undefined => {
  const latest = fund.reservations.find((reservation) => reservation.payoutBatchId === payoutBatchId);
  return latest !== undefined && latest.round >= round ? latest : undefined;
};
