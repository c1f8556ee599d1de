import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { forbidden } from '@huji/chassis/http/refused.ts';
import { listPayees } from '@huji/contracts/payout/http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { requireReadable } from './payee.access.ts';
import { payeeReply } from './payee.reply.ts';

export const bindListPayees = (parts: Parts): BoundOperation =>
  handle(listPayees, async ({ query, principal }) => {
    const owner = query.employerId ?? query.personId ?? principal.personId;
    if (owner === undefined) throw forbidden('say whose account: personId or employerId');
    const { rows } = await parts.documents.payees.find({ field: 'owner', equals: owner, max: 50 });
    const payees = await Promise.all(rows.map(({ state }) => requireReadable(parts, principal, state)));
    return { body: { payees: await Promise.all(payees.map((payee) => payeeReply(parts.cipher, payee))) } };
  });
