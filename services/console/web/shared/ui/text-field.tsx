import type { InputHTMLAttributes, ReactNode } from 'react';
import { dateOrder } from '../words/date-order.ts';
import { day } from '../words/format.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { Field } from './field.tsx';

const zh = { order: (order: string) => `请按“${order}”填写`, is: (on: string) => `即 ${on}` };
const en: typeof zh = { order: (order) => `Type it as ${order}`, is: (on) => `That is ${on}` };

type Attributes = InputHTMLAttributes<HTMLInputElement>;

/** How something is typed: what keyboard a phone shows, and how it is set. */
const KINDS = {
  text: {},
  search: { type: 'search' },
  date: { type: 'date' },
  digits: { inputMode: 'numeric' },
  amount: { className: 'amount', inputMode: 'decimal' },
} as const satisfies Record<string, Attributes>;

interface TextFieldProps extends Pick<Attributes, 'name' | 'list' | 'max' | 'maxLength' | 'placeholder' | 'required'> {
  readonly label: ReactNode;
  readonly hint?: string | false | undefined;
  readonly fault?: ReactNode;
  readonly kind?: keyof typeof KINDS;
  readonly value: string;
  readonly write: (text: string) => void;
}

const CIVIL = /^\d{4}-\d{2}-\d{2}$/;

/** Of a day, where the browser speaks another language than the page: the order it asks in, then the day as the page says it. */
const useDateHint = (kind: keyof typeof KINDS, value: string): string | undefined => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  if (kind !== 'date') return undefined;
  const order = dateOrder(language);
  if (order === null) return undefined;
  return CIVIL.test(value) ? t.is(day(value, language)) : t.order(order);
};

/** What is typed on one line, with its label, its hint and what is wrong with it. */
export const TextField = (props: TextFieldProps): ReactNode => {
  const { label, hint, fault, kind = 'text', value, write, ...attributes } = props;
  const dateHint = useDateHint(kind, value);
  const told = dateHint === undefined ? hint : [hint, dateHint].filter(Boolean).join(' · ');
  return (
    <Field label={label} hint={told} fault={fault}>
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
