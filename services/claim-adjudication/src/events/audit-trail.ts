import { audited } from '@huji/chassis/security/audit-trail.ts';
import type { ConsumerDefinition } from '@huji/chassis/events/consumer.ts';
import {
  claimApproved,
  claimOvertaken,
  claimProposed,
  claimRefused,
} from '@huji/contracts/claim-adjudication/events.ts';
import { orderAnnulmentAnswered } from '@huji/contracts/payout/events.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Parts } from '../use-cases/parts.ts';

interface DecidedClaim {
  readonly claimId: string;
  readonly decisionNo: number;
  readonly digest: string;
}

const step = (action: string, { claimId, decisionNo, digest }: DecidedClaim, fen?: number) => ({
  stream: `claim/${claimId}`,
  action,
  data: present({ decisionNo, digest, fen }),
});

/** Every decision about a claim, also those no person made. */
export const auditTrail = ({ audit }: Parts): ConsumerDefinition => ({
  name: 'audit',
  isFed: false,
  reactions: [
    audited(audit, claimProposed, (data) => step('decision-proposed', data, data.proposedFen)),
    audited(audit, claimRefused, (data) => step('decision-refused', data)),
    audited(audit, claimOvertaken, (data) => step('decision-overtaken', data)),
    audited(audit, orderAnnulmentAnswered, ({ claimId, decisionNo, orderId, annulled }) => ({
      stream: `claim/${claimId}`,
      action: annulled ? 'approval-cancelled' : 'cancellation-refused',
      data: { decisionNo, orderId },
    })),
    audited(audit, claimApproved, (data) =>
      step(
        'decision-approved',
        data,
        data.lines.reduce((sum, { fen }) => sum + fen, 0),
      ),
    ),
  ],
});
