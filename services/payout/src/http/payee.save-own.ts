import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { saveOwnPayee as contract } from '@huji/contracts/payout/payee-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { saveOwnPayee } from '../use-cases/save-own-payee.ts';
import { ownPersonOf } from './payee.access.ts';
import { payeeReply } from './payee.reply.ts';

export const bindSaveOwnPayee = (parts: Parts): BoundOperation =>
  handle(contract, async ({ body: account, principal, envelope }) => {
    const personId = ownPersonOf(principal);
    const { state, revision } = await saveOwnPayee(parts, { personId, account }, envelope);
    return { body: await payeeReply(parts, state), revision };
  });
