import { handle, type BoundOperation } from '@huji/chassis/http/operation-router.ts';
import { auditBy } from '@huji/chassis/security/audit-by.ts';
import { readPayee } from '@huji/contracts/payout/payee-http.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Parts } from '../use-cases/parts.ts';
import { requireReadable, seesPerson } from './payee.access.ts';
import { payeeReply } from './payee.reply.ts';

export const bindReadPayee = (parts: Parts): BoundOperation =>
  handle(readPayee, async ({ params: { payeeId }, principal, envelope }) => {
    const found = await parts.documents.payees.read(payeeId);
    const payee = await requireReadable(parts, principal, found?.state ?? null);
    await parts.audit.record(auditBy(envelope, `payee/${payeeId}`, 'payee-read'));
    return {
      body: await payeeReply(parts.cipher, payee, seesPerson(principal)),
      ...present({ revision: found?.revision }),
    };
  });
