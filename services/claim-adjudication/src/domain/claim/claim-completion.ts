import { addDays, type CivilDate } from '@huji/contracts/shared/civil-date.ts';
import { ok, refuse, type Result } from '@huji/contracts/shared/decider.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { answeredForMember, isInFilersHands, takenOver } from './claim-filer.ts';
import { partOfReviewer } from './claim-review-part.ts';
import type { Claim, ClaimCommand, ClaimEvent, ClaimRefusal } from './claim.ts';
import type { Completion } from './completion.ts';

type Command<Type extends ClaimCommand['type']> = Extract<ClaimCommand, { type: Type }>;
type Events = Result<readonly ClaimEvent[], ClaimRefusal>;

const latest = ({ completions }: Pick<Claim, 'completions'>): Completion | undefined => completions?.at(-1);

/** What the member is asked for and did not answer yet, also where the days are over; null: nothing. */
export const openCompletion = (claim: Claim): Completion | null => {
  const asked = latest(claim);
  const goesOn = claim.status === 'awaiting-papers' || (claim.status === 'in-review' && asked?.expiredOn !== undefined);
  return goesOn && asked !== undefined && asked.answeredOn === undefined ? asked : null;
};

/** Papers were asked for, the days are over, and nothing came: only then a person may refuse for it. */
export const papersNeverSent = (claim: Claim): boolean => openCompletion(claim)?.expiredOn !== undefined;

/** The first day on which a request that nobody answered is over; null: none waits. */
export const completionOverOn = (claim: Claim): CivilDate | null => {
  const asked = latest(claim);
  return claim.status === 'awaiting-papers' && asked !== undefined ? addDays(asked.dueOn, 1) : null;
};

/** Clause `review`: one request that lists all gaps, for some days, at most so often. */
export const requestCompletion = (claim: Claim, command: Command<'request-completion'>): Events => {
  const { by, actsForEmployer, gaps, days, most, version, clauseId, on } = command;
  if (claim.status !== 'in-review') return refuse('claim_not_in_review', `the claim is ${claim.status}`);
  const part = partOfReviewer(claim, { reviewer: by, actsForEmployer });
  if (part !== null) return part;
  if ((claim.completions?.length ?? 0) >= most)
    return refuse('completions_used_up', `the member of a claim is asked at most ${String(most)} times`);
  const asked = { gaps, requestedBy: by, requestedOn: on, dueOn: addDays(on, days), most, version, clauseId };
  return ok([{ type: 'completion-requested', completion: asked }]);
};

/** What comes late counts as long as nobody decided. Whoever filed for the member answers once, until the member acts. */
export const answerCompletion = (claim: Claim, { answer, by, on }: Command<'answer-completion'>): Events => {
  if (by === 'filer' && !isInFilersHands(claim)) return refuse('claim_taken_over', 'the member acts themselves');
  if (openCompletion(claim) === null)
    return refuse('completion_not_asked', 'nothing is asked for that was not answered');
  if (by === 'filer' && answeredForMember(claim))
    return refuse('completion_for_member_used_up', 'one request was answered for the member');
  return ok([{ type: 'completion-answered', ...present({ answer, by }), on }]);
};

export const expireCompletion = (claim: Claim, { on }: Command<'expire-completion'>): Events => {
  const overOn = completionOverOn(claim);
  return ok(overOn !== null && overOn <= on ? [{ type: 'completion-expired', on }] : []);
};

/** Whoever agreed before did so without what is asked for: reviews begin again. */
export const completionRequested = (claim: Claim, completion: Completion): Claim => ({
  ...claim,
  status: 'awaiting-papers',
  linesVersion: claim.linesVersion + 1,
  completions: [...(claim.completions ?? []), completion],
});

const withLatest = (claim: Claim, said: Partial<Completion>): Claim => {
  const { completions = [] } = claim;
  return {
    ...claim,
    completions: completions.map((each, at) => (at === completions.length - 1 ? { ...each, ...said } : each)),
  };
};

export const completionAnswered = (
  claim: Claim,
  { answer, by, on }: Extract<ClaimEvent, { type: 'completion-answered' }>,
): Claim => ({
  ...withLatest(by === 'filer' ? claim : takenOver(claim, on), {
    ...present({ answer, answeredBy: by }),
    answeredOn: on,
  }),
  status: 'in-review',
});

export const completionExpired = (claim: Claim, on: CivilDate): Claim => ({
  ...withLatest(claim, { expiredOn: on }),
  status: 'in-review',
});

/** A corrected report answers what was asked for. */
export const answeredByCorrection = (claim: Claim, on: CivilDate): Claim =>
  openCompletion(claim) === null ? claim : withLatest(claim, { answeredOn: on });
