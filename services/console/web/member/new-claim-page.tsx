import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { answered, claimAdjudication } from '../shared/api/client.ts';
import { Loaded } from '../shared/ui/states.tsx';
import { useWords } from '../shared/words/words.tsx';
import { useOwnCover } from './api.ts';
import { submissionOf } from './claim-draft.ts';
import { ClaimForm } from './claim-form.tsx';
import { en, zh } from './claim-words.ts';

const Sent = ({ number }: { readonly number: string }): ReactNode => {
  const t = useWords({ zh, en });
  return (
    <div className="card notice" role="status">
      <h2>{t.sent}</h2>
      <p>{number}</p>
      <p>{t.sentText}</p>
      <Link className="button main wide" href={`/m/claims/${number}`}>
        {t.follow}
      </Link>
    </div>
  );
};

const Form = ({ today }: { readonly today: string }): ReactNode => {
  const t = useWords({ zh, en });
  const [number, taken] = useState<string | null>(null);
  if (number !== null) return <Sent number={number} />;
  return (
    <ClaimForm
      today={today}
      place="claim-draft"
      sendLabel={t.send}
      foresee={(draft) => answered(claimAdjudication.POST('/v1/me/claims/preview', { body: submissionOf(draft) }))}
      send={async (draft, key) => {
        const header = { 'Idempotency-Key': key };
        const filed = await answered(
          claimAdjudication.POST('/v1/me/claims', { params: { header }, body: submissionOf(draft) }),
        );
        return filed.number;
      }}
      onSent={taken}
    />
  );
};

/** Reporting a stay, a diagnosis or an accident. */
export const NewClaimPage = (): ReactNode => {
  const t = useWords({ zh, en });
  const cover = useOwnCover();
  return (
    <>
      <title>{`${t.title} · 互济`}</title>
      <h1>{t.title}</h1>
      <Loaded query={cover}>{({ on }) => <Form today={on} />}</Loaded>
    </>
  );
};
