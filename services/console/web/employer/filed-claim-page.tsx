import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { answered, claimAdjudication, isMissing } from '../shared/api/client.ts';
import { typesOf } from '../shared/papers/asked-gaps.ts';
import { AnswerForm, AskedPapers } from '../shared/papers/asked-papers.tsx';
import { en as askedEn, zh as askedZh } from '../shared/papers/asked-words.ts';
import type { ClaimPapers } from '../shared/papers/claim-papers.ts';
import { PapersList } from '../shared/papers/papers-list.tsx';
import { PapersSummary } from '../shared/papers/papers-summary.tsx';
import { en as papersEn, zh as papersZh } from '../shared/papers/words.ts';
import { Loaded } from '../shared/ui/states.tsx';
import { day } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import {
  type FiledClaim,
  useFiledChecklist,
  useFiledClaim,
  useFiledPapers,
  useForgottenPapers,
} from './filed-claim-api.ts';
import { en, zh } from './filed-claim-words.ts';
import { en as filedEn, zh as filedZh } from './filed-words.ts';

interface OfClaim {
  readonly claim: FiledClaim;
  readonly papers: ClaimPapers | undefined;
}

/** What is asked for: each kind with its upload, until when, and once the word that it is there. */
const Asked = ({ claim, papers }: OfClaim): ReactNode => {
  const t = useWords({ zh, en });
  const asked = useWords({ zh: askedZh, en: askedEn });
  const language = useLanguage();
  const { request, number } = claim;
  if (request === undefined) return null;
  const until = day(request.dueOn, language);
  return (
    <section className="card notice warm papers" aria-label={asked.title}>
      <h2>{asked.title}</h2>
      <p>{request.expired ? asked.late(until) : asked.until(until)}</p>
      {request.notes && <p>{t.notes}</p>}
      <AskedPapers asked={request} papers={papers} />
      {request.mayAnswer ? (
        <AnswerForm
          asked={request}
          papers={papers}
          number={number}
          send={(body, key) =>
            answered(
              claimAdjudication.POST('/v1/filed-claims/{number}/completion-requests/answer', {
                params: { path: { number }, header: { 'Idempotency-Key': key } },
                body,
              }),
            )
          }
        />
      ) : (
        <p>{t.membersTurn}</p>
      )}
    </section>
  );
};

/** Every kind that the rule book wants: whether one is there, and the way to send it. */
const Checklist = ({ claim, papers }: OfClaim): ReactNode => {
  const t = useWords({ zh, en });
  const of = useWords({ zh: papersZh, en: papersEn });
  const checklist = useFiledChecklist(claim);
  const asked = typesOf(claim.request?.gaps ?? []);
  return (
    <section className="card papers" aria-label={of.papers}>
      <h2>{of.papers}</h2>
      <Loaded query={checklist}>
        {(wanted) => {
          if (papers === undefined) return null;
          if (wanted.length === 0 && papers.kept.length === 0) return <p>{t.nothingWanted}</p>;
          return (
            <>
              <PapersSummary papers={papers} wanted={wanted} />
              {papers.mayAdd && <p className="hint">{of.bounds}</p>}
              <PapersList papers={papers} wanted={wanted} elsewhere={asked} onlyWanted />
            </>
          );
        }}
      </Loaded>
    </section>
  );
};

/** While it is in the hands of who filed: what is wanted, and what is there. */
const InHand = ({ claim }: { readonly claim: FiledClaim }): ReactNode => {
  const t = useWords({ zh, en });
  const { query, papers } = useFiledPapers(claim);
  return (
    <>
      <p className="soft">{t.seen}</p>
      <Loaded query={query}>
        {() => (
          <>
            <Asked claim={claim} papers={papers} />
            <Checklist claim={claim} papers={papers} />
          </>
        )}
      </Loaded>
    </>
  );
};

const Over = ({ claim: { number, takenOverOn } }: { readonly claim: FiledClaim }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  useForgottenPapers(number);
  if (takenOverOn === undefined) return <p className="card">{t.over}</p>;
  return (
    <div className="card notice">
      <h2>{t.takenOver}</h2>
      <p>{t.takenOverText(day(takenOverOn, language))}</p>
    </div>
  );
};

/** A claim that a clerk filed for somebody: its state, and its papers until the member acts; no illness, no sum. */
export const FiledClaimPage = ({ number }: { readonly number: string }): ReactNode => {
  const t = useWords({ zh, en });
  const filed = useWords({ zh: filedZh, en: filedEn });
  const language = useLanguage();
  const query = useFiledClaim(number);
  return (
    <>
      <title>{`${number} · 互济`}</title>
      <h1>{isMissing(query.error) ? t.missing : number}</h1>
      {isMissing(query.error) ? (
        <p className="card">{t.missingText}</p>
      ) : (
        <Loaded query={query}>
          {(claim) => (
            <>
              <div className="line filed-head">
                <span className={`badge ${claim.request === undefined ? '' : 'warm'}`}>{claim.step[language]}</span>
                <span className="soft">{t.filedOn(day(claim.submittedOn, language))}</span>
              </div>
              {claim.maySend ? <InHand claim={claim} /> : <Over claim={claim} />}
            </>
          )}
        </Loaded>
      )}
      <p>
        <Link href="/e/claims">{filed.title}</Link>
      </p>
    </>
  );
};
