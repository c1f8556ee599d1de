import { type FormEvent, type ReactNode, useState } from 'react';
import { answered, claimAdjudication } from '../shared/api/client.ts';
import { useCommand } from '../shared/api/command.ts';
import { Field } from '../shared/ui/field.tsx';
import { Refusal } from '../shared/ui/states.tsx';
import { day } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import type { Claim } from './api.ts';
import { isClosed, typeOf } from './papers/asked-papers.ts';
import { PaperGroup } from './papers/paper-group.tsx';
import type { ClaimPapers } from './papers/use-claim-papers.ts';
import { en as paperEn, zh as paperZh } from './papers/words.ts';
import { isAsked } from './standing.ts';
import { en, zh } from './words.ts';

type Asked = NonNullable<Claim['completion']>;

interface GapProps {
  readonly gap: Asked['gaps'][number];
  readonly asked: Asked;
  readonly papers: ClaimPapers | undefined;
}

/** One thing that is asked for: a paper opens its upload right here. */
const Gap = ({ gap, asked, papers }: GapProps): ReactNode => {
  const t = useWords({ zh: paperZh, en: paperEn });
  const language = useLanguage();
  const { name, note } = gap;
  const type = typeOf(gap);
  if (papers === undefined || type === null)
    return (
      <div className="paper-group">
        <h3>{name[language]}</h3>
        {note !== undefined && <p>{note}</p>}
      </div>
    );
  const closed = isClosed(papers, asked, type);
  const badge = <span className={`badge ${closed ? 'good' : 'warm'}`}>{closed ? t.askedThere : t.askedLacking}</span>;
  return (
    <PaperGroup papers={papers} type={type} name={name[language]} badge={badge}>
      {note !== undefined && <p>{note}</p>}
    </PaperGroup>
  );
};

interface CompletionProps {
  readonly claim: Claim;
  readonly asked: Asked;
  readonly papers: ClaimPapers | undefined;
}

/** Nothing but papers was asked for, and all are there: they answer for themselves. */
const answersItself = (asked: Asked, papers: ClaimPapers | undefined): boolean =>
  papers !== undefined &&
  asked.gaps.every((gap) => {
    const type = typeOf(gap);
    return type !== null && isClosed(papers, asked, type);
  });

/** The member's word, where papers do not say it all; sent once nothing is on its way any more. */
const Answer = ({ claim, asked, papers }: CompletionProps): ReactNode => {
  const t = useWords({ zh, en });
  const [answer, write] = useState('');
  const [fault, blame] = useState('');
  const needless = answersItself(asked, papers);
  const isSending = papers?.waiting.some(({ id }) => papers.sendingOf?.(id).state !== 'refused') === true;
  const send = useCommand((said: string, key) =>
    answered(
      claimAdjudication.POST('/v1/me/claims/{number}/completion-requests/answer', {
        params: { path: { number: claim.number }, header: { 'Idempotency-Key': key } },
        body: said === '' ? {} : { answer: said },
      }),
    ),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const missing = answer.trim() === '' && !needless ? t.completionNeeded : '';
    blame(missing);
    if (missing === '') send.mutate(answer.trim());
  };
  return (
    <form onSubmit={submit} noValidate>
      {!needless && (
        <Field label={t.completionAnswer} hint={t.completionHint} fault={fault}>
          {(attributes) => (
            <textarea
              {...attributes}
              name="answer"
              rows={3}
              maxLength={1000}
              value={answer}
              onChange={(event) => {
                write(event.target.value);
              }}
            />
          )}
        </Field>
      )}
      <Refusal error={send.error} />
      <button className="main wide" disabled={send.isPending || isSending}>
        {isSending ? t.completionSending : t.completionSend}
      </button>
    </form>
  );
};

/** What the member is asked for: all of it at once, each with its upload, until when, and the word that it is there. */
export const Completion = ({
  claim,
  papers,
}: {
  readonly claim: Claim;
  readonly papers: ClaimPapers | undefined;
}): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const asked = claim.completion;
  if (asked === undefined || !isAsked(claim)) return null;
  const until = day(asked.dueOn, language);
  return (
    <section className="card notice warm papers" aria-label={t.completion}>
      <h2>{t.completion}</h2>
      <p>{asked.state === 'expired' ? t.completionLate(until) : t.completionUntil(until)}</p>
      {asked.gaps.map((gap) => (
        <Gap key={gap.gap} gap={gap} asked={asked} papers={papers} />
      ))}
      <Answer claim={claim} asked={asked} papers={papers} />
    </section>
  );
};
