import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { changePayeeAccount } from '@huji/contracts/payout/payee-http.ts';
import { changePayeeAccount as change } from '../use-cases/change-payee-account.ts';
import type { Parts } from '../use-cases/parts.ts';
import { readPayee } from '../use-cases/read-payee.ts';
import { requireOwned } from './payee.access.ts';
import { payeeReply } from './payee.reply.ts';

export const bindChangePayeeAccount = (parts: Parts): BoundOperation =>
  handle(changePayeeAccount, async ({ params: { payeeId }, body: account, principal, envelope }) => {
    const payee = await requireOwned(parts, principal, await readPayee(parts, payeeId));
    const { state, revision } = accepted(await change(parts, { payee, account }, envelope));
    return { body: await payeeReply(parts, state), revision };
  });
