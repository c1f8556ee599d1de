import { noun } from '@huji/contracts/shared/noun.ts';

/** What the page of figures says. */
export const zh = {
  figures: '数据',
  intro: '供办事处使用，不对外公布；公开页面不显示过小的数字。',
  byState: '申请的状态',
  ages: '未办结的申请已等天数',
  days: '从提交到审结的天数',
  promised: (days: number) => `承诺 ${String(days)} 个工作日内作出决定。`,
  refusals: '不予给付的原因',
  funds: '基金余额（元）',
  participation: '参保率',
  participationText: '应参加人数中已参加的比例，按起始月份，只计已缴费的批次。',
  plan: '互助会和计划',
  rate: '参保率（%）',
  participationColumns: ['参加人数', '应参加人数', '批次'],
  fundMonths: '基金可支付月数',
  fundMonthsText:
    '按最近一年内每个完整月份平均批准的互助金，现有余额还能支付几个月。一年内没有批准过互助金的基金无从推算，只列余额。',
  noPace: '无从推算',
  months: '月数',
  fundMonthColumns: ['余额（元）', '平均每月批准（元）'],
  lasts: (months: number) => `${String(months)} 个月`,
  none: '还没有数据。',
  name: '名称',
  count: '数量',
  sum: '金额（元）',
  asTable: '表格',
  range: (from: number, to: number | null) =>
    to === null ? `${String(from)} 天以上` : `${String(from)} 至 ${String(to)} 天`,
  aged: (state: string, range: string) => `${state}，${range}`,
};

export const en: typeof zh = {
  figures: 'Figures',
  intro: 'For the office. The public page leaves out numbers that are too small.',
  byState: 'Claims by state',
  ages: 'Days that open claims have waited',
  days: 'Days from filing to the last review',
  promised: (days) => `A decision is promised within ${String(days)} working ${noun(days, 'day')}.`,
  refusals: 'Refusals by reason',
  funds: 'Balance of the funds in yuan',
  participation: 'Participation',
  participationText: 'How many of those who count joined, by the month of the start; of paid batches.',
  plan: 'Society and plan',
  rate: 'Participation in %',
  participationColumns: ['Joined', 'Who count', 'Batches'],
  fundMonths: 'Months that the funds last',
  fundMonthsText:
    'How many months the balance lasts at what was approved, on average, in the complete months of the last year. Of a fund from which nothing was approved there is no pace, and its balance alone is told.',
  noPace: 'No pace known',
  months: 'Months',
  fundMonthColumns: ['Balance in yuan', 'Approved in a month, on average, in yuan'],
  lasts: (months) => `${String(months)} ${noun(months, 'month')}`,
  none: 'There is nothing to show yet.',
  name: 'Name',
  count: 'Number',
  sum: 'Yuan',
  asTable: 'As a table',
  range: (from, to) =>
    to === null
      ? `${String(from)} ${noun(from, 'day')} or more`
      : `${String(from)} to ${String(to)} ${noun(to, 'day')}`,
  aged: (state, range) => `${state}, ${range}`,
};
