import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { auditBy } from '@huji/chassis/security/audit-by.ts';
import { checkOwnPayeeName } from '@huji/contracts/payout/payee-http.ts';
import { checkRegisteredName } from '../use-cases/check-registered-name.ts';
import { checkPayeeName } from '../use-cases/check-payee-name.ts';
import type { Parts } from '../use-cases/parts.ts';
import { requireOwn } from './payee.access.ts';
import { payeeReply } from './payee.reply.ts';

export const bindCheckOwnPayeeName = (parts: Parts): BoundOperation =>
  handle(checkOwnPayeeName, async ({ principal, envelope }) => {
    const payee = await requireOwn(parts, principal);
    // What the bank says is recorded in its own name: who asked stands before it.
    await parts.audit.record(auditBy(envelope, `payee/${payee.payeeId}`, 'name-check-asked'));
    const checked = await checkRegisteredName(parts, await checkPayeeName(parts, payee));
    return { body: await payeeReply(parts, checked) };
  });
