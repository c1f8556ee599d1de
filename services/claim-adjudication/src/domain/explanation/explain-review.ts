import type { Words } from '@huji/contracts/shared/bilingual.ts';
import type { CivilDate } from '@huji/contracts/shared/civil-date.ts';
import type { DecidingDates } from '../rule-book/clause-in-force.ts';
import type { LineChange, Review } from '../claim/claim.ts';
import type { DecisionItem } from '../decision/decision.ts';
import { type Citation, cite, type CitedBooks } from './explain-citation.ts';
import { ended, type Firmness, type ItemOutcome, outcomeOf, outcomeSentence } from './explain-sentence.ts';
import type { ToldDecision } from './told-decisions.ts';

/** What a person decided of one item, what the rules had said, and on what it rests. */
export interface ExplainedChange {
  readonly item: string;
  readonly rules: ItemOutcome;
  readonly outcome: ItemOutcome;
  readonly reason: string;
  readonly citation: Citation;
  readonly sentence: Words;
}

/** One review: never who, only in which role and when. */
export interface ExplainedReview {
  readonly role: 'reviewer';
  /** Number of the decision that was reviewed. */
  readonly decisionNo: number;
  readonly reviewedOn: CivilDate;
  readonly sentence: Words;
  readonly changes: readonly ExplainedChange[];
}

const changeSentence = (on: CivilDate, rules: ItemOutcome, change: LineChange, firmness: Firmness): Words => {
  const said = outcomeSentence(rules, 'calculated');
  const now = outcomeSentence(change, firmness);
  return {
    zh: `审核人员 ${on} 决定：${now.zh}规则核算原为：${said.zh}理由：${ended(change.reason, '。')}`,
    en: `A reviewer decided on ${on}: ${now.en} The rules had said: ${said.en} Reason: ${ended(change.reason, '.')}`,
  };
};

/** What a later reviewer of the same decision changed again was never agreed on. */
const firmnessOf = ({ reviews, firmness }: ToldDecision, at: number, { item }: LineChange): Firmness =>
  reviews.slice(at + 1).some(({ changes }) => changes.some((later) => later.item === item)) ? 'superseded' : firmness;

const reviewSentence = ({ on, changes }: Review): Words =>
  changes.length === 0
    ? { zh: `审核人员 ${on} 同意。`, en: `A reviewer agreed on ${on}.` }
    : {
        zh: `审核人员 ${on} 修改 ${String(changes.length)} 项并同意。`,
        en: `A reviewer changed ${String(changes.length)} and agreed on ${on}.`,
      };

/** Reviews of one decision in the order they were given, each change beside what the rules said of the item. */
export const explainReviews = (
  told: ToldDecision,
  books: CitedBooks,
  datesOf: (item: DecisionItem | undefined) => DecidingDates,
): readonly ExplainedReview[] =>
  told.reviews.map((review, at) => ({
    role: 'reviewer',
    decisionNo: told.decisionNo,
    reviewedOn: review.on,
    sentence: reviewSentence(review),
    changes: review.changes.map((change): ExplainedChange => {
      const decided = told.record.decision.items.find(({ item }) => item === change.item);
      const rules = outcomeOf(decided ?? { verdict: 'refer', fen: change.fen });
      const version = decided?.trace[0]?.version ?? '';
      return {
        item: change.item,
        rules,
        outcome: outcomeOf(change),
        reason: change.reason,
        citation: cite({ rule: 'review', version, clause: change.clause }, books, datesOf(decided)),
        sentence: changeSentence(review.on, rules, change, firmnessOf(told, at, change)),
      };
    }),
  }));
