import { handle } from '@huji/chassis/http/operation-router.ts';
import { auditBy } from '@huji/chassis/security/audit-by.ts';
import { readClaim as contract } from '@huji/contracts/claim-adjudication/http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { assertMaySeeClaim, claimUnknown, isOffice } from './claim.access.ts';
import { claimReply } from './claim.reply.ts';

export const bindReadClaim = ({ documents, audit }: Parts) =>
  handle(contract, async ({ params: { claimId }, principal, envelope }) => {
    const claim = await documents.claims.read(claimId);
    if (!claim?.state) throw claimUnknown();
    const { personId } = claim.state;
    assertMaySeeClaim(principal, claim.state);
    if (isOffice(principal)) await audit.record(auditBy(envelope, `person/${personId}`, 'claim-read', { claimId }));
    return { body: claimReply(claim.state, principal), revision: claim.revision };
  });
