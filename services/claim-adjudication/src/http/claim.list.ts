import type { Query } from '@huji/chassis/persistence/document-driver.ts';
import { handle } from '@huji/chassis/http/operation-router.ts';
import { listClaims as contract } from '@huji/contracts/claim-adjudication/claim-http.ts';
import type { ClaimState } from '@huji/contracts/claim-adjudication/claim-states.ts';
import type { Principal } from '@huji/contracts/shared/roles.ts';
import { queueKey } from '../documents/claim.ts';
import type { Parts } from '../use-cases/parts.ts';
import { isOffice, seesClaim } from './claim.access.ts';
import { erasedClaims } from './claim-erased.reply.ts';
import { claimReply } from './claim.reply.ts';

interface Asked {
  readonly state?: ClaimState | undefined;
  readonly number?: string | undefined;
}

/** A member sees their own; the office one number, one queue, or everything with the newest first. */
const queryOf = (principal: Principal, { state, number }: Asked): Omit<Query, 'cursor' | 'max'> => {
  if (!isOffice(principal)) return { field: 'personId', equals: principal.personId ?? '' };
  if (number !== undefined) return { field: 'number', equals: number };
  if (state !== undefined) return { field: 'queue', from: queueKey(state, ''), to: queueKey(state, '~') };
  return { field: 'submittedOn', descending: true };
};

export const bindListClaims = (parts: Parts) =>
  handle(contract, async ({ query: { state, number, cursor, limit }, principal }) => {
    const page = { cursor: cursor ?? null, max: limit };
    const found = await parts.documents.claims.find({ ...queryOf(principal, { state, number }), ...page });
    const claims = found.rows.flatMap(({ state: claim }) =>
      claim !== null && (number === undefined || claim.number === number) && seesClaim(parts, principal, claim)
        ? [claim]
        : [],
    );
    const replies = claims.map((claim) => claimReply(parts, claim, principal));
    const erased = isOffice(principal) ? erasedClaims(found.erased) : {};
    return { body: { claims: replies, ...erased, cursor: found.cursor } };
  });
