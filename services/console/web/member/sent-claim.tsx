import { lazy, type ReactNode, Suspense } from 'react';
import { Link } from 'wouter';
import { PAPER_NAMES, type PaperType } from '../shared/claims/paper-names.ts';
import { useWords } from '../shared/words/words.tsx';
import { LackingPapers } from './papers/lacking-papers.tsx';
import { en, zh } from './sent-words.ts';

const NoAccount = lazy(async () => ({ default: (await import('./no-account.tsx')).NoAccount }));
const SentPapers = lazy(async () => ({ default: (await import('./papers/sent-papers.tsx')).SentPapers }));

/** A claim that was just filed, whose it is, and which kinds of papers nobody chose for it. */
interface Filed {
  readonly number: string;
  readonly owner: string;
  readonly lacking: readonly PaperType[];
}

/** It was sent: its number, what comes next, and the papers that go on to be sent. */
export const SentClaim = ({ number, owner, lacking }: Filed): ReactNode => {
  const t = useWords({ zh, en });
  return (
    <>
      <div className="card notice" role="status">
        <h2>{t.sent}</h2>
        <p>
          {t.number} <strong>{number}</strong>
        </p>
        <p>{t.sentText}</p>
        <Link className={`button wide ${lacking.length === 0 ? 'main' : ''}`} href={`/m/claims/${number}`}>
          {t.follow}
        </Link>
      </div>
      <LackingPapers names={lacking.map((type) => PAPER_NAMES[type])} isFiled>
        <Link className="button main wide" href={`/m/claims/${number}#papers`}>
          {t.addPapers}
        </Link>
      </LackingPapers>
      <Suspense>
        <NoAccount />
        <SentPapers owner={owner} number={number} />
      </Suspense>
    </>
  );
};
