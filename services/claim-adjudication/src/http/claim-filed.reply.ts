import type { OneFiledClaim } from '@huji/contracts/claim-adjudication/filed-claims-http.ts';
import { COMPLETION_GAPS } from '@huji/contracts/claim-adjudication/completion-gaps.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Principal } from '@huji/contracts/shared/roles.ts';
import type { z } from 'zod';
import type { Claim } from '../domain/claim/claim.ts';
import { openCompletion } from '../domain/claim/claim-completion.ts';
import { answeredForMember } from '../domain/claim/claim-filer.ts';
import { takesPapers } from '../domain/paper/paper.ts';
import type { Parts } from '../use-cases/parts.ts';
import { STEPS } from './claim.reply.ts';
import { isInHandsOf } from './claim-filed.access.ts';

type Reply = z.input<typeof OneFiledClaim>;

const requestReply = (claim: Claim): Reply['request'] => {
  const asked = openCompletion(claim);
  if (asked === null) return undefined;
  const { gaps, requestedOn, dueOn, expiredOn } = asked;
  return {
    gaps: gaps.map(({ gap }) => ({ gap, name: { ...COMPLETION_GAPS[gap] } })),
    notes: gaps.some(({ note }) => note !== undefined),
    ...{ requestedOn, dueOn, expired: expiredOn !== undefined },
    mayAnswer: !answeredForMember(claim),
  };
};

/** Number, day and state of what somebody filed for another. */
export const filedReply = ({ number, submittedOn, status }: Claim) => ({
  ...{ number, submittedOn, state: status },
  step: STEPS[status].step,
});

/** A claim as whoever filed it sees it: nothing of the person, nothing that was decided. @throws PersonErased */
export const filedClaimReply = async (parts: Parts, claim: Claim, principal: Principal): Promise<Reply> => {
  const isInHands = await isInHandsOf(parts, principal, claim);
  return {
    claimId: claim.claimId,
    ...filedReply(claim),
    ...present({ takenOverOn: claim.takenOverOn, request: isInHands ? requestReply(claim) : undefined }),
    maySend: isInHands && takesPapers(claim),
  };
};
