import type { ClaimReply } from '@huji/contracts/claim-adjudication/claim-http.ts';
import type { ClaimState } from '@huji/contracts/claim-adjudication/claim-states.ts';
import { daysBetween } from '@huji/contracts/shared/civil-date.ts';
import { addFen, formatYuan, ZERO_FEN } from '@huji/contracts/shared/money.ts';
import { present, presentIf } from '@huji/contracts/shared/present.ts';
import type { Principal } from '@huji/contracts/shared/roles.ts';
import type { Claim } from '../domain/claim/claim.ts';
import { isOpenToMember } from '../domain/claim/claim-by-member.ts';
import { promiseOf } from '../domain/claim/claim-promise.ts';
import { appealUntil, isDecisionAwaited } from '../domain/claim/claim-progress.ts';
import { appealDays } from '../domain/review/review-terms.ts';
import type { Parts } from '../use-cases/parts.ts';
import { reviewersFor } from '../domain/claim/claim-reviewers.ts';
import { claimToldTo, flagsShownTo, looksTwice, versionToldTo } from './claim.access.ts';
import { completionReplies } from './claim-completion.reply.ts';

type Words = ClaimReply['step'];

/** Where a claim stands and what comes next, like a parcel. */
export const STEPS: Readonly<Record<ClaimState, { readonly step: Words; readonly next: Words }>> = {
  submitted: {
    step: { zh: '已受理，正在核算', en: 'Received, being decided' },
    next: { zh: '系统逐项核算各项保障', en: 'Every cover is checked, item by item' },
  },
  'in-review': {
    step: { zh: '待审核', en: 'In review' },
    next: { zh: '审核人员逐项复核', en: 'Reviewers look at every item' },
  },
  'awaiting-papers': {
    step: { zh: '等待补交材料，计时暂停', en: 'Waiting for papers, the clock stands still' },
    next: { zh: '补齐后继续审核', en: 'Once they are there the review goes on' },
  },
  confirming: {
    step: { zh: '审核完成，正在确认额度', en: 'Reviewed, being confirmed' },
    next: { zh: '确认后生成支付指令', en: 'Confirmed, it becomes a payment order' },
  },
  approved: {
    step: { zh: '已批准，待支付', en: 'Approved, to be paid' },
    next: { zh: '出纳将其编入支付批次', en: 'The cashier puts it into a payment batch' },
  },
  refused: {
    step: { zh: '不予给付', en: 'Nothing is paid' },
    next: {
      zh: '可在规定期限内申请复议，由其他人员重新审核',
      en: 'You may appeal within the set period; someone new decides',
    },
  },
  cancelling: {
    step: { zh: '正在撤销批准', en: 'The approval is being taken back' },
    next: { zh: '核实尚未交银行后撤销', en: 'It is taken back unless the bank may have it' },
  },
  cancelled: {
    step: { zh: '批准已撤销', en: 'The approval was taken back' },
    next: {
      zh: '可在规定期限内申请复议，由其他人员重新审核',
      en: 'You may appeal within the set period; someone new decides',
    },
  },
  withdrawn: {
    step: { zh: '已撤回', en: 'Taken back' },
    next: { zh: '占用的票据和额度已释放，可以重新申请', en: 'Its receipt and allowances are free; you may claim anew' },
  },
  paid: {
    step: { zh: '已支付', en: 'Paid' },
    next: { zh: '如有异议，可在规定期限内申请复议', en: 'If you disagree, you may appeal within the set period' },
  },
  returned: {
    step: { zh: '银行退回', en: 'Returned by the bank' },
    next: { zh: '请更正收款账户后重新支付', en: 'Correct the account; it is paid again' },
  },
};

const cancellationReply = ({ cancellation, takenBack }: Claim): ClaimReply['cancellation'] => {
  if (cancellation === undefined) return undefined;
  const { decisionNo, reason, proposedOn, confirmedOn, state } = cancellation;
  const doneOn = takenBack?.findLast((each) => each.cancellation.decisionNo === decisionNo)?.on;
  return { decisionNo, reason, proposedOn, ...present({ confirmedOn, doneOn }), state };
};

