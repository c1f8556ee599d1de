import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { answered, claimAdjudication, Refused } from '../shared/api/client.ts';
import { Facts } from '../shared/ui/facts.tsx';
import { Loaded, Refusal } from '../shared/ui/states.tsx';
import { day, yuan } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { useOwnCover } from './api.ts';
import {
  amountOf,
  type Draft,
  type Faults,
  faultsOf,
  faultsOfProblem,
  filledFields,
  stepOfField,
  submissionOf,
} from './claim-draft.ts';
import { EventFields, PaperFields } from './claim-fields.tsx';
import { en, zh } from './claim-words.ts';
import { useDraft } from './use-draft.ts';

const LAST = 2;

const Steps = ({ at }: { readonly at: number }): ReactNode => {
  const t = useWords({ zh, en });
  return (
    <ol className="steps">
      {t.steps.map((name, index) => (
        <li key={name} data-done={index < at ? '' : undefined} aria-current={index === at ? 'step' : undefined}>
          {name}
        </li>
      ))}
    </ol>
  );
};

/** What was typed, as it will be sent. */
const Check = ({ draft, change }: { readonly draft: Draft; readonly change: (step: 0 | 1) => void }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const shown = (name: string): string => {
    const typed = draft[name] ?? '';
    if (name.endsWith('Yuan')) return yuan(amountOf(typed) ?? '0', language);
    if (name.endsWith('On')) return day(typed, language);
    return t.options[name]?.[typed] ?? typed;
  };
  return (
    <>
      <p>{t.checkText}</p>
      {([0, 1] as const).map((step) => (
        <section className="card" key={step} aria-label={t.steps[step]}>
          <div className="line">
            <h3>{t.steps[step]}</h3>
            <button
              type="button"
              className="plain"
              aria-label={`${t.change} ${t.steps[step] ?? ''}`}
              onClick={() => {
                change(step);
              }}
            >
              {t.change}
            </button>
          </div>
          <Facts facts={filledFields(draft, step).map((name) => [t.fields[name] ?? name, shown(name)])} />
        </section>
      ))}
    </>
  );
};

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

/** Focus goes to the heading of a new step, and to the first field that is wrong. */
const useFocus = (at: number, faults: Faults) => {
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  useEffect(() => {
    if (moved.current) heading.current?.focus();
    moved.current = true;
  }, [at]);
  useEffect(() => {
    const [first] = Object.keys(faults);
    if (first !== undefined) document.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
  }, [faults]);
  return heading;
};

const Form = ({ today }: { readonly today: string }): ReactNode => {
  const t = useWords({ zh, en });
  const known = useQueryClient();
  const { draft, key, write, forget } = useDraft();
  const [at, step] = useState(0);
  const [faults, blame] = useState<Faults>({});
  const heading = useFocus(at, faults);
  const send = useMutation({
    mutationFn: () =>
      answered(
        claimAdjudication.POST('/v1/me/claims', {
          params: { header: { 'Idempotency-Key': key } },
          body: submissionOf(draft),
        }),
      ),
    onSuccess: async () => {
      forget();
      await known.invalidateQueries({ queryKey: ['claims'] });
    },
    onError: (error) => {
      const found = error instanceof Refused ? faultsOfProblem(error.problem) : {};
      const [first] = Object.keys(found);
      if (first === undefined) return;
      step(stepOfField(draft, first));
      blame(found);
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (at === LAST) {
      send.mutate();
      return;
    }
    const found = faultsOf(draft, at === 0 ? 0 : 1, today);
    blame(found);
    if (Object.keys(found).length === 0) step(at + 1);
  };
  if (send.data !== undefined) return <Sent number={send.data.number} />;
  const fields = { draft, faults, today, write };
  return (
    <>
      <Steps at={at} />
      <form onSubmit={submit} noValidate>
        <h2 ref={heading} tabIndex={-1}>
          {t.steps[at]}
        </h2>
        {at === 0 && <EventFields {...fields} />}
        {at === 1 && <PaperFields {...fields} />}
        {at === LAST && <Check draft={draft} change={step} />}
        <Refusal error={send.error} />
        <div className="actions">
          <button className="main wide" disabled={send.isPending}>
            {send.isPending ? t.sending : at === LAST ? t.send : t.next}
          </button>
          {at > 0 && (
            <button
              type="button"
              className="wide"
              onClick={() => {
                step(at - 1);
              }}
            >
              {t.back}
            </button>
          )}
        </div>
      </form>
    </>
  );
};

/** A claim in three steps: what happened, what the papers say, check and send. */
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
