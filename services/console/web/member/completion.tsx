import type { ReactNode } from 'react';
import { answered, claimAdjudication } from '../shared/api/client.ts';
import { AnswerForm, AskedPapers } from '../shared/papers/asked-papers.tsx';
import { en, zh } from '../shared/papers/asked-words.ts';
import type { ClaimPapers } from '../shared/papers/claim-papers.ts';
import { day } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import type { Claim } from './api.ts';
import { isAsked } from './standing.ts';

interface CompletionProps {
  readonly claim: Claim;
  readonly papers: ClaimPapers | undefined;
}

/** What the member is asked for: all of it at once, each with its upload, until when, and the word that it is there. */
export const Completion = ({ claim, papers }: CompletionProps): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const asked = claim.completion;
  if (asked === undefined || !isAsked(claim)) return null;
  const until = day(asked.dueOn, language);
  return (
    <section className="card notice warm papers" aria-label={t.title}>
      <h2>{t.title}</h2>
      <p>{asked.state === 'expired' ? t.late(until) : t.until(until)}</p>
      <AskedPapers asked={asked} papers={papers} />
      <AnswerForm
        asked={asked}
        papers={papers}
        number={claim.number}
        send={(body, key) =>
          answered(
            claimAdjudication.POST('/v1/me/claims/{number}/completion-requests/answer', {
              params: { path: { number: claim.number }, header: { 'Idempotency-Key': key } },
              body,
            }),
          )
        }
      />
    </section>
  );
};
