import { type FormEvent, type ReactNode, useState } from 'react';
import { answered, claimAdjudication } from '../shared/api/client.ts';
import { useCommand } from '../shared/api/command.ts';
import { useTyped } from '../shared/api/use-kept.ts';
import { Field } from '../shared/ui/field.tsx';
import { Refusal } from '../shared/ui/states.tsx';
import { day } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import type { Claim } from './api.ts';
import { en, zh } from './appeal-words.ts';

/** Disagreeing with a decision, until a day: why, and it is decided anew by other people. */
export const Appeal = ({ claim, until }: { readonly claim: Claim; readonly until: string }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const [reason, write, forget] = useTyped(`appeal-${claim.number}`, '');
  const [isBegun] = useState(reason !== '');
  const [fault, blame] = useState('');
  const send = useCommand(
    (said: string, key) =>
      answered(
        claimAdjudication.POST('/v1/me/claims/{number}/appeal', {
          params: { path: { number: claim.number }, header: { 'Idempotency-Key': key } },
          body: { reason: said },
        }),
      ),
    forget,
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const missing = reason.trim() === '' ? t.appealNeedsReason : '';
    blame(missing);
    if (missing === '') send.mutate(reason.trim());
  };
  return (
    <details className="card unfold" open={isBegun}>
      <summary>{t.appeal}</summary>
      <p>{t.appealText(day(until, language))}</p>
      <form onSubmit={submit} noValidate>
        <Field label={t.appealReason} fault={fault}>
          {(attributes) => (
            <textarea
              {...attributes}
              rows={4}
              maxLength={1000}
              value={reason}
              onChange={(event) => {
                write(event.target.value);
              }}
            />
          )}
        </Field>
        <Refusal error={send.error} />
        <button className="main" disabled={send.isPending}>
          {t.appealSend}
        </button>
      </form>
    </details>
  );
};
