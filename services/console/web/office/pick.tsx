import type { ReactNode } from 'react';
import { SelectField } from '../shared/ui/field.tsx';

interface PickProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [value: Value, label: string])[];
  readonly choose: (value: Value) => void;
}

/** One of many, by which a list is narrowed. */
export const Pick = <Value extends string>({ label, value, options, choose }: PickProps<Value>): ReactNode => (
  <SelectField
    label={label}
    value={value}
    options={options}
    write={(typed) => {
      const wanted = options.find(([each]) => each === typed);
      if (wanted !== undefined) choose(wanted[0]);
    }}
  />
);
