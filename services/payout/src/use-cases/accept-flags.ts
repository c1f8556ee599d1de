import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import { ok } from '@huji/contracts/shared/decider.ts';
import type { FlagAcceptance } from '../domain/order.ts';
import type { Parts } from './parts.ts';
import { readFlags } from './read-flags.ts';

/** What two people said, on the order. @throws Refused where something else is flagged by now */
export const acceptFlags = async (
  parts: Parts,
  { orderId, acceptance }: { orderId: string; acceptance: FlagAcceptance },
  envelope: Envelope,
): Promise<void> => {
  const { flags, proposalId } = acceptance;
  const data = { flags: flags.map(({ code }) => code).join(' '), proposalId };
  const outcome = await parts.documents.orders.executeGathered(
    orderId,
    async (order) => ok({ type: 'accept-flags', acceptance, raised: await readFlags(parts, order) } as const),
    withAudit(envelope, { stream: `order/${orderId}`, action: 'order-flags-accepted', data }),
  );
  accepted(outcome);
};
