import { type Decider, ok, refuse, type Result } from '@huji/contracts/shared/decider.ts';
import { present, presentIf } from '@huji/contracts/shared/present.ts';
import {
  type Claim,
  type ClaimCommand,
  type ClaimEvent,
  type ClaimRefusal,
  waitsForFacts,
  waitsForRegister,
} from './claim.ts';
import { correctClaim, withdrawClaim, withReport } from './claim-by-member.ts';
import {
  answerCompletion,
  answeredByCorrection,
  completionAnswered,
  completionExpired,
  completionRequested,
  expireCompletion,
  requestCompletion,
} from './claim-completion.ts';
import {
  cancellationConfirmed,
  cancelled,
  confirmCancellation,
  proposeCancellation,
  recordAnnulment,
  withCancellation,
} from './claim-cancellation.ts';
import { clawBackRecorded, paymentRecorded, recordClawBack, recordPayment, statusOf } from './claim-payment.ts';
import { takenOver, takeOver } from './claim-filer.ts';
import { colleaguesNoted, noteColleagues } from './claim-colleagues.ts';
import { appealClaim, recordDecision } from './claim-progress.ts';
import { employerNoted, noteEmployer } from './claim-employer.ts';
import { losePaper, reviewClaim } from './claim-review.ts';
import { reviewersFor } from './claim-reviewers.ts';
import { noteSheet, sheetNoted } from './claim-sheets.ts';

const decideAnew = (claim: Claim, decisionNo: number): Claim => ({
  ...claim,
  status: 'submitted',
  decisionNo,
  reviews: [],
  lines: [],
  linesVersion: 1,
});

/** By account and by person. */
const reviewersOf = ({ reviews }: Claim): readonly string[] =>
  reviews.flatMap(({ reviewer, reviewerPersonId }) =>
    reviewerPersonId === undefined ? [reviewer] : [reviewer, reviewerPersonId],
  );

/** The claim begins anew before people decided: who agreed so far has a part in it, and its member notices nothing of them. */
const reviewersKept = (claim: Claim, anew: Claim): Claim => {
  const formerReviewers = [...(claim.formerReviewers ?? []), ...reviewersOf(claim)];
  return { ...anew, ...presentIf(formerReviewers.length > 0, { formerReviewers }) };
};

/** Nothing that was paid is reopened: an appeal that brings nothing more leaves the claim where its last order stands. */
const confirmed = (
  claim: Claim,
  { lines, orderedFen, decisionNo, on }: Extract<ClaimEvent, { type: 'confirmed' }>,
): Claim => {
  const decided = claim.decided && { ...claim.decided, decidedOn: on };
  if (orderedFen > 0) {
    const said = claim.heard?.[decisionNo]?.result ?? ('approved' as const);
    const payments = { ...claim.standing?.payments, [decisionNo]: said };
    const made = {
      ...claim.standing?.made,
      [decisionNo]: { lines, reviews: claim.reviews, ...present({ digest: decided?.digest }) },
    };
    return { ...claim, decided, lines, status: statusOf(payments), standing: { lines, payments, made } };
  }
  const { standing } = claim;
  if (standing === null) return { ...claim, decided, lines, status: 'refused' };
  return { ...claim, decided, lines: standing.lines, status: statusOf(standing.payments) };
};

type Deciding = Extract<
  ClaimEvent,
  { type: 'decided' | 'reviewed' | 'review-completed' | 'confirmed' | 'redecision-needed' | 'appealed' }
>;

/** What becomes of a claim by decisions and reviews. */
const evolveDecision = (claim: Claim, event: Deciding): Claim => {
  switch (event.type) {
    case 'decided': {
      const { type: _, status, ...decided } = event;
      return { ...claim, status, decided, lines: decided.items, linesVersion: 1, reviews: [] };
    }
    case 'reviewed':
      return {
        ...claim,
        reviews: [...claim.reviews, event.review],
        lines: event.lines,
        linesVersion: event.review.linesVersion,
      };
    case 'review-completed': {
      const decided = claim.decided && { ...claim.decided, reviewersNeeded: reviewersFor(claim) };
      return { ...claim, status: 'confirming', decided };
    }
    case 'confirmed':
      return confirmed(claim, event);
    case 'redecision-needed':
      return claim.status === 'confirming'
        ? {
            ...decideAnew(claim, event.decisionNo),
            overtakenReviewers: [...claim.overtakenReviewers, ...reviewersOf(claim)],
          }
        : reviewersKept(claim, decideAnew(claim, event.decisionNo));
    case 'appealed':
      return {
        ...decideAnew(takenOver(claim, event.on), event.decisionNo),
        earlierReviewers: [
          ...claim.earlierReviewers,
          ...claim.overtakenReviewers,
          ...(claim.formerReviewers ?? []),
          ...reviewersOf(claim),
        ],
        overtakenReviewers: [],
        personWanted: true,
        appeal: { on: event.on, reason: event.reason },
      };
  }
};

