import type { Words } from '../shared/words/words.tsx';
import type { Claim } from './api.ts';

export const CLAIM_STATES: Readonly<Record<Claim['state'], Words>> = {
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
