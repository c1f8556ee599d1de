import type { ReactNode } from 'react';
import { useWords } from '../words/words.tsx';
import type { ClaimPapers } from './claim-papers.ts';
import { missingOf } from './missing.ts';
import type { Wanted } from './papers-list.tsx';
import { en, zh } from './words.ts';

interface SummaryProps {
  readonly papers: ClaimPapers;
  readonly wanted: readonly Wanted[];
}

/** How many kinds of what is wanted are missing; nothing where nothing is wanted. */
export const PapersSummary = ({ papers, wanted }: SummaryProps): ReactNode => {
  const t = useWords({ zh, en });
  const missing = missingOf(papers, wanted);
  if (wanted.length === 0) return null;
  return <p>{missing === 0 ? t.complete : <strong>{t.missing(missing)}</strong>}</p>;
};
