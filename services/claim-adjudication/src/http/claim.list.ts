import type { Query } from '@huji/chassis/persistence/document-driver.ts';
import { handle } from '@huji/chassis/http/operation-router.ts';
import { requireSociety } from '@huji/chassis/security/authorization.ts';
import { listClaims as contract } from '@huji/contracts/claim-adjudication/claim-http.ts';
import type { ClaimState } from '@huji/contracts/claim-adjudication/claim-states.ts';
import type { Principal } from '@huji/contracts/shared/roles.ts';
import { queueKey } from '../documents/claim.ts';
import type { Claim } from '../domain/claim/claim.ts';
import { findClaims } from '../use-cases/find-claims.ts';
import type { Parts } from '../use-cases/parts.ts';
import { flagsShownTo, isOffice, seesClaim, societiesOfClaim } from './claim.access.ts';
import { erasedClaims } from './claim-erased.reply.ts';
import { claimReply, promiseReply } from './claim.reply.ts';

interface Asked {
  readonly state?: ClaimState | undefined;
  readonly number?: string | undefined;
  readonly society?: string | undefined;
  readonly flag?: string | undefined;
  readonly overdue?: 'true' | undefined;
  readonly cancellation?: 'proposed' | undefined;
  readonly newestFirst?: 'true' | undefined;
}

/** A member sees their own; the office one number, one queue, or everything with the newest first. */
const queryOf = (principal: Principal, { state, number, newestFirst }: Asked): Omit<Query, 'cursor' | 'max'> => {
  if (!isOffice(principal)) return { field: 'personId', equals: principal.personId ?? '' };
  if (number !== undefined) return { field: 'number', equals: number };
  if (state !== undefined) {
    const descending = newestFirst === 'true';
    return { field: 'queue', from: queueKey(state, ''), to: queueKey(state, '~'), descending };
  }
  return { field: 'submittedOn', descending: true };
};

/** Whether a claim the caller sees is one of those asked for. */
const wantedOf =
  (parts: Parts, principal: Principal, { number, society, flag, overdue, cancellation }: Asked) =>
  (claim: Claim): boolean =>
    (number === undefined || claim.number === number) &&
    (society === undefined || societiesOfClaim(parts, claim).includes(society)) &&
    (flag === undefined || flagsShownTo(principal, claim).includes(flag)) &&
    (cancellation === undefined || claim.cancellation?.state === cancellation) &&
    (overdue === undefined || (promiseReply(parts, claim)?.daysLeft ?? 0) < 0);

const isNarrowed = ({ society, flag, overdue, cancellation }: Asked): boolean =>
  [society, flag, overdue, cancellation].some((each) => each !== undefined);

/** Of one page what the caller may see and asked for: a page is as much as is read at once, however little of it remains. */
export const bindListClaims = (parts: Parts) =>
  handle(contract, async ({ query: { cursor = null, limit: max, ...asked }, principal }) => {
    if (asked.society !== undefined) requireSociety(principal, asked.society);
    const isAskedFor = wantedOf(parts, principal, asked);
    const isWanted = (claim: Claim): boolean => seesClaim(parts, principal, claim) && isAskedFor(claim);
    const query = { ...queryOf(principal, asked), cursor, max };
    const found = await findClaims(parts, query, { isWanted, isNarrowed: isNarrowed(asked) });
    const claims = found.claims.map((claim) => claimReply(parts, claim, principal));
    // Of which society it was, and when it was due, nobody can read of an erased one.
    const erased = isOffice(principal) && !isNarrowed(asked) ? erasedClaims(found.erased) : {};
    return { body: { claims, ...erased, cursor: found.cursor } };
  });
