import { noun } from '@huji/contracts/shared/noun.ts';
import type { Words } from '../shared/words/words.tsx';
import type { Claim, Order, Payee } from './api.ts';
import { returnReason } from './return-reasons.ts';
import { isReferred, reviewedBy } from './standing.ts';

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

/** What the rule book wants and nobody sent: a member who sends it now is not asked for it later. */
const papersWords = (claim: Claim, missing: readonly Words[]): Words => {
  if (missing.length === 0) return NOTHING_TO_DO;
  const on = reviewedBy(claim);
  return {
    zh: `还缺：${missing.map(({ zh }) => zh).join('、')}。请在${on === undefined ? '审核完成' : ` ${on} 审核完成`}前补上，免得审核时再向您要。`,
    en: `${noun(missing.length, 'A paper is', 'Papers are')} missing: ${missing.map(({ en }) => en).join(', ')}. Please send ${noun(missing.length, 'it', 'them')} before the review is done${on === undefined ? '' : `, by ${on}`}, so that no reviewer has to ask.`,
  };
};

/** Of what is to be decided: who decides, until when, and what the member does. Undefined: nothing of the claim is. */
export const referredWords = (claim: Claim): Words | undefined => {
  if (!isReferred(claim)) return undefined;
  if (claim.state === 'awaiting-papers')
    return {
      zh: '由审核员认定。请先补齐材料，补齐后继续。',
      en: 'Reviewers decide on this one. Please send the papers first; then they go on.',
    };
  const on = reviewedBy(claim);
  return {
    zh: `由审核员认定${on === undefined ? '' : `，最迟 ${on}`}。这一项您不用做什么。`,
    en: `Reviewers decide on this one${on === undefined ? '' : `, by ${on}`}. There is nothing for you to do about it.`,
  };
};

/** How many look at it would tell whether it looked strange. */
const inReviewWords = (claim: Claim, missingPapers: readonly Words[]): Words => {
  const { promise, appealedOn } = claim;
  const still: Words = {
    zh: `${appealedOn === undefined ? '' : '没有参与过的'}审核员正在逐项查看。`,
    en: `Reviewers${appealedOn === undefined ? '' : ' who had no part before'} are looking at every item.`,
  };
  const paused = promise?.pausedDays ?? 0;
  const now = papersWords(claim, missingPapers);
  if (paused === 0) return joined(still, now);
  const apart: Words = {
    zh: `补材料的 ${String(paused)} 天不算在办理时间里。`,
    en: `The ${String(paused)} ${noun(paused, 'day on which papers were awaited is', 'days on which papers were awaited are')} not counted.`,
  };
  return joined(still, apart, now);
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
export const waitingFor = (
  claim: Claim,
  order: Order | undefined,
  payee: Payee | null,
  missingPapers: readonly Words[] = [],
): Words => {
  switch (claim.state) {
    case 'submitted': {
      const counting: Words = {
        zh: '正在按各项规定计算，通常几秒钟，忙时几分钟。',
        en: 'Every rule is being checked; this takes seconds, or minutes when many are waiting.',
      };
      return joined(counting, papersWords(claim, missingPapers));
    }
    case 'in-review':
      return inReviewWords(claim, missingPapers);
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
