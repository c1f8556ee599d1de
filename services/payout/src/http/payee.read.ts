import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { forbidden } from '@huji/chassis/http/refused.ts';
import { getPayee, listPayees } from '@huji/contracts/payout/http.ts';
import { payeeReply } from '../views/payee-reply.ts';
import type { PayoutParts } from '../parts.ts';
import { auditBy } from '@huji/chassis/security/audit-by.ts';
import { requireReadable } from './payee.ownership.ts';

export const bindGetPayee = ({ stores, cipher, audit }: PayoutParts): BoundOperation =>
  handle(getPayee, async ({ params, principal, envelope }) => {
    const found = await stores.payees.read(params.payeeId);
    const payee = await requireReadable(stores, principal, found?.state);
    await audit.record(auditBy(envelope, `payee/${payee.payeeId}`, 'payee-read'));
    return { body: await payeeReply(cipher, payee), ...(found ? { revision: found.revision } : {}) };
  });

export const bindListPayees = ({ stores, cipher }: PayoutParts): BoundOperation =>
  handle(listPayees, async ({ query, principal }) => {
    const owner = query.employerId ?? query.personId ?? principal.personId;
    if (owner === undefined) throw forbidden('say whose account: personId or employerId');
    const { rows } = await stores.payees.find({ field: 'owner', equals: owner, max: 50 });
    const payees = await Promise.all(rows.map(({ state }) => requireReadable(stores, principal, state)));
    return { body: { payees: await Promise.all(payees.map((payee) => payeeReply(cipher, payee))) } };
  });
