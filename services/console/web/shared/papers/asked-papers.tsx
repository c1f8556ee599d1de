import { type FormEvent, type ReactNode, useState } from 'react';
import { useCommand } from '../api/command.ts';
import { useTyped } from '../api/use-kept.ts';
import { Field } from '../ui/field.tsx';
import { Refusal } from '../ui/states.tsx';
import { useLanguage, useWords } from '../words/words.tsx';
import { answersItself, type Asked, isClosed, typeOf } from './asked-gaps.ts';
import { en, zh } from './asked-words.ts';
import type { ClaimPapers } from './claim-papers.ts';
import { PaperGroup } from './paper-group.tsx';
import './papers.css';

interface GapProps {
  readonly gap: Asked['gaps'][number];
  readonly asked: Asked;
  readonly papers: ClaimPapers | undefined;
}

/** One thing that is asked for: a paper opens its upload right here. */
const Gap = ({ gap, asked, papers }: GapProps): ReactNode => {
  const t = useWords({ zh, en });
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
  const badge = <span className={`badge ${closed ? 'good' : 'warm'}`}>{closed ? t.there : t.lacking}</span>;
  return (
    <PaperGroup papers={papers} type={type} name={name[language]} badge={badge}>
      {note !== undefined && <p>{note}</p>}
    </PaperGroup>
  );
};

interface AskedProps {
  readonly asked: Asked;
  readonly papers: ClaimPapers | undefined;
}

/** All that is asked for at once, each with its upload. */
export const AskedPapers = ({ asked, papers }: AskedProps): ReactNode =>
  asked.gaps.map((gap) => <Gap key={gap.gap} gap={gap} asked={asked} papers={papers} />);

interface AnswerProps extends AskedProps {
  /** Number of the claim: under it the word is kept until it is sent. */
  readonly number: string;
  /** Sends the word; without one the papers answer for themselves. */
  readonly send: (answer: { readonly answer?: string }, key: string) => Promise<unknown>;
}

/** A word, where papers do not say it all; sent once nothing is on its way any more. */
export const AnswerForm = ({ asked, papers, number, send }: AnswerProps): ReactNode => {
  const t = useWords({ zh, en });
  const [answer, write, forget] = useTyped(`answer-${number}`, '');
  const [fault, blame] = useState('');
  const needless = answersItself(asked, papers);
  const isSending = papers?.waiting.some(({ id }) => papers.sendingOf?.(id).state !== 'refused') === true;
  const sending = useCommand((said: string, key) => send(said === '' ? {} : { answer: said }, key), forget);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const missing = answer.trim() === '' && !needless ? t.needed : '';
    blame(missing);
    if (missing === '') sending.mutate(answer.trim());
  };
  return (
    <form onSubmit={submit} noValidate>
      {!needless && (
        <Field label={t.answer} hint={t.hint} fault={fault}>
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
      <Refusal error={sending.error} />
      <button className="main wide" disabled={sending.isPending || isSending}>
        {isSending ? t.sending : t.send}
      </button>
    </form>
  );
};
