import { noun } from '@huji/contracts/shared/noun.ts';

/** What the page of covers says beside the words of every page. */
export const zh = {
  units: (n: number) => `${String(n)} 份`,
  inForce: '有效',
  notYet: '未开始',
  from: '开始',
  to: '到期',
  wait: '观察期',
  noWait: '没有',
  waitWaived: '免除',
  waitOver: (until: string) => `已过（至 ${until}）`,
  waitUntil: (until: string) => `至 ${until}，在此之前因疾病不给付`,
  held: '份数',
  clause: '条款',
  pays: '能领多少',
};
export const en: typeof zh = {
  units: (n) => `${String(n)} ${noun(n, 'unit')}`,
  inForce: 'In force',
  notYet: 'Not yet',
  from: 'From',
  to: 'Until',
  wait: 'Waiting period',
  noWait: 'None',
  waitWaived: 'Waived',
  waitOver: (until) => `over (until ${until})`,
  waitUntil: (until) => `until ${until}; no benefit for illness before`,
  held: 'Units',
  clause: 'Clause',
  pays: 'What it pays',
};
