import type { ReactNode } from 'react';
import { PAPER_NAMES } from '../../shared/claims/paper-names.ts';
import { useLanguage, useWords } from '../../shared/words/words.tsx';
import { useClaimPapers } from './use-claim-papers.ts';
import { WaitingItem } from '../../shared/papers/waiting-item.tsx';
import { en, zh } from '../../shared/papers/words.ts';
import '../../shared/papers/papers.css';

interface SentPapersProps {
  readonly owner: string;
  /** Of the claim. */
  readonly number: string;
}

/** Right after a claim was filed: how far the papers are that were chosen for it. */
export const SentPapers = ({ owner, number }: SentPapersProps): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const papers = useClaimPapers(owner, { number });
  if (papers === undefined || papers.kept.length + papers.waiting.length === 0) return null;
  const { kept, waiting, sendingOf, retry, remove } = papers;
  return (
    <section className="card papers" aria-label={t.papers}>
      <h2>{t.papers}</h2>
      <p role="status">{waiting.length === 0 ? t.allSent(kept.length) : t.stillSending(waiting.length)}</p>
      <ul>
        {waiting.map((paper) => (
          <WaitingItem
            key={paper.id}
            paper={paper}
            name={PAPER_NAMES[paper.type][language]}
            sending={sendingOf?.(paper.id)}
            onRetry={retry}
            onRemove={() => {
              remove(paper.id);
            }}
          />
        ))}
      </ul>
    </section>
  );
};
