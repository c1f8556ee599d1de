import type { Words } from '@huji/contracts/shared/bilingual.ts';
import { subtractFen, ZERO_FEN } from '@huji/contracts/shared/money.ts';
import type { ItemLine } from '../claim/claim.ts';
import type { ExplainedClaim } from './explained-claim.ts';
import {
  APPEAL_KEEPS,
  inAppeal,
  type ItemOutcome,
  joinedWords,
  orderedSentence,
  outcomeOf,
  outcomeSentence,
} from './explain-sentence.ts';
import { leftOf, type OrderedItem } from './ordered-items.ts';
import type { ToldDecision } from './told-decisions.ts';

/** Where an item stands, and the line of the decision that brought it there. */
export interface ItemStanding {
  readonly told: ToldDecision;
  readonly line: ItemOutcome;
  readonly outcome: ItemOutcome;
  readonly sentence: Words;
}

/** The decisions of a claim, and which of them are looked at. */
export interface Looked {
  readonly claim: ExplainedClaim;
  readonly told: readonly ToldDecision[];
  /** The one that is decided on, or was last. */
  readonly present: ToldDecision;
  /** The one whose lines are the claim's. */
  readonly standing: ToldDecision;
}

const OPEN: readonly ExplainedClaim['status'][] = [
  'foreseen',
  'submitted',
  'in-review',
  'awaiting-papers',
  'confirming',
];

const isOpen = ({ status }: Pick<ExplainedClaim, 'status'>): boolean => OPEN.includes(status);

/** Orders pay it: nothing of that is taken away by what is decided later. */
export const orderedStanding = (
  { claim, told, present }: Looked,
  ordered: OrderedItem,
  line: ItemLine | undefined,
): ItemStanding => {
  const decided = told.find(({ decisionNo }) => decisionNo === ordered.decidedIn) ?? present;
  const outcome: ItemOutcome = { verdict: 'pay', fen: leftOf(ordered) };
  const stands = { told: decided, line: outcomeOf(ordered.line), outcome };
  const sentence = orderedSentence(ordered);
  if (isOpen(claim)) {
    if (line?.verdict === 'pay' && line.fen > ordered.orderedFen) {
      const more: ItemOutcome = { verdict: 'pay', fen: subtractFen(line.fen, ordered.clawedBackFen) };
      const asked = inAppeal(outcomeSentence(more, present.firmness));
      return { told: present, line: outcomeOf(line), outcome: more, sentence: joinedWords(sentence, asked) };
    }
    const asked = line?.verdict === 'refer' ? [inAppeal(outcomeSentence(line, 'proposed'))] : [];
    return { ...stands, sentence: joinedWords(sentence, ...asked, APPEAL_KEEPS) };
  }
  if (decided.firmness === 'withdrawing') return { ...stands, sentence: outcomeSentence(outcome, 'withdrawing') };
  if (claim.standing?.payments[present.decisionNo] !== undefined) return { ...stands, sentence };
  const stood = outcomeSentence(outcome, 'stands');
  const isPlain = ordered.clawedBackFen === 0 && ordered.parts.every(({ state }) => state === 'paid');
  return { ...stands, sentence: isPlain ? stood : joinedWords(stood, sentence) };
};

/** No order pays it: it is proposed, agreed on, refused, or was taken back. */
export const unorderedStanding = ({ claim, present, standing }: Looked, line: ItemOutcome): ItemStanding => {
  const said = outcomeOf(line);
  if (isOpen(claim))
    return { told: present, line: said, outcome: said, sentence: outcomeSentence(said, present.firmness) };
  const outcome: ItemOutcome = said.verdict === 'pay' ? { verdict: 'refuse', fen: ZERO_FEN } : said;
  // What was taken back is told with the sum it had.
  if (standing.firmness === 'withdrawn')
    return { told: standing, line: said, outcome, sentence: outcomeSentence(said, 'withdrawn') };
  const isOfPresent = standing.decisionNo === present.decisionNo;
  return { told: standing, line: said, outcome, sentence: outcomeSentence(outcome, isOfPresent ? 'final' : 'stands') };
};
