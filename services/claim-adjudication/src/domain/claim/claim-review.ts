import { type Actor, samePerson } from '@huji/contracts/shared/actor.ts';
import { ok, refuse, type Result } from '@huji/contracts/shared/decider.ts';
import { addFen, type Fen, formatYuan, ZERO_FEN } from '@huji/contracts/shared/money.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Claim, ClaimCommand, ClaimEvent, ClaimRefusal, ItemLine, LineChange, Review } from './claim.ts';
import { papersNeverSent } from './claim-completion.ts';
import { partOfReviewer } from './claim-review-part.ts';
import { isClosed, reviewersFor } from './claim-reviewers.ts';
import { isUnderReview } from './claim-told-once.ts';
import { pointerTo } from '../review/review-lines.ts';

type ReviewClaim = Extract<ClaimCommand, { type: 'review' }>;

/** Lines with what a review made of them. */
export const changedLines = (lines: readonly ItemLine[], changes: readonly LineChange[]): readonly ItemLine[] =>
  lines.map((line) => {
    const change = changes.find(({ item }) => item === line.item);
    if (!change) return line;
    const { item, verdict, fen } = change;
    return change.code === undefined ? { item, verdict, fen } : { item, verdict, fen, code: change.code };
  });

const sameLine = (a: ItemLine, b: ItemLine): boolean => a.verdict === b.verdict && a.fen === b.fen && a.code === b.code;

const sumOf = (lines: readonly ItemLine[]): Fen => addFen(ZERO_FEN, ...lines.map(({ fen }) => fen));

/** Who gave a review. */
export const actorOfReview = ({ reviewer, reviewerPersonId, reviewerFor }: Review): Actor => ({
  subject: reviewer,
  ...present({ personId: reviewerPersonId, for: reviewerFor }),
});

type ReviewedClaim = Pick<Claim, 'reviews' | 'standing' | 'takenBack'>;

/** Every review of a claim that is kept: of the present decision, of its orders, and of those that were taken back. */
export const keptReviews = ({ reviews, standing, takenBack = [] }: ReviewedClaim): readonly Review[] => {
  const kept = [...takenBack, ...Object.values(standing?.made ?? {})].flatMap((made) => made.reviews);
  return [...kept, ...reviews];
};

/** Clause `review`: different reviewers, none of their own claim, none twice on the same lines, an appeal to someone new. */
export const reviewClaim = (claim: Claim, command: ReviewClaim): Result<readonly ClaimEvent[], ClaimRefusal> => {
  const decided = claim.decided;
  if (claim.status !== 'in-review' || !decided) return refuse('claim_not_in_review', `the claim is ${claim.status}`);
  const part = partOfReviewer(claim, command);
  if (part !== null) return part;
  if (command.digest !== decided.digest)
    return refuse('review_of_another_decision', 'the claim was decided anew since this decision was read');
  for (const [index, { item, verdict, code }] of command.changes.entries()) {
    const place = { item, pointer: pointerTo(index, 'item') };
    if (!claim.lines.some((line) => line.item === item))
      return refuse('review_item_unknown', `${item} is no item of this claim`, place);
    if (code === 'PAPERS_MISSING' && !papersNeverSent(claim))
      return refuse(
        'review_papers_not_missing',
        `${item}: nobody asked for papers, or they were sent, or there is time left`,
        {
          ...{ item, pointer: pointerTo(index, 'code') },
        },
      );
    if (verdict === 'pay' && decided.items.some((line) => line.item === item && isClosed(line)))
      return refuse('review_item_closed', `${item} is refused by the rules: an appeal can open it`, place);
  }
  const lines = changedLines(claim.lines, command.changes);
  const changes = command.changes.filter((change) =>
    claim.lines.some((line) => line.item === change.item && !sameLine(line, change)),
  );
  const linesVersion = claim.linesVersion + (changes.length > 0 ? 1 : 0);
  if (
    claim.reviews.some(
      (done) => samePerson(actorOfReview(done), command.reviewer) && done.linesVersion === linesVersion,
    )
  )
    return refuse('review_given_already', 'this reviewer has agreed to these lines already');
  if (lines.some(({ verdict }) => verdict === 'refer'))
    return refuse('review_leaves_referred_items', 'every referred item needs a line that pays or refuses it', {
      items: lines.filter(({ verdict }) => verdict === 'refer').map(({ item }) => item),
    });
  const sum = sumOf(lines);
  if (command.mostFen !== undefined && sum > command.mostFen)
    return refuse('review_above_grade', `this grade decides on at most ${formatYuan(command.mostFen)}`, {
      mostYuan: formatYuan(command.mostFen),
      sumYuan: formatYuan(sum),
    });
  const { subject: reviewer, personId: reviewerPersonId, for: reviewerFor } = command.reviewer;
  const { on, digest } = command;
  const given = present({ reviewer, reviewerPersonId, reviewerFor, on, digest, linesVersion, changes });
  const agreed = [...claim.reviews.filter((done) => done.linesVersion === linesVersion), given].length;
  const events: ClaimEvent[] = [{ type: 'reviewed', review: given, lines }];
  if (agreed >= reviewersFor(claim, lines))
    events.push({
      type: 'review-completed',
      decisionNo: decided.decisionNo,
      digest: decided.digest,
      lines,
      on: command.on,
    });
  return ok(events);
};

/** Whoever agreed to these lines saw a paper that goes: they agree anew. What is decided keeps its reviews, and its papers. */
export const losePaper = ({ status, reviews, linesVersion }: Claim): Result<readonly ClaimEvent[], ClaimRefusal> =>
  ok(
    isUnderReview(status) && reviews.some((given) => given.linesVersion === linesVersion)
      ? [{ type: 'review-begun-anew' }]
      : [],
  );
