import { present } from '@huji/contracts/shared/present.ts';
import { type FormEvent, type ReactNode, useState } from 'react';
import { answered, claimAdjudication } from '../shared/api/client.ts';
import { useCommand } from '../shared/api/command.ts';
import { useTyped } from '../shared/api/use-kept.ts';
import { type Gap, GAP_NAMES } from '../shared/claims/paper-names.ts';
import { Refusal } from '../shared/ui/states.tsx';
import { TextField } from '../shared/ui/text-field.tsx';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import type { Claim } from './api.ts';
import { en, zh } from './completion-words.ts';

const GAPS = Object.keys(GAP_NAMES) as Gap[];

/** By gap what exactly is missing; a gap that is not in it was not ticked. */
type Ticked = Readonly<Partial<Record<Gap, string>>>;

/** A tick says something, also without a word beside it. */
const isNoneTicked = (ticked: Ticked): boolean => Object.keys(ticked).length === 0;

interface GapFieldProps {
  readonly gap: Gap;
  readonly ticked: Ticked;
  readonly fault: boolean;
  readonly write: (ticked: Ticked) => void;
}

const GapField = ({ gap, ticked, fault, write }: GapFieldProps): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const note = ticked[gap];
  return (
    <>
      <label className="choice">
        <input
          type="checkbox"
          name={gap}
          checked={note !== undefined}
          onChange={(event) => {
            const { [gap]: _, ...others } = ticked;
            write(event.target.checked ? { ...ticked, [gap]: '' } : others);
          }}
        />
        {GAP_NAMES[gap][language]}
      </label>
      {note !== undefined && (
        <TextField
          label={t.note(GAP_NAMES[gap][language], gap === 'other')}
          fault={fault && t.noteNeeded}
          name={`${gap}-note`}

          maxLength={200}
          value={note}
          write={(text) => {
            write({ ...ticked, [gap]: text });
          }}
        />
      )}
    </>
  );
};

/** All that is missing of a claim, asked of its member once. */
export const CompletionForm = ({ claim }: { readonly claim: Claim }): ReactNode => {
  const t = useWords({ zh, en });
  const [ticked, write, forget] = useTyped<Ticked>(`completion-${claim.claimId}`, {}, isNoneTicked);
  const [isBegun] = useState(Object.keys(ticked).length > 0);
  const [blamed, blame] = useState(false);
  const gaps = GAPS.flatMap((gap) => {
    const note = ticked[gap]?.trim();
    return note === undefined ? [] : [{ gap, ...present({ note: note || undefined }) }];
  });
  const lacksNote = ticked.other?.trim() === '';
  const send = useCommand(
    (asked: typeof gaps, key) =>
      answered(
        claimAdjudication.POST('/v1/claims/{claimId}/completion-requests', {
          params: { path: { claimId: claim.claimId }, header: { 'Idempotency-Key': key } },
          body: { gaps: asked },
        }),
      ),
    forget,
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    blame(true);
    if (gaps.length > 0 && !lacksNote) send.mutate(gaps);
  };
  return (
    <details className="card unfold" open={isBegun}>
      <summary>{t.ask}</summary>
      <form onSubmit={submit} noValidate>
        <p>{t.askText}</p>
        <fieldset className="field">
          <legend>{t.what}</legend>
          {GAPS.map((gap) => (
            <GapField key={gap} {...{ gap, ticked, write }} fault={blamed && gap === 'other' && lacksNote} />
          ))}
          {blamed && gaps.length === 0 && <p className="fault">{t.whatNeeded}</p>}
        </fieldset>
        <Refusal error={send.error} />
        <button className="main" disabled={send.isPending}>
          {t.send}
        </button>
      </form>
    </details>
  );
};
