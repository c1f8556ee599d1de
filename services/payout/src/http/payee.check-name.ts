import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { auditBy } from '@huji/chassis/security/audit-by.ts';
import { checkPayeeName } from '@huji/contracts/payout/payee-http.ts';
import { checkRegisteredName } from '../use-cases/check-registered-name.ts';
import { checkPayeeName as check } from '../use-cases/check-payee-name.ts';
import type { Parts } from '../use-cases/parts.ts';
import { readPayee } from '../use-cases/read-payee.ts';
import { requireReadable, seesPerson } from './payee.access.ts';
import { payeeReply } from './payee.reply.ts';

export const bindCheckPayeeName = (parts: Parts): BoundOperation =>
  handle(checkPayeeName, async ({ params: { payeeId }, principal, envelope }) => {
    const payee = await requireReadable(parts, principal, await readPayee(parts, payeeId));
    // What the bank says is recorded in its own name: who asked stands before it.
    await parts.audit.record(auditBy(envelope, `payee/${payeeId}`, 'name-check-asked'));
    const checked = await checkRegisteredName(parts, await check(parts, payee));
    return { body: await payeeReply(parts, checked, seesPerson(principal)) };
  });
