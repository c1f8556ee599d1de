import { wordsOf } from '@huji/contracts/enrollment/reason-codes.ts';
import type { Words } from '@huji/contracts/shared/bilingual.ts';
import type { WaiverFault } from '../domain/cover/cover-grant.ts';
import type { PreviewedCover } from '../use-cases/preview-covers.ts';

const NOT_WAIVED: Readonly<Record<WaiverFault, Words>> = {
  NOT_IN_FORCE: { zh: '规则没有免除观察期的规定', en: 'the rules waive nothing' },
  NOT_IN_SERVICE: { zh: '起始日不在职，不能免除', en: 'not in service on the start date, so not waived' },
  NO_PRIOR_COVER: {
    zh: '起始日前在本单位没有可衔接的保障',
    en: 'no earlier cover through this employer to follow on',
  },
  ACCIDENT_ONLY: { zh: '此前只参加了意外伤害保障', en: 'the earlier cover was for accidents alone' },
  NOTHING_RENEWED: { zh: '本次没有续保其他计划', en: 'no other plan is renewed with it' },
  PLAN_RENEWED: { zh: '同一计划正在续保', en: 'the same plan is being renewed' },
};
/** Whoever was submitted was looked at with whatever they hold. */
const NO_PRIOR_COVER_AT_ALL: Words = {
  zh: '起始日前没有可衔接的保障',
  en: 'no earlier cover to follow on',
};

/** The same for everybody who waits in a draft: it tells of nobody whether there is anything elsewhere. */
const ELSEWHERE: Words = {
  zh: '；在其他单位的保障，提交后显示',
  en: '; cover through other employers is shown after submission',
};
const NO_MORE: Words = { zh: '', en: '' };

const reasonOf = (fault: WaiverFault, submitted: boolean): Words =>
  submitted && fault === 'NO_PRIOR_COVER' ? NO_PRIOR_COVER_AT_ALL : NOT_WAIVED[fault];

/** What a row would come to, in one sentence for the clerk. */
export const foreseenSentence = ({ foreseen, submitted }: PreviewedCover): Words => {
  switch (foreseen.type) {
    case 'refused': {
      const { zh, en } = wordsOf(foreseen.code);
      return { zh: `不计入：${zh}`, en: `Does not count: ${en}` };
    }
    case 'no-waiting':
      return { zh: '首次参加，这项计划没有观察期', en: 'Joins; this plan has no waiting period' };
    case 'renewed': {
      const { paidByOn, added } = foreseen;
      const zh = `续保，没有观察期；最迟 ${paidByOn}（含当日）缴清`;
      const en = `Renewed without waiting, if paid by ${paidByOn}`;
      return added === undefined
        ? { zh, en }
        : {
            zh: `${zh}；增加的 ${String(added.units)} 份观察期至 ${added.waitingUntilOn}`,
            en: `${en}; the added units (${String(added.units)}) wait until ${added.waitingUntilOn}`,
          };
    }
    case 'waived':
      return { zh: '免除观察期：续保时新增的计划', en: 'No waiting: added while another plan is renewed' };
    case 'waits': {
      const reason = reasonOf(foreseen.notWaived, submitted);
      const more = submitted ? NO_MORE : ELSEWHERE;
      return {
        zh: `观察期至 ${foreseen.waitingUntilOn}，不免除：${reason.zh}${more.zh}`,
        en: `Waits until ${foreseen.waitingUntilOn}: ${reason.en}${more.en}`,
      };
    }
  }
};
