import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import type { ClawBack, Order } from '../domain/order.ts';
import { claimCredit } from './claim-credit.ts';
import type { Parts } from './parts.ts';

/** Money that the payee paid back to a fund. @throws Refused */
export const clawBackOrder = async (
  parts: Parts,
  { orderId, clawBack }: { orderId: string; clawBack: ClawBack },
  envelope: Envelope,
): Promise<{ readonly state: Order; readonly revision: number }> => {
  const { fund, fen, ref } = clawBack;
  await claimCredit(parts, { orderId, ref }, envelope);
  const stream = `order/${orderId}`;
  const taken = withAudit(envelope, { stream, action: 'benefit-clawed-back', data: { fund, fen } });
  return accepted(await parts.documents.orders.execute(orderId, { type: 'claw-back', clawBack }, taken));
};
