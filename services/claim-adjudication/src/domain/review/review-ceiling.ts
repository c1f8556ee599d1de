import { type Fen, fen, minFen, ZERO_FEN } from '@huji/contracts/shared/money.ts';
import { inServingOrder } from '../decision/answering-items.ts';
import type { Claim } from '../claim/claim.ts';
import type { Rules } from '../rule-book/compiled-rules.ts';
import { fixedSumCeiling } from './fixed-sum-ceiling.ts';
import { cutLines } from '../member/member-decisions.ts';
import type { Member, ReviewedLine } from '../member/member.ts';

/** The most that can be paid on an item, whoever reviews it. */
export interface Ceiling {
  readonly item: string;
  readonly most: Fen;
}

const NO_CEILING = fen(Number.MAX_SAFE_INTEGER);

const standingLines = ({ lines }: Claim, changed: ReadonlySet<string>): readonly ReviewedLine[] =>
  lines.flatMap(({ item, verdict, fen: amount }) =>
    verdict === 'pay' && !changed.has(item) ? [{ item, verdict, fen: amount }] : [],
  );

/**
 * How much can be paid at most on each line that `changes` pay, as the member stands: what is left of the own share, of the
 * round and of the days, and of a fixed sum the highest for the units held. Lines that nobody changes stand; what the changed
 * ones held is free again, and those that pay are served in the order of the ceiling, each as far as it may be paid.
 */
export const reviewCeilings = (
  rules: Rules,
  member: Member,
  claim: Claim,
  changes: readonly ReviewedLine[],
): readonly Ceiling[] => {
  const { claimId, decisionNo, facts } = claim;
  const asked = new Map(changes.map((line) => [line.item, line]));
  const served: ReviewedLine[] = [
    ...standingLines(claim, new Set(asked.keys())),
    ...changes.map(({ item }) => ({ item, verdict: 'refuse' as const, fen: ZERO_FEN })),
  ];
  const paying = changes.filter(({ verdict }) => verdict === 'pay').map(({ item }) => item);
  return inServingOrder(rules, paying, facts.claim.submittedOn).map((item) => {
    const line = { item, verdict: 'pay' as const, fen: NO_CEILING };
    const left = cutLines(member, claimId, decisionNo, [...served, line]).at(-1)?.fen ?? NO_CEILING;
    const most = minFen(left, fixedSumCeiling(rules, member, facts.claim, item) ?? NO_CEILING);
    served.push({ ...line, fen: minFen(most, asked.get(item)?.fen ?? most) });
    return { item, most };
  });
};

/** The first line, in their order, that pays more than can be paid; null where every line fits. */
export const firstAboveCeiling = (
  rules: Rules,
  member: Member,
  claim: Claim,
  changes: readonly ReviewedLine[],
): Ceiling | null => {
  const ceilings = new Map(reviewCeilings(rules, member, claim, changes).map((each) => [each.item, each]));
  const above = changes.find(({ item, fen: amount }) => amount > (ceilings.get(item)?.most ?? NO_CEILING));
  return (above && ceilings.get(above.item)) ?? null;
};
