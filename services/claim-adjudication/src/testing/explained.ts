import { latestRevisions } from '@huji/contracts/rulebooks/editions.ts';
import { readShippedRuleBooks } from '@huji/contracts/rulebooks/shipped.ts';
import type { ItemLine } from '../domain/claim/claim.ts';
import type { Decision } from '../domain/decision/decision.ts';
import { explainClaim, type Explanation } from '../domain/explanation/explain.ts';
import type { ExplainedClaim, ExplainedDecision } from '../domain/explanation/explained-claim.ts';
import type { Rules } from '../rules.ts';

export const latestBooks = latestRevisions(readShippedRuleBooks().map(({ value }) => value));

interface Told {
  readonly record: Omit<ExplainedDecision, 'decision' | 'decisionNo'>;
  readonly decision: Pick<Decision, 'items'>;
  readonly rules: Rules;
  readonly claim?: Partial<ExplainedClaim>;
  readonly decisionNo?: number;
  readonly earlier?: ReadonlyMap<number, ExplainedDecision>;
}

export const linesOf = ({ items }: Pick<Decision, 'items'>): readonly ItemLine[] =>
  items.map(({ item, verdict, fen, code }) =>
    code === undefined ? { item, verdict, fen } : { item, verdict, fen, code },
  );

/** A decision in words: paid as the rules gave it, unless the claim says otherwise. */
export const explained = ({ record, decision, rules, claim = {}, decisionNo = 1, earlier }: Told): Explanation => {
  const lines = claim.lines ?? linesOf(decision);
  const standing = {
    lines,
    payments: { [decisionNo]: 'paid' as const },
    made: { [decisionNo]: { lines, reviews: [] } },
  };
  return explainClaim(
    { status: 'paid', reviews: [], standing, decisionNo, ...claim, lines },
    { ...record, decisionNo, decision: decision as Decision },
    { made: rules, latest: latestBooks },
    earlier,
  );
};
