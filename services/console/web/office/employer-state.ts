import { decidedOf } from '../shared/employers/decided-of.ts';
import type { Words } from '../shared/words/words.tsx';
import type { Employer } from './find-api.ts';

/** What the office has said of an employer, and what it has yet to say. */
export const employerState = (employer: Pick<Employer, 'society' | 'admissions' | 'pooled'>): Words => {
  const admission = decidedOf(employer)?.state;
  if (admission === undefined) return { zh: '等待准入', en: 'waits for admission' };
  if (admission === 'refused') return { zh: '不予准入', en: 'not admitted' };
  switch (employer.pooled?.state) {
    case 'requested':
      return { zh: '已准入，联合参保等待同意', en: 'admitted; waits for the approval to join with others as one' };
    case 'refused':
      return { zh: '已准入，不同意联合参保', en: 'admitted; may not join with others as one' };
    case 'approved':
    case undefined:
      return { zh: '已准入', en: 'admitted' };
  }
};
