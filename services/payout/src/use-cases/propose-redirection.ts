import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import type { Order, Redirection } from '../domain/order.ts';
import type { Parts } from './parts.ts';
import { readPayee } from './read-payee.ts';

/** @throws Refused */
export const proposeRedirection = async (
  parts: Parts,
  { orderId, redirection }: { orderId: string; redirection: Redirection },
  envelope: Envelope,
): Promise<{ readonly state: Order; readonly revision: number }> => {
  const { payeeId, reason } = redirection;
  if ((await readPayee(parts, payeeId)) === null)
    throw refused({ code: 'payee_unknown', detail: 'there is no such payee', data: { pointer: '/payeeId' } });
  const command = { type: 'propose-redirection', redirection } as const;
  const data = { payeeId, reason };
  const proposed = withAudit(envelope, { stream: `order/${orderId}`, action: 'redirection-proposed', data });
  return accepted(await parts.documents.orders.execute(orderId, command, proposed));
};
