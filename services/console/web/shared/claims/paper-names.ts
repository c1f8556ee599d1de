import type { paths } from '@huji/contracts/client/claim-adjudication.d.ts';

/** Names in both languages, of a module that tests outside the pages read as well. */
type Words = Readonly<Record<'zh' | 'en', string>>;
type Asked = paths['/v1/claims/{claimId}/completion-requests']['post']['requestBody']['content']['application/json'];

/** What a member can be asked for: a paper, by its type, or the reason for filing late. */
export type Gap = Asked['gaps'][number]['gap'];
export type PaperType = Exclude<Gap, 'late-reason'>;

/** As the service calls them in its answers; a test holds the two together. Here for choosing one before it was ever sent. */
export const PAPER_NAMES: Readonly<Record<PaperType, Words>> = {
  identity: { zh: '身份证件', en: 'Identity card' },
  settlement: { zh: '医保结算单', en: 'Settlement sheet of the medical insurance' },
  discharge: { zh: '出院记录', en: 'Discharge note' },
  receipt: { zh: '医疗费收据', en: 'Receipt of the hospital' },
  diagnosis: { zh: '诊断证明', en: 'Diagnosis, with history' },
  pathology: { zh: '病理或检验报告', en: 'Pathology or laboratory report' },
  accident: { zh: '事故证明', en: 'Statement of the accident' },
  disability: { zh: '伤残鉴定', en: 'Assessment of the disability' },
  death: { zh: '死亡证明', en: 'Death certificate' },
  kinship: { zh: '亲属关系证明', en: 'Proof of kinship' },
  referral: { zh: '转院证明', en: 'Transfer slip' },
  other: { zh: '其他材料', en: 'Another paper' },
};

export const GAP_NAMES: Readonly<Record<Gap, Words>> = {
  ...PAPER_NAMES,
  'late-reason': { zh: '逾期申请的理由', en: 'The reason for filing late' },
};
