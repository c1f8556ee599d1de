import { noun } from '@huji/contracts/shared/noun.ts';

/** What is said of the claims of a whole staff. */
export const zh = {
  title: '本单位职工的申请',
  text: '包括职工自己提出的和您代办的，只有件数和办理状态。',
  asOf: (on: string, least: number) => `截至 ${on}。至少有 ${String(least)} 件变动后才更新，看不出是谁的申请。`,
  tooFew: (least: number) => `职工自己提出的申请不到 ${String(least)} 件时不显示件数。`,
  counting: '正在统计以前的申请，请稍后再看。',
  columns: ['办理状态', '件数'],
  all: '合计',
  hidden: '不显示',
  hiddenText: (least: number) => `不显示的：少于 ${String(least)} 件，或显示后能推算出少数的。`,
};

export const en: typeof zh = {
  title: 'Claims of your staff',
  text: 'Those they filed themselves and those you filed, as numbers and states only.',
  asOf: (on, least) =>
    `As of ${on}. It changes when at least ${String(least)} ${noun(least, 'claim')} have moved, so that it tells of nobody.`,
  tooFew: (least) => `Numbers are shown once your staff filed ${String(least)} ${noun(least, 'claim')} by themselves.`,
  counting: 'Earlier claims are being counted. Please look again later.',
  columns: ['State', 'Claims'],
  all: 'All',
  hidden: 'not shown',
  hiddenText: (least) => `Not shown: fewer than ${String(least)}, or a number that would give away fewer.`,
};
