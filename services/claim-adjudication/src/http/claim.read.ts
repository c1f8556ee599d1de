import { handle } from '@huji/chassis/http/operation-router.ts';
import { notFound } from '@huji/chassis/http/refused.ts';
import type { AuditLog } from '@huji/chassis/security/audit-log.ts';
import { listClaims, readClaim } from '@huji/contracts/claim-adjudication/http.ts';
import { queueKey } from '../aggregates/claim-messages.ts';
import type { Stores } from '../aggregates/stores.ts';
import { assertOwnOrOffice, isOffice } from './access.ts';
import { claimReply } from './claim-reply.ts';

export const readClaimRoute = (stores: Stores, audit: AuditLog) =>
  handle(readClaim, async ({ params: { claimId }, principal, envelope }) => {
    const claim = await stores.claims.read(claimId);
    if (!claim?.state) throw notFound('the claim');
    assertOwnOrOffice(principal, claim.state.personId, 'the claim');
    if (isOffice(principal))
      await audit.record({
        stream: `person/${claim.state.personId}`,
        action: 'claim-read',
        actor: principal.subject,
        at: envelope.at,
        commandId: envelope.commandId,
        data: { claimId },
      });
    return { body: claimReply(claim), revision: claim.revision };
  });

export const listClaimsRoute = (stores: Stores, audit: AuditLog) =>
  handle(listClaims, async ({ query: { state, number, cursor, max }, principal, envelope }) => {
    const page = { cursor: cursor ?? null, max };
    const own = isOffice(principal) ? null : (principal.personId ?? '');
    const found =
      own !== null
        ? await stores.claims.find({ field: 'personId', equals: own, ...page })
        : number !== undefined
          ? await stores.claims.find({ field: 'number', equals: number, ...page })
          : state !== undefined
            ? await stores.claims.find({ field: 'queue', from: queueKey(state, ''), to: queueKey(state, '~'), ...page })
            : await stores.claims.find({ field: 'submittedOn', descending: true, ...page });
    const claims = found.rows.filter(
      ({ state: claim }) => claim !== null && (number === undefined || claim.number === number),
    );
    // Each person's own stream: who looked at my papers, in a list or one by one.
    if (own === null)
      for (const { id, state: claim } of claims)
        if (claim !== null)
          await audit.record({
            stream: `person/${claim.personId}`,
            action: 'claim-listed',
            actor: principal.subject,
            at: envelope.at,
            commandId: `${envelope.commandId}:${id}`,
            data: { claimId: id },
          });
    return { body: { claims: claims.map(claimReply), cursor: found.cursor } };
  });
