import { noun } from '@huji/contracts/shared/noun.ts';

/** What the page of a claim says beside the words of every page. */
export const zh = {
  missing: '没有找到这份申请',
  missingText: '请核对编号，或从“我的申请”中打开。',
  promised: (on: string) => `最迟 ${on}`,
  late: (days: number) => `已晚 ${String(days)} 天`,
  progress: '进度',
  amountOpen: '按规定核算的金额，以审核结果为准',
};
export const en: typeof zh = {
  missing: 'There is no such claim',
  missingText: 'Please look at the number, or open it from “My claims”.',
  promised: (on) => `by ${on}`,
  late: (days) => `${String(days)} ${noun(days, 'day')} late`,
  progress: 'Progress',
  amountOpen: 'Calculated by the rules; reviewers decide',
};
