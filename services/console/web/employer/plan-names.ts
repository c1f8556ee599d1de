import type { Words } from '../shared/words/words.tsx';

/** Plans by their codes, in people's words. */
export const PLANS: Readonly<Record<string, Words>> = {
  HM: { zh: '住院医疗综合', en: 'Hospital medical' },
  HA: { zh: '住院津贴综合', en: 'Hospital allowance' },
  CI: { zh: '重大疾病', en: 'Critical illness' },
  FW1: { zh: '女职工特殊疾病', en: 'Women’s illness' },
  ACC: { zh: '意外伤害', en: 'Accident' },
  GIG: { zh: '新就业形态意外伤害', en: 'Gig-worker accident' },
};
