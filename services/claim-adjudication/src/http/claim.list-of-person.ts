import { handle } from '@huji/chassis/http/operation-router.ts';
import { listClaimsOfPerson as contract } from '@huji/contracts/claim-adjudication/claim-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { seesClaim } from './claim.access.ts';
import { erasedClaims } from './claim-erased.reply.ts';
import { claimReply } from './claim.reply.ts';

export const bindListClaimsOfPerson = (parts: Parts) =>
  handle(contract, async ({ body: { personId }, query: { cursor = null, limit: max }, principal }) => {
    const page = await parts.documents.claims.find({ field: 'personId', equals: personId, cursor, max });
    const claims = page.rows.flatMap(({ state: claim }) =>
      claim !== null && seesClaim(parts, principal, claim) ? [claimReply(parts, claim, principal)] : [],
    );
    return { body: { claims, ...erasedClaims(page.erased), cursor: page.cursor } };
  });
