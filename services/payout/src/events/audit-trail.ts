import { audited } from '@huji/chassis/security/audit-trail.ts';
import type { ConsumerDefinition } from '@huji/chassis/events/consumer.ts';
import { fundReserved, fundShort, paymentReturned, paymentSettled } from '@huji/contracts/payout/events.ts';
import type { Parts } from '../use-cases/parts.ts';

/** Every step money takes out of a fund; what people do is recorded where they do it. */
export const auditTrail = ({ audit }: Parts): ConsumerDefinition => ({
  name: 'audit',
  isFed: false,
  reactions: [
    audited(audit, fundReserved, ({ payoutBatchId, fund, fen }) => ({
      stream: `payout-batch/${payoutBatchId}`,
      action: 'fund-reserved',
      data: { fund, fen },
    })),
    audited(audit, fundShort, ({ payoutBatchId, fund, fen }) => ({
      stream: `payout-batch/${payoutBatchId}`,
      action: 'fund-short',
      data: { fund, fen },
    })),
    audited(audit, paymentSettled, ({ orderId, attempt, fen }) => ({
      stream: `order/${orderId}`,
      action: 'payment-settled',
      data: { attempt, fen },
    })),
    audited(audit, paymentReturned, ({ orderId, attempt, fen, reason }) => ({
      stream: `order/${orderId}`,
      action: 'payment-returned',
      data: { attempt, fen, reason },
    })),
  ],
});
