import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { changeAccount, checkPayeeName } from '@huji/contracts/payout/http.ts';
import { changePayeeAccount } from '../payees/change-account.ts';
import { recheckName } from '../payees/name-check.ts';
import { payeeReply } from '../views/payee-reply.ts';
import type { PayoutParts } from '../parts.ts';
import { requireOwned, requireReadable } from './payee.ownership.ts';

export const bindChangeAccount = (parts: PayoutParts): BoundOperation =>
  handle(changeAccount, async ({ params, body, principal, envelope }) => {
    const found = await parts.stores.payees.read(params.payeeId);
    const payee = await requireOwned(parts.stores, principal, found?.state);
    const { state, revision } = await changePayeeAccount(parts, payee, body, envelope);
    return { body: await payeeReply(parts.cipher, state), revision };
  });

export const bindCheckPayeeName = ({ stores, bank, cipher }: PayoutParts): BoundOperation =>
  handle(checkPayeeName, async ({ params, principal }) => {
    const found = await stores.payees.read(params.payeeId);
    const payee = await requireReadable(stores, principal, found?.state);
    return { body: await payeeReply(cipher, await recheckName(stores, { bank, cipher }, payee)) };
  });
