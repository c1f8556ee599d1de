import type { InputHTMLAttributes, ReactNode } from 'react';
import { Field } from './field.tsx';

type Attributes = InputHTMLAttributes<HTMLInputElement>;

/** How something is typed: what keyboard a phone shows, and how it is set. */
const KINDS = {
  text: {},
  search: { type: 'search' },
  date: { type: 'date' },
  digits: { inputMode: 'numeric' },
  amount: { className: 'amount', inputMode: 'decimal' },
} as const satisfies Record<string, Attributes>;

interface TextFieldProps extends Pick<Attributes, 'name' | 'max' | 'maxLength' | 'placeholder' | 'required'> {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly fault?: ReactNode;
  readonly kind?: keyof typeof KINDS;
  readonly value: string;
  readonly write: (text: string) => void;
}

/** What is typed on one line, with its label, its hint and what is wrong with it. */
export const TextField = (props: TextFieldProps): ReactNode => {
  const { label, hint, fault, kind = 'text', value, write, ...attributes } = props;
  return (
    <Field label={label} hint={hint} fault={fault}>
      {(own) => (
        <input
          {...own}
          {...attributes}
          {...KINDS[kind]}
          autoComplete="off"
          value={value}
          onChange={({ target }) => {
            write(target.value);
          }}
        />
      )}
    </Field>
  );
};
