import { daysBetween } from '@huji/contracts/shared/civil-date.ts';
import { ok, refuse, type Result } from '@huji/contracts/shared/decider.ts';
import { addFen, ZERO_FEN } from '@huji/contracts/shared/money.ts';
import { reviewersForSum } from '../review-levels.ts';
import type {
  ClaimProcess,
  Decided,
  ItemLine,
  LineChange,
  ProcessCommand,
  ProcessEvent,
  ProcessState,
} from './claim-process.ts';

type Command<Facts, Type extends ProcessCommand<Facts>['type']> = Extract<ProcessCommand<Facts>, { type: Type }>;
type Events<Facts> = Result<readonly ProcessEvent<Facts>[]>;

const changedLines = (lines: readonly ItemLine[], changes: readonly LineChange[]): readonly ItemLine[] =>
  lines.map((line) => {
    const change = changes.find(({ item }) => item === line.item);
    if (!change) return line;
    const { item, verdict, fen } = change;
    return change.code === undefined ? { item, verdict, fen } : { item, verdict, fen, code: change.code };
  });

const isClosed = ({ verdict, open }: ItemLine): boolean => verdict === 'refuse' && open !== true;

const sameLine = (a: ItemLine, b: ItemLine): boolean => a.verdict === b.verdict && a.fen === b.fen && a.code === b.code;

/** A decision that is not the awaited one is an echo of an earlier attempt: it changes nothing. */
const recordDecision = <Facts>(
  claim: ClaimProcess<Facts>,
  command: Command<Facts, 'record-decision'>,
): Events<Facts> => {
  if (claim.status !== 'submitted' || command.decisionNo !== claim.decisionNo) return ok([]);
  const { type: _, ...decided } = command;
  const nothingToAgree = decided.items.every(({ verdict }) => verdict === 'refuse') && !claim.personWanted;
  if (nothingToAgree) return ok([{ type: 'decided', status: 'refused', ...decided }]);
  const reviewersNeeded = claim.personWanted ? Math.max(1, decided.reviewersNeeded) : decided.reviewersNeeded;
  if (reviewersNeeded > 0) return ok([{ type: 'decided', status: 'in-review', ...decided, reviewersNeeded }]);
  return ok([
    { type: 'decided', status: 'confirming', ...decided },
    {
      type: 'review-completed',
      decisionNo: decided.decisionNo,
      digest: decided.digest,
      lines: decided.items,
      on: decided.decidedOn,
    },
  ]);
};

/** As many as the decision asks for, and as the sum of the lines does: whoever pays more needs more people beside them. */
export const reviewersFor = (lines: readonly ItemLine[], { reviewersNeeded, reviewLevels }: Decided): number => {
  if (reviewLevels === undefined) return reviewersNeeded;
  const sum = addFen(ZERO_FEN, ...lines.map(({ fen }) => fen));
  return Math.max(reviewersNeeded, reviewersForSum(sum, reviewLevels));
};

