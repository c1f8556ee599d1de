import { handle } from '@huji/chassis/http/operation-router.ts';
import { readClaim as contract } from '@huji/contracts/claim-adjudication/claim-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { assertMaySeeClaim, claimUnknown } from './claim.access.ts';
import { claimReply } from './claim.reply.ts';

export const bindReadClaim = (parts: Parts) =>
  handle(contract, async ({ params: { claimId }, principal }) => {
    const claim = await parts.documents.claims.read(claimId);
    if (!claim?.state) throw claimUnknown();
    const { personId } = claim.state;
    assertMaySeeClaim(principal, claim.state);
    const opened = { stream: `person/${personId}`, action: 'claim-read', data: { claimId } };
    return { body: claimReply(parts, claim.state, principal), revision: claim.revision, opened };
  });
