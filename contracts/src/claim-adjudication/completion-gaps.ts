import type { Words } from '../shared/bilingual.ts';
import type { PaperType } from './paper-types.ts';

interface Missing extends Words {
  /** Types of paper that close it; none: the member's word does. */
  readonly papers: readonly PaperType[];
}

/** What can be missing of a claim, by the code a reviewer asks with. */
export const COMPLETION_GAPS = {
  SETTLEMENT_SHEET: { zh: '医保结算单', en: 'The settlement sheet of the medical insurance', papers: ['settlement'] },
  RECEIPT: { zh: '医疗费票据', en: 'The receipt of the hospital', papers: ['receipt'] },
  DISCHARGE_SUMMARY: { zh: '出院小结', en: 'The discharge summary', papers: ['discharge'] },
  DIAGNOSIS_REPORT: {
    zh: '诊断证明或病理报告',
    en: 'The diagnosis or the pathology report',
    papers: ['diagnosis', 'pathology'],
  },
  ACCIDENT_PROOF: { zh: '事故证明', en: 'Proof of the accident', papers: ['accident'] },
  DISABILITY_ASSESSMENT: { zh: '伤残评定书', en: 'The assessment of the disability', papers: ['disability'] },
  DEATH_CERTIFICATE: { zh: '死亡证明', en: 'The death certificate', papers: ['death'] },
  TRANSFER_SLIP: { zh: '转院证明', en: 'The transfer slip', papers: ['referral'] },
  IDENTITY: { zh: '身份证件', en: 'Proof of identity', papers: ['identity'] },
  KINSHIP: { zh: '亲属关系证明', en: 'Proof of kinship', papers: ['kinship'] },
  LATE_REASON: { zh: '逾期申领的理由', en: 'The reason for filing late', papers: [] },
  OTHER: { zh: '其他', en: 'Something else', papers: ['other'] },
} as const satisfies Readonly<Record<string, Missing>>;

export type CompletionGap = keyof typeof COMPLETION_GAPS;
export const COMPLETION_GAP_CODES = Object.keys(COMPLETION_GAPS) as [CompletionGap, ...CompletionGap[]];
