import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { forbidden } from '@huji/chassis/http/refused.ts';
import { unlessErased } from '@huji/chassis/security/unless-erased.ts';
import { listPayees } from '@huji/contracts/payout/payee-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { requireReadable, seesPerson } from './payee.access.ts';
import { payeeReply } from './payee.reply.ts';

export const bindListPayees = (parts: Parts): BoundOperation =>
  handle(listPayees, async ({ query, principal }) => {
    const owner = query.employerId ?? query.personId ?? principal.personId;
    if (owner === undefined) throw forbidden('say whose account: personId or employerId');
    const { cursor = null, limit: max } = query;
    const page = await parts.documents.payees.find({ field: 'owner', equals: owner, cursor, max });
    const payees = await Promise.all(page.rows.map(({ state }) => requireReadable(parts, principal, state)));
    const replies = await Promise.all(
      payees.map((payee) => unlessErased(payeeReply(parts, payee, seesPerson(principal)))),
    );
    return { body: { payees: replies.filter((reply) => reply !== null), cursor: page.cursor } };
  });
