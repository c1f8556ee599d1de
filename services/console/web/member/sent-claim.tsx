import { lazy, type ReactNode, Suspense } from 'react';
import { Link } from 'wouter';
import { useWords } from '../shared/words/words.tsx';
import { en, zh } from './sent-words.ts';

const NoAccount = lazy(async () => ({ default: (await import('./no-account.tsx')).NoAccount }));
const SentPapers = lazy(async () => ({ default: (await import('./papers/sent-papers.tsx')).SentPapers }));

/** A claim that was just filed, and whose it is. */
interface Filed {
  readonly number: string;
  readonly owner: string;
}

/** It was sent: its number, what comes next, and the papers that go on to be sent. */
export const SentClaim = ({ number, owner }: Filed): ReactNode => {
  const t = useWords({ zh, en });
  return (
    <>
      <div className="card notice" role="status">
        <h2>{t.sent}</h2>
        <p>
          {t.number} <strong>{number}</strong>
        </p>
        <p>{t.sentText}</p>
        <Link className="button main wide" href={`/m/claims/${number}`}>
          {t.follow}
        </Link>
      </div>
      <Suspense>
        <NoAccount />
        <SentPapers owner={owner} number={number} />
      </Suspense>
    </>
  );
};
