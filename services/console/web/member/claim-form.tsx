import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, lazy, type ReactNode, Suspense, useState } from 'react';
import { isAt } from '../shared/api/unplaced-faults.ts';
import { Loading, Refusal } from '../shared/ui/states.tsx';
import { useWords } from '../shared/words/words.tsx';
import { type Draft, faultsOf, shownFields, stepOfField } from '../shared/claims/claim-draft.ts';
import { EventFields } from '../shared/claims/event-fields.tsx';
import { en, zh } from '../shared/claims/claim-words.ts';
import type { PaperType } from '../shared/claims/paper-names.ts';
import type { Foresee } from './foreseen.tsx';
import { Steps } from '../shared/claims/steps.tsx';
import { useDraft } from '../shared/claims/use-draft.ts';
import { useFaults } from '../shared/claims/use-faults.ts';
import { useStepFocus } from '../shared/claims/use-step-focus.ts';

/** Loaded when they are reached: whoever begins a claim waits for no more than its first step. */
const PaperFields = lazy(async () => ({ default: (await import('../shared/claims/paper-fields.tsx')).PaperFields }));
const CheckStep = lazy(async () => ({ default: (await import('./check-step.tsx')).CheckStep }));

/** Loaded where there is something to say of what is kept. */
const DraftNotes = lazy(async () => ({ default: (await import('../shared/claims/draft-notes.tsx')).DraftNotes }));

const LAST = 2;

/** The step at which somebody goes on who was called away: the first that is not filled. */
const firstOpen = (draft: Draft, today: string): number => {
  const open = ([0, 1] as const).find((step) => Object.keys(faultsOf(draft, step, today)).length > 0);
  return open ?? LAST;
};

interface KeysProps {
  readonly at: number;
  readonly step: (at: number) => void;
  readonly isSending: boolean;
  readonly sendLabel: string;
}

/** Back, and on; from the last step to the service. */
const Keys = ({ at, step, isSending, sendLabel }: KeysProps): ReactNode => {
  const t = useWords({ zh, en });
  return (
    <div className="actions onward">
      {at > 0 && (
        <button
          type="button"
          onClick={() => {
            step(at - 1);
          }}
        >
          {t.back}
        </button>
      )}
      <button className="main" disabled={isSending}>
        {isSending ? t.sending : at === LAST ? sendLabel : t.next}
      </button>
    </div>
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
  /** Hears as well of which kinds no paper was chosen. */
  readonly onSent: (number: string, lacking: readonly PaperType[]) => void;
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
  const { draft, key, restored, lost, write, forget, startOver } = useDraft(place, initial);
  const [begun] = useState(() => (restored ? firstOpen(draft, today) : 0));
  const [at, step] = useState(begun);
  const [lacking, note] = useState('');
  const { found: blamed, faults, blame, write: writeField } = useFaults(write);
  const heading = useStepFocus(at, blamed);
  const send = useMutation({
    mutationFn: () => sendDraft(draft, key),
    onSuccess: async (number) => {
      forget();
      await known.invalidateQueries({ queryKey: ['claims'] });
      onSent(number, lacking === '' ? [] : (lacking.split(' ') as PaperType[]));
    },
    onError: async (error) => {
      const found = (await import('../shared/api/pointed-faults.ts')).faultsOfAnswer(error);
      const first = Object.keys(found).find((name) => shownFields(draft).includes(name));
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
  const fromScratch = (): void => {
    startOver();
    step(0);
  };
  return (
    <>
      <Steps names={t.steps} at={at} />
      <Suspense>
        {(restored || lost) && <DraftNotes restored={restored && at === begun} lost={lost} startOver={fromScratch} />}
      </Suspense>
      <form onSubmit={submit} noValidate>
        <h2 ref={heading} tabIndex={-1}>
          {t.steps[at]}
        </h2>
        <Suspense fallback={<Loading />}>
          {at === 0 && <EventFields {...{ draft, faults, today }} write={writeField} />}
          {at === 1 && <PaperFields {...{ draft, faults, today }} write={writeField} />}
          {at === LAST && <CheckStep {...{ draft, foresee, write, owner, lacking }} onLacking={note} change={step} />}
        </Suspense>
        <Refusal error={send.error} isPlaced={isAt(shownFields(draft))} />
        <Keys {...{ at, step }} sendLabel={lacking === '' ? sendLabel : t.sendFirst} isSending={send.isPending} />
      </form>
    </>
  );
};
