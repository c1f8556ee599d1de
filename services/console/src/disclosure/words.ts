import { noun } from '@huji/contracts/shared/noun.ts';
import type { Words } from '@huji/contracts/shared/bilingual.ts';

export const WORDS = {
  zh: {
    title: '公开信息',
    asOf: (on: string) => `截至 ${on}`,
    people: '受助人数',
    claims: '申请件数',
    median: '审结用时（中位数）',
    nineInTen: '九成在此天数内审结',
    days: (count: number) => `${String(count)} 天`,
    few: '少于 5',
    hidden: '未显示',
    rules: '现行规则',
    rulesColumns: ['互助会', '自何日起', '互助计划'],
    paid: '给付',
    paidColumns: ['项目', '件数', '金额（元）'],
    refusals: '不予给付的原因',
    refusalColumns: ['原因', '件数'],
    other: '其他原因',
    funds: '互助金',
    fundColumns: ['基金', '收入（元）'],
    approved: '各基金已核定给付合计',
    left: '各基金结余合计',
    proof: (entries: string, sum: string) => `由 ${entries} 笔分录重新加总，借贷合计 ${sum} 元。账目哈希 SHA-256：`,
    suppressed: '少于 5 件的数目不显示，以免指向个人；给付中有这样的项目时，再隐去一项，使合计也算不出它。',
  },
  en: {
    title: 'Public figures',
    asOf: (on: string) => `As of ${on}`,
    people: 'People helped',
    claims: 'Claims',
    median: 'Days to a decision, median',
    nineInTen: 'Nine in ten decided within',
    days: (count: number) => `${String(count)} ${noun(count, 'day')}`,
    few: 'fewer than 5',
    hidden: 'not shown',
    rules: 'Rules in force',
    rulesColumns: ['Society', 'Since', 'Plans'],
    paid: 'Paid',
    paidColumns: ['Benefit', 'Claims', 'Yuan'],
    refusals: 'Why nothing was paid',
    refusalColumns: ['Reason', 'Claims'],
    other: 'Other reasons',
    funds: 'Funds',
    fundColumns: ['Fund', 'Given, yuan'],
    approved: 'Approved out of all funds',
    left: 'Left in all funds',
    proof: (entries: string, sum: string) =>
      `Added up anew from ${entries} ${noun(entries, 'entry of the journal, which sums', 'entries of the journal, which sum')} to ${sum} yuan. SHA-256 of the journal:`,
    suppressed:
      'Counts under 5 are not shown, so that no figure points at a person. Where a benefit has so few, one more is left out, so that no total gives it away.',
  },
} as const;

/** Funds and benefits by their codes. */
export const NAMES: Readonly<Record<string, Words>> = {
  HM: { zh: '住院医疗综合', en: 'Hospital medical' },
  HA: { zh: '住院津贴', en: 'Hospital allowance' },
  CI: { zh: '重大疾病', en: 'Critical illness' },
  FW1: { zh: '女职工特殊疾病', en: 'Women’s illness' },
  ACC: { zh: '意外伤害', en: 'Accident' },
  GIG: { zh: '新就业形态意外伤害', en: 'Gig-worker accident' },
};
