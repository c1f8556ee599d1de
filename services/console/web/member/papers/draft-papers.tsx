import { type ReactNode, useEffect } from 'react';
import { useWords } from '../../shared/words/words.tsx';
import { unchosenIn } from '../../shared/papers/missing.ts';
import { PapersList, type Wanted } from '../../shared/papers/papers-list.tsx';
import { en, zh } from '../../shared/papers/words.ts';
import { useDraftPapers } from './use-claim-papers.ts';
import '../../shared/papers/papers.css';

interface DraftPapersProps {
  /** The person who files. */
  readonly owner: string;
  readonly wanted: readonly Wanted[];
  /** Hears which kinds nobody has chosen yet, separated by blanks. */
  readonly onLacking: (types: string) => void;
}

/** Photos for a claim before it is filed: they wait on the phone. */
export const DraftPapers = ({ owner, wanted, onLacking }: DraftPapersProps): ReactNode => {
  const t = useWords({ zh, en });
  const papers = useDraftPapers(owner);
  const lacking = unchosenIn(papers, wanted)
    .map(({ type }) => type)
    .join(' ');
  useEffect(() => {
    onLacking(lacking);
  }, [lacking, onLacking]);
  return (
    <section className="card papers" id="papers" tabIndex={-1} aria-label={t.papers}>
      <h3>{t.papers}</h3>
      <p>{t.draftText}</p>
      <p className="hint">{t.bounds}</p>
      <PapersList papers={papers} wanted={wanted} />
    </section>
  );
};
