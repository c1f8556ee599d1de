import type { Words } from '../shared/bilingual.ts';
import { PAPER_NAMES, type PaperType } from './paper-types.ts';

/** What a reviewer asks a member for: a paper, by its type, or the one thing that is no paper. */
export type CompletionGap = PaperType | 'late-reason';

/** What can be asked for, as people call it. A paper of the type closes the gap; where it is none, the member’s word does. */
export const COMPLETION_GAPS: Readonly<Record<CompletionGap, Words>> = {
  ...PAPER_NAMES,
  'late-reason': { zh: '逾期申请的理由', en: 'The reason for filing late' },
};
export const COMPLETION_GAP_CODES = Object.keys(COMPLETION_GAPS) as [CompletionGap, ...CompletionGap[]];
