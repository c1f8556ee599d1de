import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import type { paths } from '@huji/contracts/client/enrollment.d.ts';
import { answered, enrollment, Refused } from '../shared/api/client.ts';
import { useKept } from '../shared/api/use-kept.ts';
import { Refusal } from '../shared/ui/states.tsx';
import { TextField } from '../shared/ui/text-field.tsx';
import { halfWidth } from '../shared/words/amount.ts';
import { useWords } from '../shared/words/words.tsx';
import { FileClaimForm } from './file-claim-form.tsx';
import { en, zh } from './filed-words.ts';

type Person = paths['/v1/persons/search']['post']['responses'][200]['content']['application/json'];

const NOT_FOUND = 404;

/** Whom it is for: somebody whom an employer of the clerk covers, named by the number on their card. */
const FindPerson = ({ onFound }: { readonly onFound: (person: Person) => void }): ReactNode => {
  const t = useWords({ zh, en });
  const [idNumber, write] = useState('');
  const [fault, blame] = useState('');
  const finding = useMutation({
    mutationFn: () =>
      answered(enrollment.POST('/v1/persons/search', { body: { idNumber: halfWidth(idNumber).trim() } })),
    onSuccess: onFound,
    onError: (error) => {
      if (error instanceof Refused && error.problem.status === NOT_FOUND) blame(t.notFound);
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const missing = idNumber.trim() === '' ? t.needed : '';
    blame(missing);
    if (missing === '') finding.mutate();
  };
  return (
    <form className="card" onSubmit={submit} noValidate>
      <h2>{t.find}</h2>
      <TextField
        label={t.idNumber}
        hint={t.idHint}
        fault={fault}
        name="idNumber"

        maxLength={60}
        value={idNumber}
        write={write}
      />
      {fault === '' && <Refusal error={finding.error} />}
      <button className="main" disabled={finding.isPending}>
        {t.search}
      </button>
    </form>
  );
};

const Sent = ({ number }: { readonly number: string }): ReactNode => {
  const t = useWords({ zh, en });
  return (
    <div className="card notice" role="status">
      <h2>{t.sent}</h2>
      <p className="big">{number}</p>
      <p>{t.sentText}</p>
      <div className="actions">
        <Link className="button main" href={`/e/claims/${number}`}>
          {t.sendPapers}
        </Link>
        <Link className="button" href="/e/claims">
          {t.follow}
        </Link>
      </div>
    </div>
  );
};

/** A clerk files for somebody who agreed; afterwards the clerk sees the state only. */
export const FileClaimPage = (): ReactNode => {
  const t = useWords({ zh, en });
  // Of this tab alone: the machine of an office has many users.
  const [person, choose] = useKept<Person>('filed-for', sessionStorage);
  const [number, taken] = useState<string | null>(null);
  return (
    <>
      <title>{`${t.newTitle} · 互济`}</title>
      <h1>{t.newTitle}</h1>
      {number !== null && <Sent number={number} />}
      {number === null && person === null && <FindPerson onFound={choose} />}
      {number === null && person !== null && (
        <>
          <div className="card line">
            <p>
              {t.member} <strong>{person.name}</strong> <span className="soft">{person.idNumber}</span>
            </p>
            <button
              type="button"
              className="plain"
              onClick={() => {
                choose(null);
              }}
            >
              {t.another}
            </button>
          </div>
          <FileClaimForm
            key={person.personId}
            personId={person.personId}
            onSent={(filed) => {
              taken(filed);
              choose(null);
            }}
          />
        </>
      )}
      <p>
        <Link href="/e/claims">{t.title}</Link>
      </p>
    </>
  );
};
