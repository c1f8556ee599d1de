import type { Claim } from '../domain/claim/claim.ts';
import type { ComputedDecision, DecisionHold } from '../domain/decision/decision-reactions.ts';
import type { Member } from '../domain/member/member.ts';
import { hasPendingFacts } from './has-pending-facts.ts';
import type { Parts } from './parts.ts';

interface Asked {
  readonly claim: Claim;
  readonly member: Member;
}

/** What is decided, now that it is known whether facts are under way to the person. Writes nothing. */
export const settlePending = async (
  parts: Pick<Parts, 'documents'>,
  { whilePending, ...decided }: ComputedDecision,
  { claim, member }: Asked,
): Promise<DecisionHold> =>
  whilePending !== null && (await hasPendingFacts(parts, claim.personId, member)) ? whilePending() : decided;
