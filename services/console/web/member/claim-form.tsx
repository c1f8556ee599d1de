import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { Refused } from '../shared/api/client.ts';
import { Facts } from '../shared/ui/facts.tsx';
import { Loading, Refusal } from '../shared/ui/states.tsx';
import { amountOf } from '../shared/words/amount.ts';
import { day, yuan } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import {
  type Draft,
  type Faults,
  faultsOf,
  faultsOfProblem,
  filledFields,
  stepOfField,
} from '../shared/claims/claim-draft.ts';
import { EventFields } from '../shared/claims/event-fields.tsx';
import { en, zh } from '../shared/claims/claim-words.ts';
import type { Foresee } from './foreseen.tsx';
import { Steps } from '../shared/claims/steps.tsx';
import { useDraft } from '../shared/claims/use-draft.ts';

/** Loaded when they are reached: whoever begins a claim waits for no more than its first step. */
const PaperFields = lazy(async () => ({ default: (await import('../shared/claims/paper-fields.tsx')).PaperFields }));
const Foreseen = lazy(async () => ({ default: (await import('./foreseen.tsx')).Foreseen }));

const LAST = 2;

interface CheckProps extends Pick<ClaimFormProps, 'owner'> {
  readonly draft: Draft;
  readonly change: (step: 0 | 1) => void;
  readonly foresee: Foresee;
  readonly write: (name: string, value: string) => void;
}

/** What was typed, as it will be sent, and what it would come to. */
const Check = ({ draft, change, foresee, write, owner }: CheckProps): ReactNode => {
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
      <Suspense fallback={<Loading />}>
        <Foreseen draft={draft} foresee={foresee} write={write} owner={owner} />
      </Suspense>
    </>
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

const Back = ({ at, step }: { readonly at: number; readonly step: (at: number) => void }): ReactNode => {
  const t = useWords({ zh, en });
  return (
    <button
      type="button"
      className="wide"
      onClick={() => {
        step(at - 1);
      }}
    >
      {t.back}
    </button>
  );
};

export interface ClaimFormProps {
  /** The association's day, or the day of the first filing: nothing can have happened after it. */
  readonly today: string;
  /** Under which what was typed is kept. */
  readonly place: string;
  readonly initial?: Draft;
  readonly sendLabel: string;
  readonly foresee: Foresee;
  /** Whose papers wait for the claim; absent: its papers are sent elsewhere. */
  readonly owner?: string | undefined;
  /** Answers with the number of the claim. */
  readonly send: (draft: Draft, key: string) => Promise<string>;
  readonly onSent: (number: string) => void;
}

/** A claim in three steps: what happened, what the papers say, check and send. */
export const ClaimForm = ({
  today,
  place,
  initial,
  sendLabel,
  foresee,
  owner,
  send: sendDraft,
  onSent,
}: ClaimFormProps): ReactNode => {
  const t = useWords({ zh, en });
  const known = useQueryClient();
  const { draft, key, write, forget } = useDraft(place, initial);
  const [at, step] = useState(0);
  const [faults, blame] = useState<Faults>({});
  const heading = useFocus(at, faults);
  const send = useMutation({
    mutationFn: () => sendDraft(draft, key),
    onSuccess: async (number) => {
      forget();
      await known.invalidateQueries({ queryKey: ['claims'] });
      onSent(number);
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
  const fields = { draft, faults, today, write };
  return (
    <>
      <Steps names={t.steps} at={at} />
      <form onSubmit={submit} noValidate>
        <h2 ref={heading} tabIndex={-1}>
          {t.steps[at]}
        </h2>
        {at === 0 && <EventFields {...fields} />}
        {at === 1 && (
          <Suspense fallback={<Loading />}>
            <PaperFields {...fields} />
          </Suspense>
        )}
        {at === LAST && <Check {...{ draft, foresee, write, owner }} change={step} />}
        <Refusal error={send.error} />
        <div className="actions">
          <button className="main wide" disabled={send.isPending}>
            {send.isPending ? t.sending : at === LAST ? sendLabel : t.next}
          </button>
          {at > 0 && <Back at={at} step={step} />}
        </div>
      </form>
    </>
  );
};