const evolveExisting = (claim: Claim, event: Exclude<ClaimEvent, { type: 'submitted' }>): Claim => {
  switch (event.type) {
    case 'decided':
    case 'reviewed':
    case 'review-completed':
    case 'confirmed':
    case 'redecision-needed':
    case 'appealed':
      return evolveDecision(claim, event);
    case 'completion-requested':
      return completionRequested(claim, event.completion);
    case 'completion-answered':
      return completionAnswered(claim, event);
    case 'completion-expired':
      return completionExpired(claim, event.on);
    case 'taken-over':
      return takenOver(claim, event.on);
    case 'withdrawn':
      return { ...takenOver(claim, event.on), status: 'withdrawn', withdrawnOn: event.on, lines: [] };
    case 'corrected': {
      const answered = answeredByCorrection(takenOver(claim, event.on), event.on);
      return reviewersKept(claim, withReport(decideAnew(colleaguesNoted(answered, false), event.decisionNo), event));
    }
    case 'review-begun-anew':
      return { ...claim, linesVersion: claim.linesVersion + 1 };
    case 'sheet-noted':
      return sheetNoted(claim, event);
    case 'colleagues-noted':
      return colleaguesNoted(claim, event.treatedAlike);
    case 'hospital-noted':
      return { ...claim, byHospital: true };
    case 'employer-noted':
      return employerNoted(claim, event.employerId);
    case 'payment-recorded':
      return paymentRecorded(claim, event);
    case 'cancellation-proposed':
      return { ...claim, cancellation: event.cancellation };
    case 'claw-back-recorded':
      return clawBackRecorded(claim, event);
    case 'cancellation-confirmed':
      return cancellationConfirmed(claim, event);
    case 'cancelled':
      return cancelled(claim, event);
    case 'cancellation-refused':
      return {
        ...withCancellation(claim, 'refused'),
        status: claim.standing === null ? claim.status : statusOf(claim.standing.payments),
      };
  }
};

const evolve = (claim: Claim | null, event: ClaimEvent): Claim | null => {
  if (event.type !== 'submitted') return claim && evolveExisting(claim, event);
  const { type: _, ...submitted } = event;
  return {
    ...submitted,
    status: 'submitted',
    byHospital: true,
    decisionNo: 1,
    decided: null,
    lines: [],
    linesVersion: 1,
    reviews: [],
    earlierReviewers: [],
    overtakenReviewers: [],
    standing: null,
    personWanted: false,
    appeal: null,
  };
};

const confirmedBy = ({
  decisionNo,
  lines,
  orderedFen,
  on,
}: Extract<ClaimCommand, { type: 'record-confirmation' }>): ClaimEvent => ({
  type: 'confirmed',
  decisionNo,
  lines,
  orderedFen,
  on,
});

const decideExisting = (
  claim: Claim,
  command: Exclude<ClaimCommand, { type: 'submit' }>,
): Result<readonly ClaimEvent[], ClaimRefusal> => {
  const current = 'decisionNo' in command && command.decisionNo === claim.decisionNo;
  switch (command.type) {
    case 'record-decision':
      return recordDecision(claim, command);
    case 'review':
      return reviewClaim(claim, command);
    case 'record-confirmation':
      return ok(current && claim.status === 'confirming' ? [confirmedBy(command)] : []);
    case 'record-overtaken':
      return ok(
        current && claim.status === 'confirming'
          ? [{ type: 'redecision-needed', decisionNo: claim.decisionNo + 1, on: command.on }]
          : [],
      );
    case 'facts-arrived':
      return ok(
        waitsForFacts(claim) || waitsForRegister(claim)
          ? [{ type: 'redecision-needed', decisionNo: claim.decisionNo + 1, on: command.on }]
          : [],
      );
    case 'appeal':
      return appealClaim(claim, command);
    case 'request-completion':
      return requestCompletion(claim, command);
    case 'answer-completion':
      return answerCompletion(claim, command);
    case 'take-over':
      return takeOver(claim, command.on);
    case 'lose-paper':
      return losePaper(claim);
    case 'expire-completion':
      return expireCompletion(claim, command);
    case 'withdraw':
      return withdrawClaim(claim, command);
    case 'correct':
      return correctClaim(claim, command);
    case 'note-sheet':
      return noteSheet(claim, command);
    case 'note-colleagues':
      return noteColleagues(claim, command);
    case 'note-hospital':
      return ok(claim.byHospital === true ? [] : [{ type: 'hospital-noted' }]);
    case 'note-employer':
      return noteEmployer(claim, command.employerId);
    case 'propose-cancellation':
      return proposeCancellation(claim, command);
    case 'confirm-cancellation':
      return confirmCancellation(claim, command);
    case 'record-annulment':
      return recordAnnulment(claim, command);
    case 'record-payment':
      return recordPayment(claim, command);
    case 'record-claw-back':
      return recordClawBack(claim, command);
  }
};

/** The process of a claim, from its submission to the word of the bank. A command that changes nothing gives no event. */
export const claimDecider: Decider<Claim | null, ClaimCommand, ClaimEvent, ClaimRefusal> = {
  initial: null,
  decide: (command, claim) => {
    if (command.type === 'submit') {
      if (claim) return refuse('claim_exists', 'a claim of this id was submitted already');
      const { type: _, ...submitted } = command;
      return ok([{ type: 'submitted', ...submitted }]);
    }
    return claim ? decideExisting(claim, command) : refuse('claim_unknown', 'there is no such claim');
  },
  evolve,
};

/** Whether the claim would not refuse it as it stands. */
export const takesCommand = (claim: Claim, command: ClaimCommand): boolean => claimDecider.decide(command, claim).ok;
