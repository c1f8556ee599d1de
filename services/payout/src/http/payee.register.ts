import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { registerPayee } from '@huji/contracts/payout/payee-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { registerPayee as register } from '../use-cases/register-payee.ts';
import { ownerFor } from './payee.access.ts';
import { payeeReply } from './payee.reply.ts';

export const bindRegisterPayee = (parts: Parts): BoundOperation =>
  handle(registerPayee, async ({ body: { employerId, account }, principal, envelope }) => {
    const owner = await ownerFor(parts, principal, employerId);
    const { state, revision } = await register(parts, { owner, account }, envelope);
    return { body: await payeeReply(parts, state), revision, location: `/v1/payees/${state.payeeId}` };
  });
