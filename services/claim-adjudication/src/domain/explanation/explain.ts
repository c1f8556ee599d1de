import { addFen, type Fen, ZERO_FEN } from '@huji/contracts/shared/money.ts';
import type { Words } from '@huji/contracts/shared/bilingual.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { latestOrder } from '../claim/claim-cancellation.ts';
import type { DecidingDates } from '../rule-book/clause-in-force.ts';
import type { DecisionItem, Finding } from '../decision/decision.ts';
import { type ExplainedCancellation, explainCancellations } from './explain-cancellation.ts';
import { type Citation, cite, type CitedBooks } from './explain-citation.ts';
import { type ExplainedReview, explainReviews } from './explain-review.ts';
import type { ExplainedClaim, ExplainedDecision } from './explained-claim.ts';
import { findingSentence, type ItemOutcome, outcomeOf, sameOutcome } from './explain-sentence.ts';
import { type ItemStanding, type Looked, orderedStanding, unorderedStanding } from './item-standing.ts';
import { orderedItems, paidOf } from './ordered-items.ts';
import { type ToldDecision, toldDecisions } from './told-decisions.ts';

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
  /** Where the item stands now: what is proposed, or what its orders come to. */
  readonly outcome: ItemOutcome;
  readonly decidedBy: 'rules' | 'people';
  /** Number of the decision that the outcome is of. */
  readonly decisionNo: number;
  readonly sentence: Words;
  /** On what the outcome rests: the clause of the rule that decided, or the one a person named. */
  readonly citation: Citation;
  /** What reached the payee and stayed. */
  readonly paidFen: Fen;
  /** What the payee paid back. */
  readonly clawedBackFen: Fen;
  readonly lines: readonly ExplainedLine[];
}

export interface Explanation {
  readonly items: readonly ExplainedItem[];
  readonly reviews: readonly ExplainedReview[];
  readonly cancellations: readonly ExplainedCancellation[];
  /** What the items come to: of a claim that is settled what its orders pay together, less what was paid back. */
  readonly totalFen: Fen;
  /** What reached the payee and stayed. */
  readonly paidFen: Fen;
}

const datesFor = ({ claim, member }: ExplainedDecision, item?: DecisionItem): DecidingDates => {
  const cover = member.covers.find(({ coverId }) => coverId === item?.coverId);
  const byClaim = { 'claim-submission': claim.submittedOn };
  return cover === undefined ? byClaim : { ...byClaim, 'term-start': cover.start };
};

/** The rule that decided an item: the first that does not hold and names a code, else the amount. */
const decidingFinding = ({ trace }: DecisionItem): Finding | undefined =>
  trace.find(({ holds, code }) => !holds && code !== undefined) ??
  trace.findLast(({ rule }) => rule === 'amount-payable') ??
  trace.at(-1);

const NO_FINDING = { rule: 'cover-in-term', version: '', clause: '' };

const toldOf = (told: readonly ToldDecision[], no: number): ToldDecision => {
  const found = told.find(({ decisionNo }) => decisionNo === no) ?? told.at(-1);
  if (found === undefined) throw new RangeError('a claim that is explained has a decision');
  return found;
};

const itemIn = ({ record }: ToldDecision, code: string): DecisionItem | undefined =>
  record.decision.items.find(({ item }) => item === code);

const lookedAt = (claim: ExplainedClaim, told: readonly ToldDecision[], presentNo: number): Looked => {
  const ordered = latestOrder(claim);
  const present = toldOf(told, presentNo);
  return { claim, told, present, standing: ordered === null ? present : toldOf(told, ordered) };
};

/** Whoever gave the line that counts: a reviewer of that decision, or the two who took it back. */
const personsWord = (
  { told, line, outcome }: ItemStanding,
  rules: ItemOutcome,
  code: string,
  { reviews, cancellations }: Pick<Explanation, 'reviews' | 'cancellations'>,
): Citation | null => {
  if (told.firmness === 'withdrawn' && !sameOutcome(outcome, rules))
    return cancellations.find(({ decisionNo }) => decisionNo === told.decisionNo)?.citation ?? null;
  const changes = reviews.flatMap(({ decisionNo, changes: given }) => (decisionNo === told.decisionNo ? given : []));
  const change = changes.findLast((each) => each.item === code);
  return change === undefined || sameOutcome(line, rules) ? null : change.citation;
};

/**
 * Where a claim stands, in words: every finding of every item in its order, with the clause that was in force on the date
 * that decides, then what people decided and why. Sums are those that are paid, and nothing says more than the state of
 * the claim: what is not agreed on yet is only proposed. `earlier`: by number, what is stored of decisions that were ordered before.
 */
export const explainClaim = (
  claim: ExplainedClaim,
  record: ExplainedDecision,
  given: CitedBooks,
  earlier: ReadonlyMap<number, ExplainedDecision> = new Map(),
): Explanation => {
  const books: CitedBooks = { plan: record.member.covers[0]?.plan, ...given };
  const told = toldDecisions(claim, record, earlier);
  const looked = lookedAt(claim, told, record.decisionNo);
  const ordered = orderedItems(claim, (decisionNo, code) => {
    const item = itemIn(toldOf(told, decisionNo), code);
    return item === undefined ? null : (item.fund ?? item.plan);
  });
  const reviews = told.flatMap((each) => explainReviews(each, books, (item) => datesFor(each.record, item)));
  const cancellations = explainCancellations(told, books, datesFor(record));
  const codes = new Set(record.decision.items.map(({ item }) => item));
  const orderedBefore = told
    .flatMap((each) => each.record.decision.items)
    .filter(({ item }) => ordered.has(item) && !codes.has(item) && codes.add(item));
  const items = [...record.decision.items, ...orderedBefore].map((proposed): ExplainedItem => {
    const code = proposed.item;
    const line = claim.lines.find((each) => each.item === code);
    const known = ordered.get(code);
    const standing =
      known === undefined ? unorderedStanding(looked, line ?? proposed) : orderedStanding(looked, known, line);
    const item = itemIn(standing.told, code) ?? proposed;
    const dates = datesFor(standing.told.record, item);
    const rules = outcomeOf(item);
    const byPerson = personsWord(standing, rules, code, { reviews, cancellations });
    return {
      item: code,
      rules,
      outcome: standing.outcome,
      decidedBy: byPerson === null ? 'rules' : 'people',
      decisionNo: standing.told.decisionNo,
      sentence: standing.sentence,
      citation: byPerson ?? cite(decidingFinding(item) ?? NO_FINDING, books, dates),
      paidFen: known === undefined ? ZERO_FEN : paidOf(known),
      clawedBackFen: known?.clawedBackFen ?? ZERO_FEN,
      lines: item.trace.map((each) => explainLine(code, each, cite(each, books, dates))),
    };
  });
  const sumOf = (amounts: readonly Fen[]): Fen => addFen(ZERO_FEN, ...amounts);
  return {
    ...{ items, reviews, cancellations },
    totalFen: sumOf(items.map(({ outcome }) => outcome.fen)),
    paidFen: sumOf(items.map(({ paidFen }) => paidFen)),
  };
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