/** What is told of a claim rests on the calendar and on what the office promises. */
export type Telling = Pick<Parts, 'released' | 'duties' | 'clock'>;

export const promiseReply = ({ released, duties, clock }: Telling, claim: Claim): ClaimReply['promise'] => {
  const { promises } = duties.inForce(claim.submittedOn);
  const promised = promises && promiseOf(claim, promises, released.rules.calendar);
  if (!promised) return undefined;
  const daysLeft = promised.on === undefined ? undefined : daysBetween(clock.today(), promised.on);
  return present({ ...promised, daysLeft });
};

const appealReply = ({ released, clock }: Telling, claim: Claim): ClaimReply['appealUntilOn'] => {
  if (claim.lines.length === 0) return undefined;
  const items = claim.lines.map(({ item }) => item);
  const until = appealUntil(claim, appealDays(released, items, claim.submittedOn));
  return until === null || until < clock.today() ? undefined : until;
};

/** A claim as its member and the office see it; employers have no operation that answers with it (D-18). */
export const claimReply = (parts: Telling, stored: Claim, principal: Principal): ClaimReply => {
  const claim = claimToldTo(principal, stored);
  const { lines, status } = claim;
  // What was calculated for a claim that was taken back is nobody's to look at.
  const decided = status === 'withdrawn' ? null : claim.decided;
  return {
    claimId: claim.claimId,
    number: claim.number,
    personId: claim.personId,
    state: status,
    event: claim.event,
    submittedOn: claim.submittedOn,
    ...present({ correctedOn: claim.correctedOn, withdrawnOn: claim.withdrawnOn }),
    ...present({ lateReason: claim.facts.lateReason, filedWithConsent: claim.consent && { ...claim.consent } }),
    ...present({ takenOverOn: claim.takenOverOn }),
    // A page offers nothing that is refused: whether the claim is still the member's own matter is told as it is.
    openToMember: isOpenToMember(stored),
    decisionNo: decided?.decisionNo ?? 0,
    ...present({ digest: isDecisionAwaited(claim) ? undefined : decided?.digest }),
    items: lines.map(({ item, verdict, code, fen }) => present({ item, verdict, amountYuan: formatYuan(fen), code })),
    totalYuan: formatYuan(lines.length === 0 ? ZERO_FEN : addFen(...lines.map(({ fen }) => fen))),
    reviewsStanding: claim.reviews.filter(({ linesVersion }) => linesVersion === claim.linesVersion).length,
    ...present({ promise: promiseReply(parts, claim) }),
    ...present({ appealedOn: claim.appeal?.on, appealUntilOn: appealReply(parts, claim) }),
    ...presentIf(looksTwice(principal, claim), { reviewersNeeded: reviewersFor(claim) }),
    ...present({ employerId: looksTwice(principal, claim) ? (decided?.employerId ?? undefined) : undefined }),
    reviews: claim.reviews.map(({ reviewer, reviewerFor, on, digest, changes }) => ({
      reviewer,
      ...present({ for: reviewerFor }),
      reviewedOn: on,
      digest,
      changed: changes.length > 0,
    })),
    flags: [...flagsShownTo(principal, claim)],
    ...present({ cancellation: cancellationReply(claim) }),
    ...completionReplies(claim),
    ...STEPS[status],
  };
};

/** A claim as it came back from a command, or was read, for an answer: with the number by which it is known again. */
export const toldClaim = (
  parts: Telling,
  { state, revision }: { readonly state: Claim; readonly revision: number },
  principal: Principal,
): { readonly body: ClaimReply; readonly revision: number } => ({
  body: claimReply(parts, state, principal),
  revision: versionToldTo(principal, state, revision),
});
