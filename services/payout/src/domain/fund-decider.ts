import { ok, type Decider, type Result } from '@huji/contracts/shared/decider.ts';
import { addFen, subtractFen, ZERO_FEN } from '@huji/contracts/shared/money.ts';
import { reservationOf, type Fund, type FundCommand, type FundEvent, type Reservation } from './fund.ts';

const decide = (command: FundCommand, fund: Fund): Result<readonly FundEvent[], never> => {
  if (command.type === 'give-back-order') {
    const { orderId, fen } = command;
    return ok((fund.annulled ?? []).includes(orderId) ? [] : [{ type: 'order-given-back', orderId, fen }]);
  }
  const { payoutBatchId, round } = command;
  const known = reservationOf(fund, payoutBatchId, round);
  if (command.type === 'give-back') {
    return ok(
      known?.round === round && known.state === 'reserved' ? [{ type: 'given-back', payoutBatchId, round }] : [],
    );
  }
  if (known) return ok([]);
  // A round that was never given back ends where the next begins: two rounds of one batch are never both reserved.
  const earlier = fund.reservations.find((r) => r.payoutBatchId === payoutBatchId && r.state === 'reserved');
  const freed: readonly FundEvent[] = earlier ? [{ type: 'given-back', payoutBatchId, round: earlier.round }] : [];
  const { reservedFen } = freed.reduce(evolve, fund);
  const enough = addFen(reservedFen, command.fen) <= command.creditedFen;
  return ok([...freed, { type: enough ? 'reserved' : 'fell-short', payoutBatchId, round, fen: command.fen }]);
};

/**
 * So many batches of a fund are told apart, those heard of last. A batch asks only while its own document says that it is reserving
 * or returning: nobody asks for one that was forgotten, and asked nevertheless the fund would hold too much, never give too much.
 */
export const RESERVATIONS_MAX = 1_000;

const keep = (fund: Fund, reservation: Reservation): readonly Reservation[] =>
  [...fund.reservations.filter(({ payoutBatchId }) => payoutBatchId !== reservation.payoutBatchId), reservation].slice(
    -RESERVATIONS_MAX,
  );

const evolve = (fund: Fund, event: FundEvent): Fund => {
  if (event.type === 'order-given-back') {
    const annulled = [...(fund.annulled ?? []), event.orderId].slice(-RESERVATIONS_MAX);
    return { ...fund, reservedFen: subtractFen(fund.reservedFen, event.fen), annulled };
  }
  const { payoutBatchId, round } = event;
  switch (event.type) {
    case 'reserved':
      return {
        ...fund,
        reservedFen: addFen(fund.reservedFen, event.fen),
        reservations: keep(fund, { payoutBatchId, round, fen: event.fen, state: 'reserved' }),
      };
    case 'fell-short':
      return { ...fund, reservations: keep(fund, { payoutBatchId, round, fen: event.fen, state: 'short' }) };
    case 'given-back': {
      const fen = reservationOf(fund, payoutBatchId, round)?.fen ?? ZERO_FEN;
      return {
        ...fund,
        reservedFen: subtractFen(fund.reservedFen, fen),
        reservations: keep(fund, { payoutBatchId, round, fen, state: 'given-back' }),
      };
    }
  }
};

/** A fund never says no: that it holds too little is an event. */
export const fundDecider: Decider<Fund, FundCommand, FundEvent, never> = {
  initial: { reservedFen: ZERO_FEN, reservations: [] },
  decide,
  evolve,
};
