import type { ClaimReply } from '@huji/contracts/claim-adjudication/claim-http.ts';
import { COMPLETION_GAPS } from '@huji/contracts/claim-adjudication/completion-gaps.ts';
import { present, presentIf } from '@huji/contracts/shared/present.ts';
import type { Claim } from '../domain/claim/claim.ts';
import type { Completion, MissingPaper } from '../domain/claim/completion.ts';

const stateOf = ({ answeredOn, expiredOn }: Completion) => {
  if (answeredOn !== undefined) return 'answered' as const;
  return expiredOn === undefined ? ('asked' as const) : ('expired' as const);
};

const missingReply = ({ gap, note }: MissingPaper) => {
  return present({ gap, name: { ...COMPLETION_GAPS[gap] }, note });
};

/** Every request for what is missing, with the names people use, and the latest of them; nothing where nobody asked. */
export const completionReplies = ({ completions = [] }: Claim): Pick<ClaimReply, 'completion' | 'completions'> => {
  const replies = completions.map((asked, at) => ({
    requestNo: at + 1,
    requestsMost: asked.most,
    gaps: asked.gaps.map(missingReply),
    requestedOn: asked.requestedOn,
    dueOn: asked.dueOn,
    clauseId: asked.clauseId,
    version: asked.version,
    state: stateOf(asked),
    ...present({ answeredOn: asked.answeredOn, answer: asked.answer }),
    ...presentIf(asked.answeredBy === 'filer', { answeredForMember: true as const }),
  }));
  return present({ completion: replies.at(-1), completions: replies.length === 0 ? undefined : replies });
};
