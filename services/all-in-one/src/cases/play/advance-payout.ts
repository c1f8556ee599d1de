import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { instantOf } from '@huji/contracts/shared/instant.ts';
import { nextStep } from '@huji/payout/rules.ts';
import type { Stage } from './stage.ts';

const sendOrder = ({ orders }: Stage, payoutBatchId: string, orderId: string, on: CivilDate): void => {
  const { accountVersion } = orders.read(orderId);
  const at = instantOf(new Date(`${on}T00:00:00+08:00`));
  const sending = { payoutBatchId, accountVersion: accountVersion ?? 0, flags: [], at };
  orders.obey(orderId, { type: 'start-sending', ...sending });
  const attempt = orders.read(orderId).attempts.length;
  orders.obey(orderId, { type: 'record', attempt, fact: { type: 'accepted' } });
  orders.obey(orderId, { type: 'record', attempt, fact: { type: 'settled', valueOn: on } });
};

/** As the batch goes on by itself; what its funds and accounts hold is no part of a case, so each of them gives. */
export const advancePayoutBatch = (stage: Stage, payoutBatchId: string, on: CivilDate): void => {
  const { payoutBatches } = stage;
  for (;;) {
    const batch = payoutBatches.read(payoutBatchId);
    const step = nextStep(batch, 0);
    if (step === null) return;
    switch (step.type) {
      case 'reserve':
        payoutBatches.obey(payoutBatchId, { type: 'fund-gave', round: batch.round, fund: step.share.fund });
        break;
      case 'check-cash':
        payoutBatches.obey(payoutBatchId, { type: 'cash-suffices', round: batch.round });
        break;
      case 'send-orders':
        for (const { orderId } of batch.orders) sendOrder(stage, payoutBatchId, orderId, on);
        payoutBatches.obey(payoutBatchId, { type: 'orders-sent' });
        break;
      default:
        throw new Error(`a payout batch of a case cannot ${step.type}`);
    }
  }
};
