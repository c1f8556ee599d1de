import { batchWithdrawalRequested } from '@huji/contracts/enrollment/events.ts';
import { reaction, type Reaction } from '@huji/chassis/events/consumer.ts';
import { reactToBatchWithdrawalRequested } from '../domain/bill-reactions.ts';
import type { Parts } from '../use-cases/parts.ts';
import { tellBill } from '../use-cases/tell-bill.ts';

export const onBatchWithdrawalRequested = (parts: Parts): Reaction =>
  reaction(batchWithdrawalRequested, ({ data }, { envelope }) =>
    tellBill(parts, reactToBatchWithdrawalRequested(data), envelope),
  );
