import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { readOwnPayee } from '@huji/contracts/payout/payee-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { requireOwn } from './payee.access.ts';
import { openedPayee, payeeReply } from './payee.reply.ts';

export const bindReadOwnPayee = (parts: Parts): BoundOperation =>
  handle(readOwnPayee, async ({ principal }) => {
    const payee = await requireOwn(parts, principal);
    return { body: await payeeReply(parts, payee), opened: openedPayee(payee) };
  });
