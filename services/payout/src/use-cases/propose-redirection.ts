import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import type { Order, Redirection } from '../domain/order.ts';
import { ok } from '@huji/contracts/shared/decider.ts';
import type { Parts } from './parts.ts';
import { readInvolved } from './read-involved.ts';
import { readPayee } from './read-payee.ts';

/** @throws Refused */
export const proposeRedirection = async (
  parts: Parts,
  { orderId, redirection: wanted }: { orderId: string; redirection: Omit<Redirection, 'accountVersion'> },
  envelope: Envelope,
): Promise<{ readonly state: Order; readonly revision: number }> => {
  const { payeeId, reason } = wanted;
  const payee = await readPayee(parts, payeeId);
  if (payee === null)
    throw refused({ code: 'payee_unknown', detail: 'there is no such payee', data: { pointer: '/payeeId' } });
  const redirection = { ...wanted, accountVersion: payee.accountVersion };
  const data = { payeeId, reason };
  const proposed = withAudit(envelope, { stream: `order/${orderId}`, action: 'redirection-proposed', data });
  const outcome = await parts.documents.orders.executeGathered(
    orderId,
    async (order) => {
      const barred = await readInvolved(parts, [{ ...order, redirection }]);
      return ok({ type: 'propose-redirection', redirection, barred } as const);
    },
    proposed,
  );
  return accepted(outcome);
};
