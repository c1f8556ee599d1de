import { accepted, acceptedUnless } from '@huji/chassis/aggregate/outcome.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import { ok } from '@huji/contracts/shared/decider.ts';
import type { OpenAccount } from '../adapters/bank-client.ts';
import { accountFacts } from '../domain/order-reactions.ts';
import type { Order } from '../domain/order.ts';
import type { Payee } from '../domain/payee.ts';
import { changePayeeAccount } from './change-payee-account.ts';
import type { Parts } from './parts.ts';
import { readPayee } from './read-payee.ts';
import { wakeOrder } from './wake-order.ts';

interface Correction {
  readonly payee: Payee;
  readonly account: OpenAccount;
}

/** The account may have been corrected at the payee before: whether that is enough, the order decides. */
const correct = async (parts: Parts, correction: Correction, envelope: Envelope): Promise<void> => {
  acceptedUnless(await changePayeeAccount(parts, correction, envelope), 'payee_account_unchanged');
};

/** A returned payment is repaired inside the same order: account first, then the next attempt may be batched. @throws Refused */
export const reissueOrder = async (
  parts: Parts,
  { orderId, correction }: { orderId: string; correction: Correction | null },
  envelope: Envelope,
): Promise<{ readonly state: Order; readonly revision: number }> => {
  if (correction !== null) await correct(parts, correction, envelope);
  const outcome = await parts.documents.orders.executeGathered(
    orderId,
    async ({ payeeId }) => ok({ type: 'reissue', ...accountFacts(await readPayee(parts, payeeId)) } as const),
    withAudit(envelope, { stream: `order/${orderId}`, action: 'order-reissued' }),
  );
  const reissued = accepted(outcome);
  await wakeOrder(parts, orderId);
  return reissued;
};
