import { formatYuan } from '@huji/contracts/shared/money.ts';
import type { PayoutBatchReply } from '@huji/contracts/payout/payout-batch-http.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { PayoutBatch } from '../domain/payout-batch.ts';

/** In these states every fund of the batch has given for it. */
const FUNDED: readonly PayoutBatch['state'][] = ['released', 'done'];

const codeOf = ({ shortFund, shortAccount }: PayoutBatch): 'FUND_SHORT' | 'CASH_SHORT' | undefined => {
  if (shortFund !== null) return 'FUND_SHORT';
  return shortAccount == null ? undefined : 'CASH_SHORT';
};

export const payoutBatchReply = (batch: PayoutBatch): PayoutBatchReply => {
  const { state, payoutBatchId, maker, checker, releaser, madeOn, releasedOn, shortFund } = batch;
  if (state === 'none') throw new Error('a payout batch that does not exist has no form');
  return {
    payoutBatchId,
    state,
    amountYuan: formatYuan(batch.fen),
    count: batch.orders.length,
    funds: batch.funds.map(({ fund, fen }) => ({
      fund,
      amountYuan: formatYuan(fen),
      reserved: FUNDED.includes(state) || batch.reserved.includes(fund),
    })),
    maker: maker.subject,
    madeOn,
    ...present({
      code: codeOf(batch),
      shortFund: shortFund ?? undefined,
      shortAccount: batch.shortAccount ?? undefined,
    }),
    ...present({ checker: checker?.subject, releaser: releaser?.subject, releasedOn }),
    orders: batch.orders.map(({ orderId, fen, attemptNo, paidBeforeOn }) => ({
      orderId,
      amountYuan: formatYuan(fen),
      ...present({ attemptNo, paidBeforeOn: paidBeforeOn === undefined ? undefined : [...paidBeforeOn] }),
    })),
  };
};
