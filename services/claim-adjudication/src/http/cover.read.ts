import { handle } from '@huji/chassis/http/operation-router.ts';
import { auditBy } from '@huji/chassis/security/audit-by.ts';
import { readCover as contract } from '@huji/contracts/claim-adjudication/http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { assertMaySeeCover, isOffice } from './claim.access.ts';
import { coversReply } from './cover.reply.ts';

export const bindReadCover = (parts: Parts) =>
  handle(contract, async ({ params: { personId }, query, principal, envelope }) => {
    assertMaySeeCover(principal, personId);
    if (isOffice(principal)) await parts.audit.record(auditBy(envelope, `person/${personId}`, 'cover-read'));
    return { body: await coversReply(parts, personId, query.on ?? envelope.on) };
  });
