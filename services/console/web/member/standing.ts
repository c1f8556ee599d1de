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
  const { state, submittedOn, correctedOn } = claim;
  const calculatedOn = decision?.decidedOn ?? claim.reviews.at(-1)?.reviewedOn;
  const isCalculated = REACHED[state] >= 1;
  return [
    made({ zh: '已提交申请', en: 'Submitted' }, 'done', submittedOn),
    ...(correctedOn === undefined ? [] : [made({ zh: '您已更正', en: 'You corrected it' }, 'done', correctedOn)]),
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

/** The first step that is not done is what happens now, with the day the office promises it by. */
const withNow = (steps: readonly Step[], promisedOn: string | undefined): readonly Step[] => {
  const next = steps.findIndex(({ state }) => state === 'ahead');
  const stands = steps.some(({ state }) => state === 'now' || state === 'failed');
  return steps.map((step, index) => {
    const state = index === next && !stands ? 'now' : step.state;
    const isPromised = state === 'now' && promisedOn !== undefined && step.promisedOn === undefined;
    return isPromised ? { ...step, state, promisedOn } : { ...step, state };
  });
};

/** The way from the submission to the account; one that ended before says with what. */
export const stepsOf = (claim: Claim, decision: Decision | null, order: Order | undefined): readonly Step[] => {
  const begun = begunSteps(claim, decision);
  const ended = endedStep(claim, decision);
  if (claim.state === 'withdrawn') return [...begun.slice(0, 1), ...(ended === null ? [] : [ended])];
  if (ended !== null) return [...begun, ended];
  const reached = REACHED[claim.state];
  const attempt = order?.attempts.at(-1);
  const reviewedOn = claim.reviews.at(-1)?.reviewedOn ?? decision?.decidedOn;
  const step = (place: number, name: Words, on?: string): Step =>
    made(name, place <= reached ? 'done' : 'ahead', place <= reached ? on : undefined);
  const checked = [
    ...begun,
    step(2, { zh: '审核', en: 'Review' }, reviewedOn),
    step(3, { zh: '安排付款', en: 'Payment prepared' }, order?.orderedOn),
  ];
  const arrived = { zh: '到账', en: 'On your account' };
  if (claim.state === 'returned') {
    const back = { zh: '银行退回', en: 'Sent back by the bank' };
    return [...checked, made(back, 'failed', attempt?.returnedOn), made(arrived, 'ahead')];
  }
  return withNow([...checked, step(5, arrived, attempt?.settledOn)], claim.promise?.on);
};

/** Why it stands where it stands and what to do now, in a sentence, in every state. */
export const waitingFor = (claim: Claim, order: Order | undefined, payee: Payee | null): Words => {
  switch (claim.state) {
    case 'submitted':
      return { zh: '正在按各项规定计算，通常几分钟。', en: 'Every rule is being checked; this usually takes minutes.' };
    case 'in-review': {
      const missing = Math.max(1, claim.reviewersNeeded - claim.reviewsStanding);
      return {
        zh: `还需 ${String(missing)} 位审核员看过。您现在不用做什么。`,
        en: `${String(missing)} more ${missing === 1 ? 'person has' : 'people have'} to look at it. There is nothing for you to do.`,
      };
    }
    case 'cancelling':
      return {
        zh: '批准正在撤销。您现在不用做什么。',
        en: 'The approval is being taken back. There is nothing for you to do.',
      };
    case 'cancelled':
      return {
        zh: '批准已撤销。如有异议，可以申请复议。',
        en: 'The approval was taken back. You may appeal if you disagree.',
      };
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
      return { zh: '审核已完成，正在确认额度。', en: 'It was reviewed; the sum is being confirmed.' };
    case 'approved':
      if (order?.state === 'awaiting-account')
        return payee === null
          ? { zh: '还没有收款账户，款项不能付出。', en: 'There is no account to pay to yet.' }
          : { zh: '银行还没有核实户名，核实后付款。', en: 'The bank has yet to confirm the name of your account.' };
      if (order?.state === 'unknown')
        return {
          zh: '银行还没有答复，我们正在查询。不会重复付款。',
          en: 'The bank has not answered yet; we are asking. It is never paid twice.',
        };
      return { zh: '款项正在付出。您现在不用做什么。', en: 'It is on its way. There is nothing for you to do.' };
    case 'returned':
      return order === undefined
        ? { zh: '银行退回了付款。', en: 'The bank sent the payment back.' }
        : {
            zh: `银行退回了付款：${returnReason(order).zh}。`,
            en: `The bank sent the payment back: ${returnReason(order).en}.`,
          };
    case 'paid':
      return {
        zh: '互助金已到账。如有异议，可以申请复议。',
        en: 'The money is on your account. You may appeal if you disagree.',
      };
    case 'refused':
      return {
        zh: '这次没有给付，理由在下面逐条列出。如有异议，可以申请复议。',
        en: 'Nothing is paid this time; the reasons are below, line by line. You may appeal if you disagree.',
      };
  }
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
