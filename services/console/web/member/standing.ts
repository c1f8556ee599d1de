import { presentIf } from '@huji/contracts/shared/present.ts';
import type { Words } from '../shared/words/words.tsx';
import type { Decision } from '../shared/claims/decision-lines.tsx';
import type { Claim, Order, Payee } from './api.ts';

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

/** How a claim stands, in one word with its meaning for the eye. */
export interface Standing {
  readonly name: Words;
  readonly tone: 'good' | 'warm' | 'bad' | 'soft';
}

export const STANDINGS: Readonly<Record<Claim['state'], Standing>> = {
  submitted: { name: { zh: '已收到', en: 'Received' }, tone: 'soft' },
  'in-review': { name: { zh: '审核中', en: 'In review' }, tone: 'soft' },
  'awaiting-papers': { name: { zh: '待补材料', en: 'Papers are missing' }, tone: 'warm' },
  confirming: { name: { zh: '审核完成', en: 'Reviewed' }, tone: 'soft' },
  approved: { name: { zh: '待付款', en: 'To be paid' }, tone: 'soft' },
  paid: { name: { zh: '已到账', en: 'Paid' }, tone: 'good' },
  returned: { name: { zh: '付款被退回', en: 'Sent back by the bank' }, tone: 'warm' },
  refused: { name: { zh: '不予给付', en: 'Not paid' }, tone: 'bad' },
  cancelling: { name: { zh: '批准正在撤销', en: 'The approval is being taken back' }, tone: 'warm' },
  cancelled: { name: { zh: '批准已撤销', en: 'The approval was taken back' }, tone: 'bad' },
  withdrawn: { name: { zh: '已撤回', en: 'Taken back' }, tone: 'soft' },
};

/** Why the bank sent a payment back. */
const RETURN_REASONS: Readonly<Record<string, Words>> = {
  ACCOUNT_CLOSED: { zh: '账户已销户', en: 'the account is closed' },
  ACCOUNT_UNKNOWN: { zh: '账号不存在', en: 'the account number does not exist' },
  NAME_MISMATCH: { zh: '户名与账号不符', en: 'name and account do not belong together' },
  LIMIT_EXCEEDED: { zh: '超过账户限额', en: 'the account has a limit that was exceeded' },
  NEVER_RECEIVED: { zh: '银行没有收到', en: 'the bank never received it' },
  BANK_REFUSED: { zh: '银行没有受理', en: 'the bank did not accept it' },
};
const REFUSED_BY_BANK: Words = { zh: '银行没有受理', en: 'the bank did not accept it' };

export const returnReason = (order: Order): Words =>
  RETURN_REASONS[order.attempts.at(-1)?.reason ?? ''] ?? REFUSED_BY_BANK;

/** The order of the decision that stands, or the latest one. */
export const orderOf = (claim: Pick<Claim, 'claimId'>, orders: readonly Order[]): Order | undefined =>
  orders
    .filter(({ claimId }) => claimId === claim.claimId)
    .toSorted((a, b) => (b.decisionNo ?? 0) - (a.decisionNo ?? 0))[0];

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

const dated = (step: Step, on: string | undefined): Step => (on === undefined ? step : { ...step, on });

const made = (name: Words, state: Step['state'], on?: string): Step => dated({ name, state }, on);

/** What was asked for and what came, each with its day. */
const completionSteps = ({ state, completion }: Claim): readonly Step[] => {
  if (completion === undefined) return [];
  const { requestedOn, answeredOn, dueOn } = completion;
  const asked = made({ zh: '要求补交材料', en: 'Papers were asked for' }, 'done', requestedOn);
  if (answeredOn !== undefined) return [asked, made({ zh: '材料已补齐', en: 'Papers were sent' }, 'done', answeredOn)];
  const missing = { zh: '等待补交材料', en: 'Waiting for papers' };
  if (state === 'awaiting-papers') return [asked, { ...made(missing, 'now'), promisedOn: dueOn }];
  return [asked, made({ zh: '期限内没有收到材料', en: 'No papers came in time' }, 'done', dueOn)];
};

