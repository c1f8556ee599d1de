import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { answered, claimAdjudication, newKey } from '../shared/api/client.ts';
import { Field } from '../shared/ui/field.tsx';
import { Refusal } from '../shared/ui/states.tsx';
import { day } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import type { Claim } from './api.ts';
import { isAsked } from './standing.ts';
import { en, zh } from './words.ts';

/** What the member is asked for: all of it at once, until when, and the word that it is there. */
export const Completion = ({ claim }: { readonly claim: Claim }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const known = useQueryClient();
  const [key] = useState(newKey);
  const [answer, write] = useState('');
  const [fault, blame] = useState('');
  const send = useMutation({
    mutationFn: () =>
      answered(
        claimAdjudication.POST('/v1/me/claims/{number}/completion-requests/answer', {
          params: { path: { number: claim.number }, header: { 'Idempotency-Key': key } },
          body: { answer: answer.trim() },
        }),
      ),
    onSuccess: () => known.invalidateQueries({ queryKey: ['claims'] }),
  });
  if (claim.completion === undefined || !isAsked(claim)) return null;
  const { gaps, dueOn, state } = claim.completion;
  const until = day(dueOn, language);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const missing = answer.trim() === '' ? t.completionNeeded : '';
    blame(missing);
    if (missing === '') send.mutate();
  };
  return (
    <section className="card notice warm" aria-label={t.completion}>
      <h2>{t.completion}</h2>
      <ul>
        {gaps.map(({ gap, name, note }) => (
          <li key={gap}>
            {name[language]}
            {note !== undefined && `（${note}）`}
          </li>
        ))}
      </ul>
      <p>{state === 'expired' ? t.completionLate(until) : t.completionUntil(until)}</p>
      <form onSubmit={submit} noValidate>
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
        <Refusal error={send.error} />
        <button className="main wide" disabled={send.isPending}>
          {t.completionSend}
        </button>
      </form>
    </section>
  );
};
