import { handle } from '@huji/chassis/http/operation-router.ts';
import { listOwnClaims as contract } from '@huji/contracts/claim-adjudication/own-claims-http.ts';
import type { Parts } from '../use-cases/parts.ts';
import { ownPersonId } from './claim.access.ts';
import { claimReply } from './claim.reply.ts';

export const bindListOwnClaims = (parts: Parts) =>
  handle(contract, async ({ query: { cursor = null, limit: max }, principal }) => {
    const personId = ownPersonId(principal);
    const { claims, members } = parts.documents;
    const found = await claims.find({ field: 'personId', equals: personId, cursor, max });
    // Whose key is gone is told so, and is not shown an empty list.
    if (found.rows.length === 0) await members.read(personId);
    const own = found.rows.flatMap(({ state }) => (state === null ? [] : [claimReply(parts, state, principal)]));
    const opened = { stream: `person/${personId}`, action: 'own-claims-read', data: { shown: own.length } };
    return { body: { claims: own, cursor: found.cursor }, opened };
  });
