import type { ReactNode } from 'react';
import { Facts } from '../ui/facts.tsx';
import { Field } from '../ui/field.tsx';
import { amountOf } from '../words/amount.ts';
import { IllnessName } from '../registers/illness-name.tsx';
import { day, yuan } from '../words/format.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import type { Draft } from './claim-draft.ts';
import { en, zh } from './claim-words.ts';

/** A field by its name, with what was typed as it will be sent. */
export const useFilled = (draft: Draft) => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  return (name: string): readonly [string, ReactNode] => {
    const typed = draft[name] ?? '';
    const words = t.fields[name] ?? name;
    // What was chosen from the register has its name behind its code already.
    if (name === 'illness' && typed.includes(' ')) {
      const [code = '', ...called] = typed.split(' ');
      return [words, `${called.join(' ')} · ${code}`];
    }
    if (name === 'illness')
      return [words, <IllnessName key={name} code={typed} on={draft['admittedOn'] ?? draft['reportedOn'] ?? ''} />];
    if (name.endsWith('Yuan')) return [words, yuan(amountOf(typed) ?? '0', language)];
    return [words, name.endsWith('On') ? day(typed, language) : (t.options[name]?.[typed] ?? typed)];
  };
};

interface FilledStepProps {
  readonly title: string;
  readonly facts: readonly (readonly [string, ReactNode])[];
  readonly change: () => void;
}

/** What a step says, and the way back to it. */
export const FilledStep = ({ title, facts, change }: FilledStepProps): ReactNode => {
  const t = useWords({ zh, en });
  return (
    <section className="card" aria-label={title}>
      <div className="line">
        <h3>{title}</h3>
        <button type="button" className="plain" aria-label={`${t.change} ${title}`} onClick={change}>
          {t.change}
        </button>
      </div>
      <Facts facts={facts} />
    </section>
  );
};

interface LateReasonProps {
  readonly draft: Draft;
  readonly write: (name: string, value: string) => void;
  readonly label: string;
  readonly hint: string;
}

/** Why it is filed late, in whose words it is asked. */
export const LateReason = ({ draft, write, label, hint }: LateReasonProps): ReactNode => (
  <Field label={label} hint={hint}>
    {(attributes) => (
      <textarea
        {...attributes}
        name="lateReason"
        rows={3}
        maxLength={500}
        value={draft['lateReason'] ?? ''}
        onChange={(event) => {
          write('lateReason', event.target.value);
        }}
      />
    )}
  </Field>
);
