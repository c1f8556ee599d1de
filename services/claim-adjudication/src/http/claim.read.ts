import type { Opened } from '@huji/chassis/http/tell-read.ts';
import { handle } from '@huji/chassis/http/operation-router.ts';
import { readClaim as contract } from '@huji/contracts/claim-adjudication/claim-http.ts';
import type { Claim } from '../domain/claim/claim.ts';
import type { Parts } from '../use-cases/parts.ts';
import { assertMaySeeClaim, claimUnknown } from './claim.access.ts';
import { toldClaim } from './claim.reply.ts';

/** Who looked at a claim stands in the stream of its member. */
export const openedClaim = ({ personId, claimId }: Pick<Claim, 'personId' | 'claimId'>): Opened => ({
  stream: `person/${personId}`,
  action: 'claim-read',
  data: { claimId },
});

export const bindReadClaim = (parts: Parts) =>
  handle(contract, async ({ params: { claimId }, principal }) => {
    const claim = await parts.documents.claims.read(claimId);
    if (!claim?.state) throw claimUnknown();
    assertMaySeeClaim(parts, principal, claim.state);
    const { state, revision } = claim;
    return { ...toldClaim(parts, { state, revision }, principal), opened: openedClaim(state) };
  });
