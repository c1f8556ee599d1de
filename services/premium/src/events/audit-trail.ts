import { audited } from '@huji/chassis/security/audit-trail.ts';
import type { ConsumerDefinition } from '@huji/chassis/events/consumer.ts';
import {
  batchBilled,
  batchPaid,
  batchUnpaid,
  moneyAnnulled,
  moneyMatched,
  moneyReceived,
  moneyReturnOrdered,
  moneyUnmatched,
  refundRequested,
} from '@huji/contracts/premium/events.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Parts } from '../use-cases/parts.ts';

/** What is asked for, and every step money takes before it belongs to a fund. */
export const auditTrail = ({ audit }: Parts): ConsumerDefinition => ({
  name: 'audit',
  isFed: false,
  reactions: [
    audited(audit, moneyReceived, ({ moneyId, fen }) => ({
      stream: `money/${moneyId}`,
      action: 'money-received',
      data: { fen },
    })),
    audited(audit, moneyMatched, ({ moneyId, batchId, fen, matchedOn, matchNo }) => ({
      stream: `money/${moneyId}`,
      action: 'money-matched',
      data: { batchId, fen, matchedOn, ...present({ matchNo }) },
    })),
    audited(audit, moneyUnmatched, ({ moneyId, batchId, fen }) => ({
      stream: `money/${moneyId}`,
      action: 'money-unmatched',
      data: { batchId, fen },
    })),
    audited(audit, moneyAnnulled, ({ moneyId, fen }) => ({
      stream: `money/${moneyId}`,
      action: 'money-annulled',
      data: { fen },
    })),
    audited(audit, moneyReturnOrdered, ({ moneyId, fen }) => ({
      stream: `money/${moneyId}`,
      action: 'money-return-ordered',
      data: { fen },
    })),
    audited(audit, batchBilled, ({ batchId, version, dueFen }) => ({
      stream: `bill/${batchId}`,
      action: 'batch-billed',
      data: { version, dueFen },
    })),
    audited(audit, batchPaid, ({ batchId, version, paidOn }) => ({
      stream: `bill/${batchId}`,
      action: 'batch-paid',
      data: { version, paidOn },
    })),
    audited(audit, batchUnpaid, ({ batchId, version, reason }) => ({
      stream: `bill/${batchId}`,
      action: 'batch-unpaid',
      data: { version, reason },
    })),
    audited(audit, refundRequested, ({ batchId, refundNo, fen }) => ({
      stream: `bill/${batchId}`,
      action: 'refund-requested',
      data: { refundNo, fen },
    })),
  ],
});
