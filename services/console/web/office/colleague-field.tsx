import { type ReactNode, useId } from 'react';
import { TextField } from '../shared/ui/text-field.tsx';
import { useWords } from '../shared/words/words.tsx';
import type { Colleague } from './colleagues.ts';
import { meantBy } from './meant-by.ts';
import { en, zh } from './propose-words.ts';

interface ColleagueFieldProps {
  readonly label: ReactNode;
  readonly name: string;
  readonly fault: string | false;
  readonly colleagues: readonly Colleague[];
  /** They are still to come: nobody is unknown yet. */
  readonly isAwaited: boolean;
  readonly value: string;
  readonly write: (text: string) => void;
}

/** Somebody of the office: found by a part of the name, the post or the account, or named by the account where they never signed in. */
export const ColleagueField = ({
  label,
  name,
  fault,
  colleagues,
  isAwaited,
  value,
  write,
}: ColleagueFieldProps): ReactNode => {
  const t = useWords({ zh, en });
  const list = useId();
  const meant = meantBy(colleagues, value);
  const [first] = meant;
  const hint =
    value.trim() === ''
      ? t.colleague
      : first === undefined
        ? isAwaited
          ? undefined
          : t.notSeen
        : meant.length > 1
          ? t.several(meant.length)
          : first.label === value
            ? undefined
            : t.isMeant(first.label);
  return (
    <>
      <TextField
        label={label}
        hint={hint}
        fault={fault}
        name={name}
        list={list}
        maxLength={200}
        value={value}
        write={write}
      />
      <datalist id={list}>
        {colleagues.map((each) => (
          <option key={each.subject} value={each.label} />
        ))}
      </datalist>
    </>
  );
};
