import type { PaperType } from '@huji/contracts/claim-adjudication/paper-types.ts';

interface Words {
  readonly zh: string;
  readonly en: string;
}

/** What each kind of paper is called. */
export const PAPER_WORDS: Readonly<Record<PaperType, Words>> = {
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
