import { z } from 'zod';
import type { Words } from '../shared/bilingual.ts';

/** What a paper is: checklists, uploads and requests for what is missing name it by the same word, and people by these. */
export const PAPER_NAMES = {
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
} as const satisfies Readonly<Record<string, Words>>;

export type PaperType = keyof typeof PAPER_NAMES;
export const PAPER_TYPES = Object.keys(PAPER_NAMES) as [PaperType, ...PaperType[]];
export const PaperType = z.enum(PAPER_TYPES);

/** `arriving`: bytes are awaited · `kept`: whole and checked · `withdrawn` by who sent it · `lapsed`: never arrived whole */
export const PAPER_STATES = ['arriving', 'kept', 'withdrawn', 'lapsed'] as const;
export const PaperState = z.enum(PAPER_STATES);
export type PaperState = z.output<typeof PaperState>;

/** Papers of a claim that are arriving or kept, at the same time. */
export const PAPERS_MAX = 20;
/** Bytes of one paper. */
export const PAPER_BYTES_MAX = 10 * 1_048_576;
/** Bytes of one part of it; every part but the last is as large. */
export const PAPER_PART_BYTES = 1_048_576;
