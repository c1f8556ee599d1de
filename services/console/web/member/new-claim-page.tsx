import { lazy, type ReactNode, useState } from 'react';
import { answered, claimAdjudication } from '../shared/api/client.ts';
import { Loaded } from '../shared/ui/states.tsx';
import { useWords } from '../shared/words/words.tsx';
import { useOwnCover, useOwnPerson } from './api.ts';
import type { Draft } from '../shared/claims/claim-draft.ts';
import type { PaperType } from '../shared/claims/paper-names.ts';
import { ClaimForm } from './claim-form.tsx';
import { en, zh } from '../shared/claims/claim-words.ts';

/** On its way before a claim is sent: who sent one is told so whatever becomes of the connection. */
const sentClaim = () => import('./sent-claim.tsx');
const SentClaim = lazy(async () => ({ default: (await sentClaim()).SentClaim }));

/** Loaded once there is something to send. */
const bodyOf = async (draft: Draft) => (await import('../shared/claims/submission.ts')).submissionOf(draft);

const Form = ({ today, owner }: { readonly today: string; readonly owner: string }): ReactNode => {
  const t = useWords({ zh, en });
  const [filed, remember] = useState<string | null>(null);
  const [lacking, finish] = useState<readonly PaperType[] | null>(null);
  if (lacking !== null && filed !== null) return <SentClaim number={filed} owner={owner} lacking={lacking} />;
  return (
    <ClaimForm
      today={today}
      place={`claim-${owner}`}
      owner={owner}
      sendLabel={t.send}
      foresee={async (draft) => {
        sentClaim().catch(() => undefined);
        return answered(claimAdjudication.POST('/v1/me/claims/preview', { body: await bodyOf(draft) }));
      }}
      send={async (draft, key) => {
        const header = { 'Idempotency-Key': key };
        const body = await bodyOf(draft);
        const { number } = await answered(claimAdjudication.POST('/v1/me/claims', { params: { header }, body }));
        // A browser that keeps nothing has nothing that waits.
        const { moveDraft } = await import('../shared/papers/waiting-papers.ts');
        await moveDraft(owner, number).catch(() => undefined);
        remember(number);
        return number;
      }}
      onSent={(_, types) => {
        finish(types);
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
