import { presentIf } from '@huji/contracts/shared/present.ts';
import type { Decision } from '../shared/claims/decision-lines.tsx';
import type { Words } from '../shared/words/words.tsx';
import type { Claim, Order } from './api.ts';

/** One step on a claim's way, like a parcel's. */
export interface Step {
  readonly name: Words;
  /** Civil day on which it was done, or failed. */
  readonly on?: string;
  readonly state: 'done' | 'now' | 'ahead' | 'failed';
  /** Until when the office promises it. */
  readonly promisedOn?: string;
  /** So many days late it is by now. */
  readonly lateDays?: number;
}

const REACHED: Readonly<Record<Claim['state'], number>> = {
  submitted: 0,
  'in-review': 1,
  'awaiting-papers': 1,
  confirming: 2,
  refused: 2,
  cancelled: 2,
  withdrawn: 0,
  approved: 3,
  cancelling: 3,
  returned: 4,
  paid: 5,
};

/** Behind every day. */
const LAST = '9999';

const dated = (step: Step, on: string | undefined): Step => (on === undefined ? step : { ...step, on });

const made = (name: Words, state: Step['state'], on?: string): Step => dated({ name, state }, on);

/** What was asked for and what came, each with its day. */
const requestSteps = (
  { requestedOn, answeredOn, dueOn }: NonNullable<Claim['completion']>,
  isAwaited: boolean,
): readonly Step[] => {
  const asked = made({ zh: '要求补交材料', en: 'Papers were asked for' }, 'done', requestedOn);
  if (answeredOn !== undefined) return [asked, made({ zh: '材料已补齐', en: 'Papers were sent' }, 'done', answeredOn)];
  const missing = { zh: '等待补交材料', en: 'Waiting for papers' };
  if (isAwaited) return [asked, { ...made(missing, 'now'), promisedOn: dueOn }];
  return [asked, made({ zh: '期限内没有收到材料', en: 'No papers came in time' }, 'done', dueOn)];
};

/** Who is asked twice is told of both times. */
const completionSteps = ({ state, completion, completions }: Claim): readonly Step[] =>
  (completions ?? (completion === undefined ? [] : [completion])).flatMap((request) =>
    requestSteps(request, state === 'awaiting-papers' && request.requestNo === completion?.requestNo),
  );

/** What was done stands by its day; what has none stands before what followed it. */
const byDay = (steps: readonly Step[]): readonly Step[] => {
  let day = LAST;
  const dated = [...steps].reverse().map((step) => {
    day = step.state === 'done' ? (step.on ?? day) : LAST;
    return { step, day };
  });
  return dated
    .reverse()
    .sort((a, b) => a.day.localeCompare(b.day))
    .map(({ step }) => step);
};

/** What was decided before the appeal; it has a day of its own only while nothing was calculated anew. */
const appealSteps = ({ appealedOn }: Claim, isAnew: boolean): readonly Step[] =>
  appealedOn === undefined
    ? []
    : [
        ...(isAnew ? [made({ zh: '已作出原决定', en: 'Decided for the first time' }, 'done')] : []),
        made({ zh: '您申请了复议', en: 'You appealed' }, 'done', appealedOn),
      ];

const begunSteps = (claim: Claim, decision: Decision | null): readonly Step[] => {
  const { state, submittedOn, correctedOn, appealedOn } = claim;
  const calculatedOn = decision?.decidedOn ?? claim.reviews.at(-1)?.reviewedOn;
  const isCalculated = REACHED[state] >= 1;
  const isAnew = appealedOn !== undefined && (calculatedOn === undefined || calculatedOn >= appealedOn);
  const appeal = appealSteps(claim, isAnew);
  return byDay([
    made({ zh: '已提交申请', en: 'Submitted' }, 'done', submittedOn),
    ...(correctedOn === undefined ? [] : [made({ zh: '您已更正', en: 'You corrected it' }, 'done', correctedOn)]),
    ...(isAnew ? appeal : []),
    made(
      isCalculated
        ? { zh: '已按规定计算', en: 'Calculated by the rules' }
        : { zh: '正在按规定计算', en: 'Being calculated by the rules' },
      isCalculated ? 'done' : 'now',
      isCalculated ? calculatedOn : undefined,
    ),
    ...completionSteps(claim),
    ...(isAnew ? [] : appeal),
  ]);
};