/** rules.md §6.6: different reviewers, none of their own claim, none twice on the same lines, an appeal to someone new. */
const review = <Facts>(claim: ClaimProcess<Facts>, command: Command<Facts, 'review'>): Events<Facts> => {
  const decided = claim.decided;
  if (claim.status !== 'in-review' || !decided) return refuse('claim_not_in_review', `the claim is ${claim.status}`);
  if (command.reviewerPersonId === claim.personId || command.reviewer === claim.submittedBy)
    return refuse('review_of_own_claim', 'nobody reviews a claim of their own');
  if (claim.earlierReviewers.includes(command.reviewer))
    return refuse('review_by_earlier_reviewer', 'an appeal is decided by someone new');
  if (command.digest !== decided.digest)
    return refuse('review_of_another_decision', 'the claim was decided anew since this decision was read');
  const unknown = command.changes.find(({ item }) => !claim.lines.some((line) => line.item === item));
  if (unknown) return refuse('review_item_unknown', `${unknown.item} is no item of this claim`);
  const closed = command.changes.find(
    ({ item, verdict }) => verdict === 'pay' && decided.items.some((line) => line.item === item && isClosed(line)),
  );
  if (closed)
    return refuse('review_item_closed', `${closed.item} is refused by the rules: an appeal can open it`, {
      item: closed.item,
    });
  const lines = changedLines(claim.lines, command.changes);
  const changes = command.changes.filter((change) =>
    claim.lines.some((line) => line.item === change.item && !sameLine(line, change)),
  );
  const linesVersion = claim.linesVersion + (changes.length > 0 ? 1 : 0);
  if (claim.reviews.some((done) => done.reviewer === command.reviewer && done.linesVersion === linesVersion))
    return refuse('review_given_already', 'this reviewer has agreed to these lines already');
  if (lines.some(({ verdict }) => verdict === 'refer'))
    return refuse('review_leaves_referred_items', 'every referred item needs a line that pays or refuses it', {
      items: lines.filter(({ verdict }) => verdict === 'refer').map(({ item }) => item),
    });
  const given = { reviewer: command.reviewer, on: command.on, digest: command.digest, linesVersion, changes };
  const agreed = [...claim.reviews.filter((done) => done.linesVersion === linesVersion), given].length;
  const events: ProcessEvent<Facts>[] = [{ type: 'reviewed', review: given, lines }];
  if (agreed >= reviewersFor(lines, decided))
    events.push({
      type: 'review-completed',
      decisionNo: decided.decisionNo,
      digest: decided.digest,
      lines,
      on: command.on,
    });
  return ok(events);
};

const APPEALABLE: readonly ClaimProcess<unknown>['status'][] = ['refused', 'approved', 'ordered', 'paid', 'returned'];

const appeal = <Facts>(claim: ClaimProcess<Facts>, command: Command<Facts, 'appeal'>): Events<Facts> => {
  if (!claim.decided || !APPEALABLE.includes(claim.status))
    return refuse(claim.appeal ? 'appeal_pending' : 'claim_not_decided', `the claim is ${claim.status}`);
  if (daysBetween(claim.decided.decidedOn, command.on) > command.daysMax)
    return refuse('appeal_too_late', `an appeal is possible within ${String(command.daysMax)} days of the decision`);
  return ok([{ type: 'appealed', decisionNo: claim.decisionNo + 1, on: command.on, reason: command.reason }]);
};

const decideExisting = <Facts>(
  claim: ClaimProcess<Facts>,
  command: Exclude<ProcessCommand<Facts>, { type: 'submit' }>,
): Events<Facts> => {
  const current = 'decisionNo' in command && command.decisionNo === claim.decisionNo;
  switch (command.type) {
    case 'record-decision':
      return recordDecision(claim, command);
    case 'review':
      return review(claim, command);
    case 'record-confirmation':
      return ok(
        current && claim.status === 'confirming'
          ? [
              {
                type: 'confirmed',
                decisionNo: command.decisionNo,
                lines: command.lines,
                orderedFen: command.orderedFen,
                on: command.on,
              },
            ]
          : [],
      );
    case 'record-overtaken':
      return ok(
        current && claim.status === 'confirming'
          ? [{ type: 'redecision-needed', decisionNo: claim.decisionNo + 1, on: command.on }]
          : [],
      );
    case 'appeal':
      return appeal(claim, command);
    case 'record-payment':
      return ok(
        claim.standing?.payments[command.decisionNo] === undefined
          ? []
          : [{ type: 'payment-recorded', decisionNo: command.decisionNo, result: command.result }],
      );
  }
};

export const decideProcess = <Facts>(command: ProcessCommand<Facts>, claim: ProcessState<Facts>): Events<Facts> => {
  if (command.type === 'submit') {
    if (claim) return refuse('claim_exists', 'a claim of this id was submitted already');
    const { type: _, ...submitted } = command;
    return ok([{ type: 'submitted', ...submitted }]);
  }
  return claim ? decideExisting(claim, command) : refuse('claim_unknown', 'there is no such claim');
};
