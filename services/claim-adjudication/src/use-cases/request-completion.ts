import { accepted } from '@huji/chassis/aggregate/outcome.ts';
import { actorOf, type Envelope } from '@huji/chassis/aggregate/envelope.ts';
import { requireSociety } from '@huji/chassis/security/authorization.ts';
import { withAudit } from '@huji/chassis/security/audit-by.ts';
import type { Principal } from '@huji/contracts/shared/roles.ts';
import type { MissingPaper } from '../domain/claim/completion.ts';
import { societiesOfItems } from '../domain/rule-book/compiled-rules.ts';
import { completionTerms } from '../domain/review/review-terms.ts';
import { actsForEmployer } from './acts-for-employer.ts';
import type { Parts } from './parts.ts';

export interface GivenRequest {
  readonly claimId: string;
  readonly principal: Principal;
  readonly gaps: readonly MissingPaper[];
}

/** A reviewer asks the member once for all that is missing. @throws Refused */
export const requestCompletion = async (parts: Parts, given: GivenRequest, envelope: Envelope) => {
  const { claimId, principal, gaps } = given;
  const { rules, books } = parts.released;
  const claim = (await parts.documents.claims.read(claimId))?.state ?? null;
  const items = claim?.lines.map(({ item }) => item) ?? [];
  requireSociety(principal, ...societiesOfItems(rules, items));
  const by = { by: actorOf(envelope), actsForEmployer: await actsForEmployer(parts, claim, principal) };
  const terms = completionTerms({ rules, books }, items, claim?.submittedOn ?? envelope.on);
  const command = { type: 'request-completion', ...by, gaps, ...terms, on: envelope.on } as const;
  const data = { gaps: gaps.length };
  const heard = withAudit(envelope, { stream: `claim/${claimId}`, action: 'claim-completion-requested', data });
  return accepted(await parts.documents.claims.execute(claimId, command, heard));
};
