import { ok, type Decider, type Result } from '@huji/contracts/shared/decider.ts';
import { addFen, subtractFen, ZERO_FEN, type Fen } from '@huji/contracts/shared/money.ts';

/**
 * The guard of a fund's debits. `reservedFen` only ever grows within what the journal has credited; credits are folded
 * from the journal by the caller and may be late, which can only hold a release, never overdraw one (data-flow.md §1.10).
 * Every reservation is kept, with the round it was made in: a step repeated from an old reading finds it and takes
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
}

export type FundCommand =
  | {
      readonly kind: 'reserve';
      readonly payoutBatchId: string;
      readonly round: number;
      readonly fen: Fen;
      /** Contributions and openings the journal has credited to the fund so far, given-back ones deducted. */
      readonly creditedFen: Fen;
    }
  | { readonly kind: 'give-back'; readonly payoutBatchId: string; readonly round: number };

export type FundEvent =
  | { readonly kind: 'reserved'; readonly payoutBatchId: string; readonly round: number; readonly fen: Fen }
  | { readonly kind: 'fell-short'; readonly payoutBatchId: string; readonly round: number; readonly fen: Fen }
  | { readonly kind: 'given-back'; readonly payoutBatchId: string; readonly round: number };

export const reservationOf = (fund: Fund, payoutBatchId: string, round: number): Reservation | undefined => {
  const latest = fund.reservations.find((reservation) => reservation.payoutBatchId === payoutBatchId);
  return latest !== undefined && latest.round >= round ? latest : undefined;
};

const decide = (command: FundCommand, fund: Fund): Result<readonly FundEvent[]> => {
  const { payoutBatchId, round } = command;
  const known = reservationOf(fund, payoutBatchId, round);
  if (command.kind === 'give-back') {
    return ok(
      known?.round === round && known.state === 'reserved' ? [{ kind: 'given-back', payoutBatchId, round }] : [],
    );
  }
  if (known) return ok([]);
  // A round that was never given back ends where the next begins: two rounds of one batch are never both reserved.
  const earlier = fund.reservations.find((r) => r.payoutBatchId === payoutBatchId && r.state === 'reserved');
  const freed: readonly FundEvent[] = earlier ? [{ kind: 'given-back', payoutBatchId, round: earlier.round }] : [];
  const { reservedFen } = freed.reduce(evolve, fund);
  const enough = addFen(reservedFen, command.fen) <= command.creditedFen;
  return ok([...freed, { kind: enough ? 'reserved' : 'fell-short', payoutBatchId, round, fen: command.fen }]);
};

const keep = (fund: Fund, reservation: Reservation): readonly Reservation[] => [
  ...fund.reservations.filter(({ payoutBatchId }) => payoutBatchId !== reservation.payoutBatchId),
  reservation,
];

const evolve = (fund: Fund, event: FundEvent): Fund => {
  const { payoutBatchId, round } = event;
  switch (event.kind) {
    case 'reserved':
      return {
        reservedFen: addFen(fund.reservedFen, event.fen),
        reservations: keep(fund, { payoutBatchId, round, fen: event.fen, state: 'reserved' }),
      };
    case 'fell-short':
      return { ...fund, reservations: keep(fund, { payoutBatchId, round, fen: event.fen, state: 'short' }) };
    case 'given-back': {
      const fen = reservationOf(fund, payoutBatchId, round)?.fen ?? ZERO_FEN;
      return {
        reservedFen: subtractFen(fund.reservedFen, fen),
        reservations: keep(fund, { payoutBatchId, round, fen, state: 'given-back' }),
      };
    }
  }
};

export const fundDecider: Decider<Fund, FundCommand, FundEvent> = {
  initial: { reservedFen: ZERO_FEN, reservations: [] },
  decide,
  evolve,
};
