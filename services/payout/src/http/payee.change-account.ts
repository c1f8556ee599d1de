import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { changeAccount } from '@huji/contracts/payout/http.ts';
import { changePayeeAccount } from '../use-cases/change-payee-account.ts';
import type { Parts } from '../use-cases/parts.ts';
import { readPayee } from '../use-cases/read-payee.ts';
import { requireOwned } from './payee.access.ts';
import { payeeReply } from './payee.reply.ts';

export const bindChangeAccount = (parts: Parts): BoundOperation =>
  handle(changeAccount, async ({ params: { payeeId }, body: account, principal, envelope }) => {
    const payee = await requireOwned(parts, principal, await readPayee(parts, payeeId));
    const { state, revision } = accepted(await changePayeeAccount(parts, { payee, account }, envelope));
    return { body: await payeeReply(parts.cipher, state), revision };
  });
