import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { forbidden, notFound, Refused, refused } from '@huji/chassis/http/refused.ts';
import type { Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { ok } from '@huji/contracts/shared/decider.ts';
import { askBankAboutOrder, reissueOrder } from '@huji/contracts/payout/http.ts';
import { isInFlight } from '../domain/order-decider.ts';
import type { OpenAccount } from '../bank/bank-client.ts';
import { isPayable, type Payee } from '../domain/payee.ts';
import { changePayeeAccount } from '../payees/change-account.ts';
import { wakeIfPayable } from '../payees/waiting-orders.ts';
import { orderReply } from '../views/order-reply.ts';
import type { PayoutParts } from '../parts.ts';
import { auditBy } from '@huji/chassis/security/audit-by.ts';
import { accepted } from './answers.ts';
import { requireVisibleOrder } from './order.read.ts';
import { ownsPayee } from './payee.ownership.ts';

/** The account may have been corrected at the payee before: whether that is enough, the order decides. */
const changeUnlessSame = async (
  parts: PayoutParts,
  payee: Payee,
  account: OpenAccount,
  envelope: Envelope,
): Promise<void> => {
  try {
    await changePayeeAccount(parts, payee, account, envelope);
  } catch (error) {
    if (!(error instanceof Refused) || error.refusal.code !== 'ACCOUNT_UNCHANGED') throw error;
  }
};

/** A returned payment is repaired inside the same order: account first, then the next attempt may be batched. */
export const bindReissueOrder = (parts: PayoutParts): BoundOperation =>
  handle(reissueOrder, async ({ params, body, principal, envelope }) => {
    const { stores } = parts;
    const { order } = await requireVisibleOrder(parts, principal, params.orderId);
    const payee = (await stores.payees.read(order.payeeId))?.state;
    if (body.account !== undefined && order.state === 'returned') {
      if (payee === undefined || !(await ownsPayee(stores, principal, payee)))
        throw forbidden('only its owner changes an account');
      await changeUnlessSame(parts, payee, body.account, envelope);
    }
    const outcome = await stores.orders.executeGathered(
      params.orderId,
      async (current) => {
        const now = (await stores.payees.read(current.payeeId))?.state ?? null;
        return ok({ kind: 'reissue', accountVersion: now?.accountVersion ?? 0, accountVerified: isPayable(now) });
      },
      envelope,
    );
    const { state, revision } = accepted(outcome);
    await parts.audit.record(auditBy(envelope, `order/${state.orderId}`, 'order-reissued'));
    await wakeIfPayable(stores, state.orderId);
    return { body: orderReply(state), revision };
  });

export const bindAskBankAboutOrder = ({ stores, sender }: PayoutParts): BoundOperation =>
  handle(askBankAboutOrder, async ({ params }) => {
    const found = await stores.orders.read(params.orderId);
    if (found === null) throw notFound('the order');
    if (!isInFlight(found.state)) {
      throw refused({ code: 'ORDER_NOT_IN_FLIGHT', detail: `the order is ${found.state.state}` });
    }
    return { body: orderReply((await sender.ask(params.orderId)) ?? found.state) };
  });
