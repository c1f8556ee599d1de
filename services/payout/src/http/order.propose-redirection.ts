import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { refused } from '@huji/chassis/http/refused.ts';
import { auditBy } from '@huji/chassis/security/audit-by.ts';
import { ok } from '@huji/contracts/shared/decider.ts';
import { confirmRedirection, proposeRedirection } from '@huji/contracts/payout/http.ts';
import { isPayeePayable, wakeIfPayable } from '../payees/waiting-orders.ts';
import type { PayoutParts } from '../parts.ts';
import { orderReply } from '../views/order-reply.ts';
import { accepted } from './answers.ts';

export const bindProposeRedirection = ({ stores, audit }: PayoutParts): BoundOperation =>
  handle(proposeRedirection, async ({ params: { orderId }, body: { payeeId, reason }, principal, envelope }) => {
    if ((await stores.payees.read(payeeId)) === null)
      throw refused({ code: 'not_found', detail: 'there is no such payee', data: { pointer: '/payeeId' } });
    const redirection = { payeeId, reason, proposedBy: principal.subject };
    const outcome = await stores.orders.execute(orderId, { kind: 'propose-redirection', redirection }, envelope);
    const { state, revision } = accepted(outcome);
    await audit.record({ ...auditBy(envelope, `order/${orderId}`, 'redirection-proposed'), data: { payeeId, reason } });
    return { body: orderReply(state), revision };
  });

export const bindConfirmRedirection = ({ stores, audit }: PayoutParts): BoundOperation =>
  handle(confirmRedirection, async ({ params: { orderId }, principal, envelope }) => {
    const outcome = await stores.orders.executeGathered(
      orderId,
      async ({ redirection }) => {
        const accountVerified = redirection !== null && (await isPayeePayable(stores, redirection.payeeId));
        return ok({ kind: 'confirm-redirection', confirmedBy: principal.subject, accountVerified });
      },
      envelope,
    );
    const { state, revision } = accepted(outcome);
    const { payeeId } = state;
    await audit.record({ ...auditBy(envelope, `order/${orderId}`, 'order-redirected'), data: { payeeId } });
    await wakeIfPayable(stores, orderId);
    return { body: orderReply(state), revision };
  });