/** How the way ended before anything was paid; null: it goes on, or came to its end. */
const endedStep = (claim: Claim, decision: Decision | null): Step | null => {
  switch (claim.state) {
    case 'refused':
      return made(
        { zh: '不予给付', en: 'Not paid' },
        'failed',
        claim.reviews.at(-1)?.reviewedOn ?? decision?.decidedOn,
      );
    case 'cancelled':
      return made({ zh: '批准已撤销', en: 'The approval was taken back' }, 'failed', claim.cancellation?.doneOn);
    case 'withdrawn':
      return made({ zh: '您已撤回', en: 'You took it back' }, 'failed', claim.withdrawnOn);
    default:
      return null;
  }
};

/** The office asked for the approval to be taken back. */
const cancellationSteps = ({ cancellation }: Claim): readonly Step[] =>
  cancellation === undefined
    ? []
    : [
        made(
          { zh: '互助会提出撤销批准', en: 'The association asked to take it back' },
          'done',
          cancellation.proposedOn,
        ),
      ];

/** The first step that is not done is what happens now, with the day the office promises it by. */
const withNow = (steps: readonly Step[], promise: Claim['promise']): readonly Step[] => {
  const { on: promisedOn, daysLeft = 0 } = promise ?? {};
  const next = steps.findIndex(({ state }) => state === 'ahead');
  const stands = steps.some(({ state }) => state === 'now' || state === 'failed');
  return steps.map((step, index) => {
    const state = index === next && !stands ? 'now' : step.state;
    const isPromised = state === 'now' && promisedOn !== undefined && step.promisedOn === undefined;
    if (!isPromised) return { ...step, state };
    return { ...step, state, promisedOn, ...presentIf(daysLeft < 0, { lateDays: -daysLeft }) };
  });
};

/** The way from the submission to the account; one that ended before says with what. */
export const stepsOf = (claim: Claim, decision: Decision | null, order: Order | undefined): readonly Step[] => {
  const begun = begunSteps(claim, decision);
  const ended = endedStep(claim, decision);
  if (claim.state === 'withdrawn') return [...begun.slice(0, 1), ...(ended === null ? [] : [ended])];
  if (ended !== null) return [...begun, ...cancellationSteps(claim), ended];
  const reached = REACHED[claim.state];
  const attempt = order?.attempts.at(-1);
  const reviewedOn = claim.reviews.at(-1)?.reviewedOn ?? decision?.decidedOn;
  const step = (place: number, name: Words, on?: string): Step =>
    made(name, place <= reached ? 'done' : 'ahead', place <= reached ? on : undefined);
  const reviewed = [...begun, step(2, { zh: '审核', en: 'Review' }, reviewedOn)];
  if (claim.state === 'cancelling') {
    const now = made({ zh: '正在撤销批准', en: 'The approval is being taken back' }, 'now');
    return [...reviewed, ...cancellationSteps(claim), now];
  }
  const checked = [...reviewed, step(3, { zh: '安排付款', en: 'Payment prepared' }, order?.orderedOn)];
  const arrived = { zh: '到账', en: 'On your account' };
  if (claim.state === 'returned') {
    const back = { zh: '银行退回', en: 'Sent back by the bank' };
    return [...checked, made(back, 'failed', attempt?.returnedOn), made(arrived, 'ahead')];
  }
  return withNow([...checked, step(5, arrived, attempt?.settledOn)], claim.promise);
};
