import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import type { Hand } from '@huji/contracts/shared/hand.ts';
import { ok } from '@huji/contracts/shared/decider.ts';
import type { Order } from '../domain/order.ts';
import { accountFacts } from '../domain/order-reactions.ts';
import type { Parts } from './parts.ts';
import { readInvolved } from './read-involved.ts';
import { readPayee } from './read-payee.ts';
import { wakeOrder } from './wake-order.ts';

/** @throws Refused */
export const confirmRedirection = async (
  parts: Parts,
  { orderId, confirmedBy }: { orderId: string; confirmedBy: Hand },
  envelope: Envelope,
): Promise<{ readonly state: Order; readonly revision: number }> => {
  let payeeId = '';
  const redirecting = { stream: `order/${orderId}`, action: 'order-redirected' };
  const outcome = await parts.documents.orders.executeGathered(
    orderId,
    async (order) => {
      const { redirection } = order;
      payeeId = redirection?.payeeId ?? '';
      const payee = redirection === null ? null : await readPayee(parts, redirection.payeeId);
      const barred = await readInvolved(parts, [order]);
      return ok({ type: 'confirm-redirection', confirmedBy, on: envelope.on, barred, ...accountFacts(payee) } as const);
    },
    withAudit(envelope, () => ({ ...redirecting, data: { payeeId } })),
  );
  const redirected = accepted(outcome);
  await wakeOrder(parts, orderId);
  return redirected;
};
