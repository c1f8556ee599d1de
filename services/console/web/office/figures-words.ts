import type { Words } from '../shared/words/words.tsx';

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
  none: '还没有数据。',
  name: '名称',
  count: '数量',
  sum: '金额（元）',
  asTable: '表格',
  download: '下载 CSV',
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
  promised: (days) => `A decision is promised within ${String(days)} working days.`,
  refusals: 'Refusals by reason',
  funds: 'Balance of the funds in yuan',
  none: 'There is nothing to show yet.',
  name: 'Name',
  count: 'Number',
  sum: 'Yuan',
  asTable: 'As a table',
  download: 'Download CSV',
  range: (from, to) => (to === null ? `${String(from)} days or more` : `${String(from)} to ${String(to)} days`),
  aged: (state, range) => `${state}, ${range}`,
};

export const CLAIM_STATES: Readonly<Record<string, Words>> = {
  submitted: { zh: '已提交', en: 'filed' },
  'in-review': { zh: '审核中', en: 'in review' },
  'awaiting-papers': { zh: '等待补材料', en: 'papers awaited' },
  confirming: { zh: '正在确认', en: 'being confirmed' },
  approved: { zh: '已批准', en: 'approved' },
  refused: { zh: '不予给付', en: 'refused' },
  paid: { zh: '已付款', en: 'paid' },
  returned: { zh: '付款退回', en: 'payment came back' },
  cancelling: { zh: '正在撤销', en: 'being cancelled' },
  cancelled: { zh: '已撤销', en: 'cancelled' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
};
