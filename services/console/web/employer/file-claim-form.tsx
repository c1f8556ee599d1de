import type { paths } from '@huji/contracts/client/claim-adjudication.d.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { answered, claimAdjudication } from '../shared/api/client.ts';
import { faultsOfAnswer } from '../shared/api/pointed-faults.ts';
import { isAt } from '../shared/api/unplaced-faults.ts';
import { useOwnName } from '../shared/api/use-kept.ts';
import {
  type Draft,
  type Faults,
  faultsOf,
  filledFields,
  shownFields,
  stepOfField,
} from '../shared/claims/claim-draft.ts';
import { DraftNotes } from '../shared/claims/draft-notes.tsx';
import { EventFields } from '../shared/claims/event-fields.tsx';
import { submissionOf } from '../shared/claims/submission.ts';
import { PaperFields } from '../shared/claims/paper-fields.tsx';
import { FilledStep, LateReason, useFilled } from '../shared/claims/step-parts.tsx';
import { Steps } from '../shared/claims/steps.tsx';
import { useDraft } from '../shared/claims/use-draft.ts';
import { useFaults } from '../shared/claims/use-faults.ts';
import { useStepFocus } from '../shared/claims/use-step-focus.ts';
import { Choices } from '../shared/ui/field.tsx';
import { Refusal } from '../shared/ui/states.tsx';
import { TextField } from '../shared/ui/text-field.tsx';
import { day } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { en, zh } from './filed-words.ts';

type Filed = paths['/v1/claims']['post']['requestBody']['content']['application/json'];

const CONSENT = 0;
const LAST = 3;
const HOWS = ['signed', 'in-person', 'by-phone'] as const;
/** Days are held against the association's day by the service, which says at which field. */
const ANY_DAY = '9999-12-31';

interface StepProps {
  readonly draft: Draft;
  readonly faults: Faults;
  readonly write: (name: string, value: string) => void;
}

/** On which day and how the member agreed. */
const Consent = ({ draft, faults, write }: StepProps): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  return (
    <>
      <p>{t.consentText}</p>
      <TextField
        label={t.givenOn}
        fault={faults['givenOn']?.[language]}
        kind="date"
        name="givenOn"
        value={draft['givenOn'] ?? ''}
        write={(text) => {
          write('givenOn', text);
        }}
      />
      <Choices
        name="how"
        legend={t.how}
        fault={faults['how']?.[language]}
        value={draft['how'] ?? ''}
        options={HOWS.map((how) => [how, t.hows[how]] as const)}
        onChoose={(how) => {
          write('how', how);
        }}
      />
    </>
  );
};

/** What was typed, as it will be sent; what it would come to is the member's alone. */
const Check = ({ draft, write, change }: StepProps & { readonly change: (step: number) => void }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const filled = useFilled(draft);
  const how = HOWS.find((each) => each === draft['how']);
  const parts = [
    [[t.givenOn, day(draft['givenOn'] ?? '', language)] as const, [t.how, how ? t.hows[how] : ''] as const],
    filledFields(draft, 0).map(filled),
    filledFields(draft, 1).map(filled),
  ];
  return (
    <>
      <p>{t.checkText}</p>
      {parts.map((facts, step) => (
        <FilledStep
          key={t.steps[step]}
          title={t.steps[step] ?? ''}
          facts={facts}
          change={() => {
            change(step);
          }}
        />
      ))}
      <LateReason {...{ draft, write }} label={`${t.late}${t.optional}`} hint={t.lateHint} />
    </>
  );
};

const CONSENT_FIELDS: readonly string[] = ['givenOn', 'how'];
const fieldsOf = (draft: Draft): readonly string[] => [...CONSENT_FIELDS, ...shownFields(draft)];

const consentFaults = (draft: Draft): Faults => {
  const missing = { zh: zh.needed, en: en.needed };
  return Object.fromEntries(
    CONSENT_FIELDS.flatMap((name) => ((draft[name] ?? '') === '' ? [[name, missing] as const] : [])),
  );
};

const faultsAt = (draft: Draft, at: number): Faults => {
  if (at === CONSENT) return consentFaults(draft);
  return at === LAST ? {} : faultsOf(draft, at === 1 ? 0 : 1, ANY_DAY);
};

const stepOf = (draft: Draft, name: string): number =>
  CONSENT_FIELDS.includes(name) ? CONSENT : stepOfField(draft, name) + 1;

const filedOf = (draft: Draft, personId: string): Filed =>
  ({
    ...submissionOf(draft),
    personId,
    consent: { givenOn: draft['givenOn'] ?? '', how: draft['how'] ?? '' },
  }) as Filed;

const Back = ({ at, step }: { readonly at: number; readonly step: (at: number) => void }): ReactNode => {
  const t = useWords({ zh, en });
  return (
    <button
      type="button"
      onClick={() => {
        step(at - 1);
      }}
    >
      {t.back}
    </button>
  );
};

interface FileClaimFormProps {
  readonly personId: string;
  /** With the number of the claim. */
  readonly onSent: (number: string) => void;
}

/** A claim for somebody who agreed, in four steps: their consent, what happened, what the papers say, check and send. */
export const FileClaimForm = ({ personId, onSent }: FileClaimFormProps): ReactNode => {
  const t = useWords({ zh, en });
  const known = useQueryClient();
  const { draft, key, restored, lost, write, forget, startOver } = useDraft(
    useOwnName(`filed-claim-${personId}`),
    {},
    sessionStorage,
  );
  const [at, step] = useState(CONSENT);
  const { found: blamed, faults, blame, write: writeField } = useFaults(write);
  const heading = useStepFocus(at, blamed);
  const send = useMutation({
    mutationFn: () =>
      answered(
        claimAdjudication.POST('/v1/claims', {
          params: { header: { 'Idempotency-Key': key } },
          body: filedOf(draft, personId),
        }),
      ),
    onSuccess: async ({ number }) => {
      forget();
      await known.invalidateQueries({ queryKey: ['filed-claims'] });
      onSent(number);
    },
    onError: (error) => {
      const found = faultsOfAnswer(error);
      const first = Object.keys(found).find((name) => fieldsOf(draft).includes(name));
      if (first === undefined) return;
      step(stepOf(draft, first));
      blame(found);
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (at === LAST) {
      send.mutate();
      return;
    }
    const found = faultsAt(draft, at);
    blame(found);
    if (Object.keys(found).length === 0) step(at + 1);
  };
  const fields = { draft, faults, write: writeField, today: ANY_DAY };
  return (
    <>
      <Steps names={t.steps} at={at} />
      <DraftNotes restored={restored && at === CONSENT} lost={lost} startOver={startOver} />
      <form onSubmit={submit} noValidate>
        <h2 ref={heading} tabIndex={-1}>
          {t.steps[at]}
        </h2>
        {at === CONSENT && <Consent {...fields} />}
        {at === 1 && <EventFields {...fields} />}
        {at === 2 && <PaperFields {...fields} />}
        {at === LAST && <Check {...fields} change={step} />}
        <Refusal error={send.error} isPlaced={isAt(fieldsOf(draft))} />
        <div className="actions onward">
          {at > CONSENT && <Back at={at} step={step} />}
          <button className="main" disabled={send.isPending}>
            {send.isPending ? t.sending : at === LAST ? t.send : t.next}
          </button>
        </div>
      </form>
    </>
  );
};
