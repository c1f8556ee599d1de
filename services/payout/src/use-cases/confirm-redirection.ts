import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import type { AuditStep } from '@huji/chassis/security/audit-chain.ts';
import type { Hand } from '@huji/contracts/shared/hand.ts';
import { ok } from '@huji/contracts/shared/decider.ts';
import type { Order, Redirection } from '../domain/order.ts';
import { accountFacts } from '../domain/order-reactions.ts';
import type { Parts } from './parts.ts';
import { readInvolved } from './read-involved.ts';
import { readPayee } from './read-payee.ts';
import { wakeOrder } from './wake-order.ts';

/** To whom it goes, and the account of who proposed that. */
const toldOf = ({ payeeId, proposedBy }: Redirection) => ({ payeeId, proposedBy: proposedBy.subject });

/** @throws Refused */
export const confirmRedirection = async (
  parts: Parts,
  { orderId, confirmedBy }: { orderId: string; confirmedBy: Hand },
  envelope: Envelope,
): Promise<{ readonly state: Order; readonly revision: number }> => {
  let data: NonNullable<AuditStep['data']> = {};
  const redirecting = { stream: `order/${orderId}`, action: 'order-redirected' };
  const outcome = await parts.documents.orders.executeGathered(
    orderId,
    async (order) => {
      const { redirection } = order;
      data = redirection === null ? {} : toldOf(redirection);
      const payee = redirection === null ? null : await readPayee(parts, redirection.payeeId);
      const barred = await readInvolved(parts, [order]);
      return ok({ type: 'confirm-redirection', confirmedBy, on: envelope.on, barred, ...accountFacts(payee) } as const);
    },
    withAudit(envelope, () => ({ ...redirecting, data })),
  );
  const redirected = accepted(outcome);
  await wakeOrder(parts, orderId);
  return redirected;
};
