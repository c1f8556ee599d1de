import type { ClaimReply } from '@huji/contracts/claim-adjudication/claim-http.ts';
import { COMPLETION_GAPS } from '@huji/contracts/claim-adjudication/completion-gaps.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Claim, Completion, MissingPaper } from '../domain/claim/claim.ts';

const stateOf = ({ answeredOn, expiredOn }: Completion) => {
  if (answeredOn !== undefined) return 'answered';
  return expiredOn === undefined ? 'asked' : 'expired';
};

const missingReply = ({ gap, note }: MissingPaper) => {
  return present({ gap, name: { ...COMPLETION_GAPS[gap] }, note });
};

/** The latest request for what is missing, with the names people use; undefined: nobody asked. */
export const completionReply = ({ completions = [] }: Claim): ClaimReply['completion'] => {
  const latest = completions.at(-1);
  if (latest === undefined) return undefined;
  const { gaps, requestedOn, dueOn, most, answeredOn, answer, clauseId, version } = latest;
  return {
    requestNo: completions.length,
    requestsMost: most,
    gaps: gaps.map(missingReply),
    ...{ requestedOn, dueOn, clauseId, version, state: stateOf(latest) },
    ...present({ answeredOn, answer }),
  };
};
