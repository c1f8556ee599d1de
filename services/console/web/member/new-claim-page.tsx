import { lazy, type ReactNode, Suspense, useState } from 'react';
import { Link } from 'wouter';
import { answered, claimAdjudication } from '../shared/api/client.ts';
import { Loaded } from '../shared/ui/states.tsx';
import { useWords } from '../shared/words/words.tsx';
import { useOwnCover, useOwnPerson } from './api.ts';
import { submissionOf } from '../shared/claims/claim-draft.ts';
import { ClaimForm } from './claim-form.tsx';
import { en, zh } from '../shared/claims/claim-words.ts';

const NoAccount = lazy(async () => ({ default: (await import('./no-account.tsx')).NoAccount }));
const SentPapers = lazy(async () => ({ default: (await import('./papers/sent-papers.tsx')).SentPapers }));

/** A claim that was just filed, and whose it is. */
interface Filed {
  readonly number: string;
  readonly owner: string;
}

const Sent = ({ number, owner }: Filed): ReactNode => {
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

const Form = ({ today, owner }: { readonly today: string; readonly owner: string }): ReactNode => {
  const t = useWords({ zh, en });
  const [filed, remember] = useState<string | null>(null);
  const [isSent, finish] = useState(false);
  if (isSent && filed !== null) return <Sent number={filed} owner={owner} />;
  return (
    <ClaimForm
      today={today}
      place={`claim-${owner}`}
      owner={owner}
      sendLabel={t.send}
      foresee={(draft) => answered(claimAdjudication.POST('/v1/me/claims/preview', { body: submissionOf(draft) }))}
      send={async (draft, key) => {
        const header = { 'Idempotency-Key': key };
        const { number } = await answered(
          claimAdjudication.POST('/v1/me/claims', { params: { header }, body: submissionOf(draft) }),
        );
        // A browser that keeps nothing has nothing that waits.
        const { moveDraft } = await import('../shared/papers/waiting-papers.ts');
        await moveDraft(owner, number).catch(() => undefined);
        remember(number);
        return number;
      }}
      onSent={() => {
        finish(true);
      }}
    />
  );
};

/** Reporting a stay, a diagnosis or an accident. */
export const NewClaimPage = (): ReactNode => {
  const t = useWords({ zh, en });
  const cover = useOwnCover();
  const person = useOwnPerson();
  return (
    <>
      <title>{`${t.title} · 互济`}</title>
      <h1>{t.title}</h1>
      <Loaded query={cover}>
        {({ on }) => <Loaded query={person}>{({ personId }) => <Form today={on} owner={personId} />}</Loaded>}
      </Loaded>
    </>
  );
};
