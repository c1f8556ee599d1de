import { presentIf } from '@huji/contracts/shared/present.ts';
import type { ReactNode } from 'react';
import { SelectField } from '../ui/field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useLanguage, useWords } from '../words/words.tsx';
import type { Draft, Faults } from './claim-draft.ts';
import { en, zh } from './claim-words.ts';

export interface FieldsProps {
  readonly draft: Draft;
  readonly faults: Faults;
  /** The association's day: nothing can have happened after it. */
  readonly today: string;
  readonly write: (name: string, value: string) => void;
}

interface NamedProps extends FieldsProps {
  readonly name: string;
  readonly optional?: boolean;
}

export const useNamed = ({ name, faults, optional }: NamedProps) => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  return {
    label: `${t.fields[name] ?? ''}${optional ? t.optional : ''}`,
    hint: t.hints[name],
    fault: faults[name]?.[language],
  };
};

/** What is typed, named as the draft names it; a day is none after today. */
export const TypedField = (props: NamedProps & { readonly kind?: 'amount' | 'date' }): ReactNode => {
  const { name, draft, write, today, kind = 'text' } = props;
  return (
    <TextField
      {...useNamed(props)}
      kind={kind}
      {...presentIf(kind === 'date', { max: today })}
      name={name}
      value={draft[name] ?? ''}
      write={(text) => {
        write(name, text);
      }}
    />
  );
};

interface SelectProps extends NamedProps {
  /** Chosen when nothing else is. */
  readonly first?: string;
  /** One may leave it open. */
  readonly unsure?: boolean;
}

/** What is chosen of some words, named as the draft names it. */
export const ChosenField = (props: SelectProps): ReactNode => {
  const { name, draft, write, first } = props;
  const t = useWords({ zh, en });
  const options = Object.entries(t.options[name] ?? {});
  return (
    <SelectField
      {...useNamed(props)}
      none={first === undefined ? (props.unsure ? t.unknown : '') : undefined}
      name={name}
      options={name === 'grade' ? [...options].reverse() : options}
      value={draft[name] ?? first ?? ''}
      write={(value) => {
        write(name, value);
      }}
    />
  );
};

export const CheckField = ({
  name,
  draft,
  write,
  initially,
}: NamedProps & { readonly initially: 'yes' | 'no' }): ReactNode => {
  const t = useWords({ zh, en });
  return (
    <label className="choice">
      <input
        type="checkbox"
        name={name}
        checked={(draft[name] ?? initially) === 'yes'}
        onChange={(event) => {
          write(name, event.target.checked ? 'yes' : 'no');
        }}
      />
      {t.fields[name]}
    </label>
  );
};

/** The day the registers are asked for. */
export const dayOf = ({ draft, today }: FieldsProps): string => draft['admittedOn'] || draft['reportedOn'] || today;
