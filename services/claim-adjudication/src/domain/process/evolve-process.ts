import type { Decider } from '@huji/contracts/shared/decider.ts';
import { decideProcess } from './decide-process.ts';
import type { ClaimProcess, ProcessCommand, ProcessEvent, ProcessState, Standing } from './claim-process.ts';

const decideAnew = <Facts>(claim: ClaimProcess<Facts>, decisionNo: number): ClaimProcess<Facts> => ({
  ...claim,
  status: 'submitted',
  decisionNo,
  reviews: [],
  lines: [],
  linesVersion: 1,
});

const reviewersOf = ({ reviews }: ClaimProcess<unknown>): readonly string[] => reviews.map(({ reviewer }) => reviewer);

/** In these a word from the bank says where the claim stands; while an appeal is decided it is kept for later. */
const SETTLED: readonly ClaimProcess<unknown>['status'][] = ['approved', 'ordered', 'paid', 'returned'];

/** What came back is the member's to repair, whatever else is on its way. */
const statusOf = (payments: Standing['payments']): 'approved' | 'paid' | 'returned' => {
  const each = Object.values(payments);
  if (each.includes('returned')) return 'returned';
  return each.includes('approved') ? 'approved' : 'paid';
};

/** Nothing that was paid is reopened: an appeal that brings nothing more leaves the claim where its last order stands. */
const confirmed = <Facts>(
  claim: ClaimProcess<Facts>,
  { lines, orderedFen, decisionNo, on }: Extract<ProcessEvent<Facts>, { type: 'confirmed' }>,
): ClaimProcess<Facts> => {
  const decided = claim.decided && { ...claim.decided, decidedOn: on };
  if (orderedFen > 0) {
    const payments = { ...claim.standing?.payments, [decisionNo]: 'approved' as const };
    return { ...claim, decided, lines, status: statusOf(payments), standing: { lines, payments } };
  }
  const { standing } = claim;
  if (standing === null) return { ...claim, decided, lines, status: 'refused' };
  return { ...claim, decided, lines: standing.lines, status: statusOf(standing.payments) };
};

const evolveExisting = <Facts>(
  claim: ClaimProcess<Facts>,
  event: Exclude<ProcessEvent<Facts>, { type: 'submitted' }>,
): ClaimProcess<Facts> => {
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
    case 'review-completed':
      return { ...claim, status: 'confirming' };
    case 'confirmed':
      return confirmed(claim, event);
    case 'redecision-needed':
      return {
        ...decideAnew(claim, event.decisionNo),
        overtakenReviewers: [...claim.overtakenReviewers, ...reviewersOf(claim)],
      };
    case 'appealed':
      return {
        ...decideAnew(claim, event.decisionNo),
        earlierReviewers: [...claim.earlierReviewers, ...claim.overtakenReviewers, ...reviewersOf(claim)],
        overtakenReviewers: [],
        personWanted: true,
        appeal: { on: event.on, reason: event.reason },
      };
    case 'payment-recorded': {
      if (claim.standing === null) return claim;
      const payments = { ...claim.standing.payments, [event.decisionNo]: event.result };
      const status = SETTLED.includes(claim.status) ? statusOf(payments) : claim.status;
      return { ...claim, status, standing: { ...claim.standing, payments } };
    }
  }
};

const evolveProcess = <Facts>(claim: ProcessState<Facts>, event: ProcessEvent<Facts>): ProcessState<Facts> => {
  if (event.type !== 'submitted') return claim && evolveExisting(claim, event);
  const { type: _, ...submitted } = event;
  return {
    ...submitted,
    status: 'submitted',
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

/** The process of a claim as a decider; `Facts` is what the member reported, which the process never looks into. */
export const claimProcess = <Facts>(): Decider<ProcessState<Facts>, ProcessCommand<Facts>, ProcessEvent<Facts>> => ({
  initial: null,
  decide: decideProcess,
  evolve: evolveProcess,
});
