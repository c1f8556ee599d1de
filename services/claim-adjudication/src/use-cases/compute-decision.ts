import type { Claim } from '../domain/claim/claim.ts';
import { type DecisionFacts, type DecisionHold, reactToClaimSubmitted } from '../domain/decision/decision-reactions.ts';
import { hasPendingFacts } from './has-pending-facts.ts';
import type { Parts } from './parts.ts';

const lacksCover = ({ record }: DecisionHold): boolean =>
  record.decision.items.some(({ code }) => code === 'NOT_COVERED');

/** The decision of a claim from the facts that were gathered. Writes nothing. */
export const computeDecision = async (
  { documents, released }: Pick<Parts, 'documents' | 'released'>,
  claim: Claim,
  facts: DecisionFacts,
): Promise<DecisionHold> => {
  const decided = reactToClaimSubmitted(claim, facts, released);
  // Only who would be told that they hold no cover is looked for in what is under way.
  const factsPending = lacksCover(decided) && (await hasPendingFacts({ documents }, claim.personId, facts.member));
  return factsPending ? reactToClaimSubmitted(claim, { ...facts, factsPending }, released) : decided;
};
