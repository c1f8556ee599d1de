import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { readPayee } from '@huji/contracts/payout/payee-http.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Parts } from '../use-cases/parts.ts';
import { requireReadable, seesPerson } from './payee.access.ts';
import { openedPayee, payeeReply } from './payee.reply.ts';

export const bindReadPayee = (parts: Parts): BoundOperation =>
  handle(readPayee, async ({ params: { payeeId }, principal }) => {
    const found = await parts.documents.payees.read(payeeId);
    const payee = await requireReadable(parts, principal, found?.state ?? null);
    const body = await payeeReply(parts, payee, seesPerson(principal));
    return { body, opened: openedPayee(payee), ...present({ revision: found?.revision }) };
  });
