import type { ReactNode } from 'react';
import { useWords } from '../../shared/words/words.tsx';
import { PapersList, type Wanted } from '../../shared/papers/papers-list.tsx';
import { useDraftPapers } from './use-claim-papers.ts';
import { en, zh } from '../../shared/papers/words.ts';
import '../../shared/papers/papers.css';

interface DraftPapersProps {
  /** The person who files. */
  readonly owner: string;
  readonly wanted: readonly Wanted[];
}

/** Photos for a claim before it is filed: they wait on the phone. */
export const DraftPapers = ({ owner, wanted }: DraftPapersProps): ReactNode => {
  const t = useWords({ zh, en });
  const papers = useDraftPapers(owner);
  return (
    <section className="card papers" aria-label={t.papers}>
      <h3>{t.papers}</h3>
      <p>{t.draftText}</p>
      <p className="hint">{t.bounds}</p>
      <PapersList papers={papers} wanted={wanted} />
    </section>
  );
};
