import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { answered, claimAdjudication, newKey } from '../shared/api/client.ts';
import { Refusal } from '../shared/ui/states.tsx';
import { useWords } from '../shared/words/words.tsx';
import type { Claim } from './api.ts';
import { en, zh } from './words.ts';

/** What a member may still do with a claim nobody decided on: correct it, or take it back. */
export const OwnClaim = ({ claim }: { readonly claim: Claim }): ReactNode => {
  const t = useWords({ zh, en });
  const known = useQueryClient();
  const [key] = useState(newKey);
  const withdraw = useMutation({
    mutationFn: () =>
      answered(
        claimAdjudication.POST('/v1/me/claims/{number}/withdrawal', {
          params: { path: { number: claim.number }, header: { 'Idempotency-Key': key } },
          body: {},
        }),
      ),
    onSuccess: () => known.invalidateQueries({ queryKey: ['claims'] }),
  });
  return (
    <section className="card" aria-label={t.stillYours}>
      <h2>{t.stillYours}</h2>
      <p>{claim.state === 'refused' ? t.stillYoursRefused : t.stillYoursText}</p>
      <div className="actions">
        <Link className="button wide" href={`/m/claims/${claim.number}/correct`}>
          {t.correct}
        </Link>
      </div>
      <details className="unfold">
        <summary>{t.withdraw}</summary>
        <p>{t.withdrawText}</p>
        <Refusal error={withdraw.error} />
        <button
          type="button"
          className="wide"
          disabled={withdraw.isPending}
          onClick={() => {
            withdraw.mutate();
          }}
        >
          {t.withdrawSure}
        </button>
      </details>
    </section>
  );
};
