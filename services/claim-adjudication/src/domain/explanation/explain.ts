import { addFen, type Fen, ZERO_FEN } from '@huji/contracts/shared/money.ts';
import type { Words } from '@huji/contracts/shared/bilingual.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { DecidingDates } from '../rule-book/clause-in-force.ts';
import type { Claim, ClaimOrders, ItemLine } from '../claim/claim.ts';
import type { DecisionRecord } from '../decision/decision-record.ts';
import type { DecisionItem, Finding } from '../decision/decision.ts';
import { type Citation, cite, type CitedBooks } from './explain-citation.ts';
import { type ExplainedReview, explainReviews, outcomeOf } from './explain-review.ts';
import { findingSentence, type Firmness, type ItemOutcome, outcomeSentence } from './explain-sentence.ts';

export interface ExplainedLine {
  readonly item: string;
  readonly rule: string;
  readonly citation: Citation;
  readonly holds: boolean;
  readonly verdict: Finding['verdict'];
  readonly sentence: Words;
  readonly beforeFen?: Fen;
  readonly afterFen?: Fen;
  readonly inputs: Readonly<Record<string, unknown>>;
}

export interface ExplainedItem {
  readonly item: string;
  /** What the rules said, whatever people decided after them. */
  readonly rules: ItemOutcome;
  /** Where the item stands now. */
  readonly outcome: ItemOutcome;
  readonly decidedBy: 'rules' | 'people';
  readonly sentence: Words;
  /** On what the outcome rests: the clause of the rule that decided, or the one a person named. */
  readonly citation: Citation;
  readonly lines: readonly ExplainedLine[];
}

export interface Explanation {
  readonly items: readonly ExplainedItem[];
  readonly reviews: readonly ExplainedReview[];
  /** What the items come to: of a claim that is settled what its orders pay together. */
  readonly totalFen: Fen;
}

/** What is read of a claim to explain it. */
export type ExplainedClaim = Pick<Claim, 'lines' | 'reviews' | 'standing' | 'decisionNo'> & {
  /** `foreseen`: nothing was filed, somebody asks what it would come to. */
  readonly status: Claim['status'] | 'foreseen';
};
export type ExplainedDecision = Pick<DecisionRecord, 'claim' | 'member' | 'decision' | 'decisionNo'>;

const OPEN: readonly ExplainedClaim['status'][] = [
  'foreseen',
  'submitted',
  'in-review',
  'awaiting-papers',
  'confirming',
];

/** States in which an outcome is neither open nor simply what was ordered. */
const TAKEN_BACK: Partial<Record<ExplainedClaim['status'], Firmness>> = {
  cancelling: 'withdrawing',
  cancelled: 'withdrawn',
};

const datesFor = ({ claim, member }: ExplainedDecision, item: DecisionItem | undefined): DecidingDates => {
  const cover = member.covers.find(({ coverId }) => coverId === item?.coverId);
  const byClaim = { 'claim-submission': claim.submittedOn };
  return cover === undefined ? byClaim : { ...byClaim, 'term-start': cover.start };
};

/** By item what the orders of the claim pay together: an appeal's order is for the difference. */
const orderedByItem = (standing: ClaimOrders | null): ReadonlyMap<string, Fen> => {
  const ordered = new Map<string, Fen>();
  if (standing === null) return ordered;
  for (const decisionNo of Object.keys(standing.payments).map(Number))
    for (const { item, verdict, fen } of standing.made?.[decisionNo]?.lines ?? standing.lines)
      if (verdict === 'pay' && fen > (ordered.get(item) ?? 0)) ordered.set(item, fen);
  return ordered;
};

const firmnessOf = ({ status, standing }: ExplainedClaim, decisionNo: number): Firmness => {
  if (status === 'foreseen') return 'foreseen';
  if (status === 'confirming') return 'agreed';
  if (OPEN.includes(status)) return 'proposed';
  const takenBack = TAKEN_BACK[status];
  if (takenBack !== undefined) return takenBack;
  return standing === null || standing.payments[decisionNo] !== undefined ? 'final' : 'stands';
};

/** The rule that decided an item: the first that does not hold and names a code, else the amount. */
const decidingFinding = ({ trace }: DecisionItem): Finding | undefined =>
  trace.find(({ holds, code }) => !holds && code !== undefined) ??
  trace.findLast(({ rule }) => rule === 'amount-payable') ??
  trace.at(-1);

const sameOutcome = (a: ItemOutcome, b: ItemOutcome): boolean =>
  a.verdict === b.verdict && a.fen === b.fen && a.code === b.code;

/**
 * Where a claim stands, in words: every finding of every item in its order, with the clause that was in force on the date
 * that decides, then what people decided and why. Sums are those that are paid, and nothing says more than the state of
 * the claim: what is not agreed on yet is only proposed.
 */
export const explainClaim = (claim: ExplainedClaim, record: ExplainedDecision, given: CitedBooks): Explanation => {
  const { decision, decisionNo } = record;
  const books: CitedBooks = { plan: record.member.covers[0]?.plan, ...given };
  const firmness = firmnessOf(claim, decisionNo);
  const ordered = orderedByItem(claim.standing);
  const dates = (item: DecisionItem | undefined): DecidingDates => datesFor(record, item);
  const told = [
    ...(firmness === 'stands'
      ? Object.entries(claim.standing?.made ?? {}).flatMap(([no, made]) =>
          Number(no) === decisionNo ? [] : made.reviews,
        )
      : []),
    ...claim.reviews,
  ];
  const reviews = explainReviews(told, decision.items, books, dates);
  const settledOutcome = (line: ItemLine): ItemOutcome => {
    const fen = ordered.get(line.item) ?? ZERO_FEN;
    if (fen > 0) return { verdict: 'pay', fen };
    return line.verdict === 'pay' ? { verdict: 'refuse', fen: ZERO_FEN } : outcomeOf(line);
  };
  const items = decision.items.map((item): ExplainedItem => {
    const rules = outcomeOf(item);
    const line = claim.lines.find((each) => each.item === item.item) ?? item;
    const outcome = OPEN.includes(claim.status) ? outcomeOf(line) : settledOutcome(line);
    const change = reviews.flatMap(({ changes }) => changes).findLast((each) => each.item === item.item);
    const finding = decidingFinding(item);
    const byRules = cite(finding ?? { rule: 'cover-in-term', version: '', clause: '' }, books, dates(item));
    const decidedBy = change !== undefined && !sameOutcome(outcome, rules) ? 'people' : 'rules';
    return {
      item: item.item,
      rules,
      outcome,
      decidedBy,
      // What was taken back is told with the sum it had.
      sentence: outcomeSentence(firmness === 'withdrawn' ? line : outcome, firmness),
      citation: decidedBy === 'people' && change !== undefined ? change.citation : byRules,
      lines: item.trace.map((each) => explainLine(item.item, each, cite(each, books, dates(item)))),
    };
  });
  return { items, reviews, totalFen: addFen(ZERO_FEN, ...items.map(({ outcome }) => outcome.fen)) };
};

const explainLine = (item: string, finding: Finding, citation: Citation): ExplainedLine => ({
  item,
  rule: finding.rule,
  citation,
  holds: finding.holds,
  verdict: finding.verdict,
  sentence: findingSentence(finding),
  ...present({ beforeFen: finding.beforeFen }),
  ...present({ afterFen: finding.afterFen }),
  inputs: finding.inputs,
});