const begunSteps = (claim: Claim, decision: Decision | null): readonly Step[] => {
  const { state, submittedOn, correctedOn, appealedOn } = claim;
  const calculatedOn = decision?.decidedOn ?? claim.reviews.at(-1)?.reviewedOn;
  const isCalculated = REACHED[state] >= 1;
  return [
    made({ zh: '已提交申请', en: 'Submitted' }, 'done', submittedOn),
    ...(correctedOn === undefined ? [] : [made({ zh: '您已更正', en: 'You corrected it' }, 'done', correctedOn)]),
    ...(appealedOn === undefined ? [] : [made({ zh: '您申请了复议', en: 'You appealed' }, 'done', appealedOn)]),
    made(
      { zh: '已按规定计算', en: 'Calculated by the rules' },
      isCalculated ? 'done' : 'now',
      isCalculated ? calculatedOn : undefined,
    ),
    ...completionSteps(claim),
  ];
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
      return made({ zh: '批准已撤销', en: 'The approval was taken back' }, 'failed');
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

const NOTHING_TO_DO: Words = { zh: '您现在不用做什么。', en: 'There is nothing for you to do.' };

const joined = (...sentences: readonly Words[]): Words => ({
  zh: sentences.map(({ zh }) => zh).join(''),
  en: sentences.map(({ en }) => en).join(' '),
});

/** Whether and until when one may appeal; days stand in it as `2025-12-30`. */
const appealWords = ({ appealUntilOn }: Claim): Words =>
  appealUntilOn === undefined
    ? { zh: '复议期限已过。', en: 'The time for an appeal is over.' }
    : {
        zh: `如有异议，最迟 ${appealUntilOn} 可以申请复议。`,
        en: `If you disagree, you may appeal until ${appealUntilOn}.`,
      };

const inReviewWords = ({ reviewersNeeded, reviewsStanding, promise, appealedOn }: Claim): Words => {
  const missing = Math.max(1, reviewersNeeded - reviewsStanding);
  const still: Words = {
    zh: `还需 ${String(missing)} 位${appealedOn === undefined ? '' : '没有参与过的'}审核员看过。`,
    en: `${String(missing)} more ${missing === 1 ? 'person has' : 'people have'} to look at it${appealedOn === undefined ? '' : ', who had no part before'}.`,
  };
  const paused = promise?.pausedDays ?? 0;
  if (paused === 0) return joined(still, NOTHING_TO_DO);
  const apart: Words = {
    zh: `补材料的 ${String(paused)} 天不算在办理时间里。`,
    en: `The ${String(paused)} days in which papers were awaited are not counted.`,
  };
  return joined(still, apart, NOTHING_TO_DO);
};

const approvedWords = (order: Order | undefined, payee: Payee | null): Words => {
  if (order?.state === 'awaiting-account') {
    if (payee === null)
      return {
        zh: '还没有收款账户，款项不能付出。请登记收款账户。',
        en: 'There is no account to pay to yet. Please register one.',
      };
    if (payee.nameCheck === 'mismatched')
      return {
        zh: '银行说户名与账号不符，款项不能付出。请核对收款账户。',
        en: 'The bank says that name and account do not match. Please check your account.',
      };
    const unchecked: Words = {
      zh: '银行还没有核实户名，核实后付款。',
      en: 'The bank has yet to confirm the name of your account; then it is paid.',
    };
    return joined(unchecked, NOTHING_TO_DO);
  }
  if (order?.state === 'unknown') {
    const asking: Words = {
      zh: '银行还没有答复，我们正在查询，不会重复付款。',
      en: 'The bank has not answered yet; we are asking. It is never paid twice.',
    };
    return joined(asking, NOTHING_TO_DO);
  }
  return joined({ zh: '款项正在付出。', en: 'It is on its way.' }, NOTHING_TO_DO);
};

/** Why it stands where it stands and what to do now, in every state; days stand in it as `2025-12-30`. */
export const waitingFor = (claim: Claim, order: Order | undefined, payee: Payee | null): Words => {
  switch (claim.state) {
    case 'submitted': {
      const counting: Words = {
        zh: '正在按各项规定计算，通常几秒钟，忙时几分钟。',
        en: 'Every rule is being checked; this takes seconds, or minutes when many are waiting.',
      };
      return joined(counting, NOTHING_TO_DO);
    }
    case 'in-review':
      return inReviewWords(claim);
    case 'cancelling':
      return joined({ zh: '批准正在撤销。', en: 'The approval is being taken back.' }, NOTHING_TO_DO);
    case 'cancelled': {
      const { reason } = claim.cancellation ?? {};
      const cancelled: Words = {
        zh: `批准已撤销${reason === undefined ? '' : `：${reason}`}。`,
        en: `The approval was taken back${reason === undefined ? '' : `: ${reason}`}.`,
      };
      return joined(cancelled, appealWords(claim));
    }
    case 'awaiting-papers':
      return {
        zh: '审核员需要您补齐材料。补齐前计时暂停。',
        en: 'Reviewers need papers from you. Until they are there the clock stands still.',
      };
    case 'withdrawn':
      return {
        zh: '您已撤回这份申请，票据和额度都没有占用。需要时可以重新申请。',
        en: 'You took this claim back. Its receipt and allowances are free; you may claim anew.',
      };
    case 'confirming':
      return joined(
        { zh: '审核已完成，正在确认额度。', en: 'It was reviewed; the sum is being confirmed.' },
        NOTHING_TO_DO,
      );
    case 'approved':
      return approvedWords(order, payee);
    case 'returned': {
      const why = order === undefined ? { zh: '', en: '' } : returnReason(order);
      return {
        zh: `银行退回了付款${why.zh === '' ? '' : `：${why.zh}`}。请更正收款账户，之后重新付款。`,
        en: `The bank sent the payment back${why.en === '' ? '' : `: ${why.en}`}. Correct your account; then it is paid again.`,
      };
    }
    case 'paid':
      return joined({ zh: '互助金已到账。', en: 'The money is on your account.' }, appealWords(claim));
    case 'refused':
      return joined(
        {
          zh: '这次没有给付，理由在下面逐条列出。',
          en: 'Nothing is paid this time; the reasons are below, line by line.',
        },
        appealWords(claim),
      );
  }
};

/** When the money of a claim is here, or until when it is known: days stand in it as `2025-12-30`. */
export const moneyWhen = (claim: Claim, order: Order | undefined): Words => {
  const { state, submittedOn, promise } = claim;
  const settledOn = order?.attempts.at(-1)?.settledOn;
  if (state === 'paid' && settledOn !== undefined) return { zh: `${settledOn} 到账`, en: `paid on ${settledOn}` };
  if (state === 'awaiting-papers') return { zh: '等您补齐材料', en: 'waits for papers from you' };
  if (state === 'returned') return { zh: '更正账户后重新付款', en: 'paid again once the account is right' };
  if (promise?.on === undefined) return { zh: `${submittedOn} 提交`, en: `filed on ${submittedOn}` };
  return state === 'approved'
    ? { zh: `最迟 ${promise.on} 付款`, en: `paid by ${promise.on}` }
    : { zh: `最迟 ${promise.on} 审结`, en: `decided by ${promise.on}` };
};

/** Something only the member can do now. */
export interface Task {
  readonly type: 'correct-account' | 'register-account' | 'check-account' | 'send-papers';
  /** Where it is done. */
  readonly to: string;
  readonly words: Words;
  readonly action: Words;
}

const CORRECT: Task = {
  type: 'correct-account',
  to: '/m/account',
  words: { zh: '银行退回了付款，请更正收款账户', en: 'The bank sent a payment back: correct your account' },
  action: { zh: '更正账户', en: 'Correct it' },
};
const REGISTER: Task = {
  type: 'register-account',
  to: '/m/account',
  words: { zh: '登记收款账户，互助金才能付给您', en: 'Register an account, so that you can be paid' },
  action: { zh: '登记账户', en: 'Register it' },
};
const CHECK: Task = {
  type: 'check-account',
  to: '/m/account',
  words: { zh: '银行说户名与账号不符，请核对', en: 'The bank says that name and account do not match' },
  action: { zh: '核对账户', en: 'Check it' },
};

const sendPapers = (number: string): Task => ({
  type: 'send-papers',
  to: `/m/claims/${number}`,
  words: { zh: '有申请要补材料，补齐后才能继续', en: 'A claim waits for papers from you' },
  action: { zh: '查看要补什么', en: 'See what is missing' },
});

/** Something is asked for that the member has not answered, in time or late. */
export const isAsked = ({ state, completion }: Claim): boolean =>
  (state === 'awaiting-papers' || state === 'in-review') && completion !== undefined && completion.state !== 'answered';

/** What must I do: the most urgent first. */
export const tasksOf = (
  orders: readonly Order[],
  payee: Payee | null,
  claims: readonly Claim[] = [],
): readonly Task[] => [
  ...(orders.some(({ state }) => state === 'returned') ? [CORRECT] : []),
  ...claims.filter(isAsked).map(({ number }) => sendPapers(number)),
  ...(payee === null ? [REGISTER] : []),
  ...(payee?.nameCheck === 'mismatched' ? [CHECK] : []),
];
