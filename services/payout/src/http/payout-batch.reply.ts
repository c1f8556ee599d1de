import { addFen, formatYuan, ZERO_FEN } from '@huji/contracts/shared/money.ts';
import type { OrderFlag } from '@huji/contracts/payout/reason-codes.ts';
import type { PayoutBatchReply } from '@huji/contracts/payout/payout-batch-http.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Principal } from '@huji/contracts/shared/roles.ts';
import type { PayoutBatch } from '../domain/payout-batch/payout-batch.ts';
import { NEUTRAL_GROUP, seesBenefits } from './order.reply.ts';

/** In these states every fund of the batch has given for it. */
const FUNDED: readonly PayoutBatch['state'][] = ['released', 'done'];

const codeOf = ({ shortFund, shortAccount }: PayoutBatch): 'FUND_SHORT' | 'CASH_SHORT' | undefined => {
  if (shortFund !== null) return 'FUND_SHORT';
  return shortAccount == null ? undefined : 'CASH_SHORT';
};

const fundsReply = ({ funds, reserved, state }: PayoutBatch): PayoutBatchReply['funds'] =>
  funds.map(({ fund, fen }) => ({
    fund,
    amountYuan: formatYuan(fen),
    reserved: FUNDED.includes(state) || reserved.includes(fund),
  }));

/** One line of the neutral group: the fund of a batch of one order is the benefit that it pays. */
const neutralFunds = (batch: PayoutBatch): PayoutBatchReply['funds'] => {
  const shares = fundsReply(batch);
  const fen = addFen(ZERO_FEN, ...batch.funds.map((share) => share.fen));
  return shares.length === 0
    ? []
    : [{ fund: NEUTRAL_GROUP, amountYuan: formatYuan(fen), reserved: shares.every(({ reserved }) => reserved) }];
};

/** What is flagged of each order now, by its id. */
type Flags = ReadonlyMap<string, readonly OrderFlag[]>;

/** A batch as the caller may see it; `flags` where one batch is read. */
export const payoutBatchReply = (batch: PayoutBatch, principal: Principal, flags?: Flags): PayoutBatchReply => {
  const { state, payoutBatchId, maker, checker, releaser, madeOn, releasedOn, shortFund } = batch;
  if (state === 'none') throw new Error('a payout batch that does not exist has no form');
  return {
    payoutBatchId,
    state,
    amountYuan: formatYuan(batch.fen),
    count: batch.orders.length,
    funds: seesBenefits(principal) ? fundsReply(batch) : neutralFunds(batch),
    maker: maker.subject,
    madeOn,
    ...present({
      code: codeOf(batch),
      shortFund: shortFund === null || seesBenefits(principal) ? (shortFund ?? undefined) : NEUTRAL_GROUP,
      shortAccount: batch.shortAccount ?? undefined,
    }),
    ...present({ checker: checker?.subject, releaser: releaser?.subject, releasedOn }),
    orders: batch.orders.map(({ orderId, fen, attemptNo, paidBeforeOn }) => ({
      orderId,
      amountYuan: formatYuan(fen),
      ...present({
        attemptNo,
        paidBeforeOn: paidBeforeOn === undefined ? undefined : [...paidBeforeOn],
        flags: flags && [...(flags.get(orderId) ?? [])],
      }),
    })),
  };
};
