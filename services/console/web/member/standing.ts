import { noun } from '@huji/contracts/shared/noun.ts';
import type { Words } from '../shared/words/words.tsx';
import type { Claim, Order, Payee } from './api.ts';

/** How a claim stands, in one word with its meaning for the eye. */
export interface ClaimStanding {
  readonly name: Words;
  readonly tone: 'good' | 'warm' | 'bad' | 'soft';
}

export const STANDINGS: Readonly<Record<Claim['state'], ClaimStanding>> = {
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

/** The order of the decision that stands, or the latest one. */
export const orderOf = (claim: Pick<Claim, 'claimId'>, orders: readonly Order[]): Order | undefined =>
  orders
    .filter(({ claimId }) => claimId === claim.claimId)
    .sort((a, b) => (b.decisionNo ?? 0) - (a.decisionNo ?? 0))[0];

/** What was calculated may become another sum. */
export const UNDECIDED: readonly Claim['state'][] = ['submitted', 'in-review', 'awaiting-papers', 'confirming'];

/** Something of it is for people to decide. */
export const isReferred = ({ state, items }: Claim): boolean =>
  UNDECIDED.includes(state) && items.some(({ verdict }) => verdict === 'refer');

/** The day by which the review is promised, where that day is not over. */
export const reviewedBy = ({ promise }: Claim): string | undefined =>
  (promise?.daysLeft ?? 0) < 0 ? undefined : promise?.on;

/** On whose money somebody waits, the nearest first; what is over waits for nothing. */
const AWAITED: readonly Claim['state'][] = [
  'returned',
  'approved',
  'cancelling',
  'awaiting-papers',
  'confirming',
  'in-review',
  'submitted',
];

/** The claims whose money is still to come, the nearest first; where there is none, the latest one. The latest claims come first. */
export const mostAwaited = (claims: readonly Claim[]): readonly Claim[] => {
  const open = claims.filter(({ state }) => AWAITED.includes(state));
  return open.length === 0
    ? claims.slice(0, 1)
    : open.sort((a, b) => AWAITED.indexOf(a.state) - AWAITED.indexOf(b.state));
};

/** When the money of a claim is here, or until when it is known: days stand in it as `2025-12-30`. */
export const moneyWhen = (claim: Claim, order: Order | undefined): Words => {
  const { state, submittedOn, promise } = claim;
  const settledOn = order?.attempts.at(-1)?.settledOn;
  if (state === 'paid' && settledOn !== undefined) return { zh: `${settledOn} 到账`, en: `paid on ${settledOn}` };
  if (state === 'awaiting-papers') return { zh: '等您补齐材料', en: 'waits for papers from you' };
  if (state === 'returned') return { zh: '更正账户后重新付款', en: 'paid again once the account is right' };
  if (promise?.on === undefined) return { zh: `${submittedOn} 提交`, en: `filed on ${submittedOn}` };
  const late = -(promise.daysLeft ?? 0);
  if (late > 0)
    return {
      zh: `应于 ${promise.on} 办结，已晚 ${String(late)} 天`,
      en: `promised by ${promise.on}, ${String(late)} ${noun(late, 'day')} late`,
    };
  if (isReferred(claim)) return { zh: `审核员最迟 ${promise.on} 认定`, en: `reviewers decide by ${promise.on}` };
  return state === 'approved'
    ? { zh: `最迟 ${promise.on} 付款`, en: `paid by ${promise.on}` }
    : { zh: `最迟 ${promise.on} 审结`, en: `decided by ${promise.on}` };
};

/** Something only the member can do now. */
export interface Task {
  readonly type: 'correct-account' | 'register-account' | 'check-account' | 'send-papers' | 'add-papers';
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

/** Papers that nobody asked for yet, and that the rule book wants. */
export interface Lacking {
  readonly claim: Claim;
  readonly names: readonly Words[];
}

const addPapers = ({ claim, names }: Lacking): Task => {
  const on = reviewedBy(claim);
  return {
    type: 'add-papers',
    to: `/m/claims/${claim.number}#papers`,
    words: {
      zh: `申请还缺：${names.map(({ zh }) => zh).join('、')}，请${on === undefined ? '尽快' : `在 ${on} 前`}补上`,
      en: `A claim lacks: ${names.map(({ en }) => en).join(', ')}. Please send ${noun(names.length, 'it', 'them')} ${on === undefined ? 'soon' : `by ${on}`}`,
    },
    action: { zh: '补材料', en: 'Send the papers' },
  };
};

/** Something is asked for that the member has not answered, in time or late. */
export const isAsked = ({ state, completion }: Claim): boolean =>
  (state === 'awaiting-papers' || state === 'in-review') && completion !== undefined && completion.state !== 'answered';

/** Nobody asked for anything, and what is sent now is there before somebody has to. */
export const takesPapersUnasked = (claim: Claim): boolean =>
  (claim.state === 'submitted' || claim.state === 'in-review') && claim.digest !== undefined && !isAsked(claim);

/** What must I do: the most urgent first. */
export const tasksOf = (
  orders: readonly Order[],
  payee: Payee | null,
  claims: readonly Claim[] = [],
  lacking: readonly Lacking[] = [],
): readonly Task[] => [
  ...(orders.some(({ state }) => state === 'returned') ? [CORRECT] : []),
  ...claims.filter(isAsked).map(({ number }) => sendPapers(number)),
  ...lacking.filter(({ names }) => names.length > 0).map(addPapers),
  ...(payee === null ? [REGISTER] : []),
  ...(payee?.nameCheck === 'mismatched' ? [CHECK] : []),
];
