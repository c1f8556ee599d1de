import type { Decider } from '@huji/contracts/shared/decider.ts';
import { decideProcess } from './decide-process.ts';
import type { ClaimProcess, ProcessCommand, ProcessEvent, ProcessState } from './claim-process.ts';

const decideAnew = <Facts>(claim: ClaimProcess<Facts>, decisionNo: number): ClaimProcess<Facts> => ({
  ...claim,
  status: 'submitted',
  decisionNo,
  reviews: [],
  lines: [],
  linesVersion: 1,
});

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
      return {
        ...claim,
        status: event.lines.some(({ fen }) => fen > 0) ? 'approved' : 'refused',
        lines: event.lines,
        decided: claim.decided && { ...claim.decided, decidedOn: event.on },
      };
    case 'redecision-needed':
      return decideAnew(claim, event.decisionNo);
    case 'appealed':
      return {
        ...decideAnew(claim, event.decisionNo),
        earlierReviewers: [...claim.earlierReviewers, ...claim.reviews.map(({ reviewer }) => reviewer)],
        personWanted: true,
        appeal: { on: event.on, reason: event.reason },
      };
    case 'payment-recorded':
      return { ...claim, status: event.result };
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
