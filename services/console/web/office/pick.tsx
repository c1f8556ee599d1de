import type { ReactNode } from 'react';
import { Field } from '../shared/ui/field.tsx';

interface PickProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [value: Value, label: string])[];
  readonly choose: (value: Value) => void;
}

/** One of many, by which a list is narrowed. */
export const Pick = <Value extends string>({ label, value, options, choose }: PickProps<Value>): ReactNode => (
  <Field label={label}>
    {(attributes) => (
      <select
        {...attributes}
        value={value}
        onChange={({ target }) => {
          const wanted = options.find(([each]) => each === target.value);
          if (wanted !== undefined) choose(wanted[0]);
        }}
      >
        {options.map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </select>
    )}
  </Field>
);
