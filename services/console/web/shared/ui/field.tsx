import { type ReactNode, type SelectHTMLAttributes, useId } from 'react';
import { present, presentIf } from '@huji/contracts/shared/present.ts';

/** What a control of a field must carry, so that its label, hint and fault are read out with it. */
export interface ControlAttributes {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
}

interface FieldProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly fault?: ReactNode;
  readonly children: (attributes: ControlAttributes) => ReactNode;
}

/** A label, a hint, a control and what is wrong with what was typed. */
export const Field = ({ label, hint, fault, children }: FieldProps): ReactNode => {
  const id = useId();
  const described = [hint ? `${id}-hint` : '', fault ? `${id}-fault` : ''].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({
        id,
        ...present({ 'aria-describedby': described || undefined }),
        ...presentIf(Boolean(fault), { 'aria-invalid': true }),
      })}
      {fault && (
        <p className="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  );
};

interface ChoicesProps {
  readonly name: string;
  readonly legend: ReactNode;
  readonly fault?: ReactNode;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: ReactNode])[];
  readonly onChoose: (value: string) => void;
}

/** One of a few, all in sight. */
export const Choices = ({ name, legend, fault, value, options, onChoose }: ChoicesProps): ReactNode => {
  const id = useId();
  return (
    <fieldset className="field" aria-describedby={fault ? id : undefined}>
      <legend>{legend}</legend>
      {options.map(([each, label]) => (
        <label className="choice" key={each}>
          <input
            type="radio"
            name={name}
            value={each}
            checked={each === value}
            onChange={() => {
              onChoose(each);
            }}
          />
          {label}
        </label>
      ))}
      {fault && (
        <p className="fault" id={id}>
          {fault}
        </p>
      )}
    </fieldset>
  );
};

type Option<Value extends string> = readonly [value: Value, words: ReactNode];

interface SelectFieldProps<Value extends string, None extends string | undefined> extends Pick<
  SelectHTMLAttributes<HTMLSelectElement>,
  'name'
> {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly fault?: ReactNode;
  /** What stands for none of them; absent: one is always chosen. */
  readonly none?: None;
  readonly options: readonly Option<Value>[];
  /** Empty: none of them. */
  readonly value: NoInfer<Value> | '';
  readonly write: (value: NoInfer<Value> | (None extends string ? '' : never)) => void;
}

/** One of some words, out of sight until it is opened, with its label, its hint and what is wrong with it. */
export const SelectField = <Value extends string, None extends string | undefined = undefined>(
  props: SelectFieldProps<Value, None>,
): ReactNode => {
  const { label, hint, fault, none, options, value, write, ...attributes } = props;
  return (
    <Field label={label} hint={hint} fault={fault}>
      {(own) => (
        <select
          {...own}
          {...attributes}
          value={value}
          onChange={({ target }) => {
            // Nothing else can be chosen than what is offered.
            write(target.value as Value);
          }}
        >
          {none !== undefined && <option value="">{none}</option>}
          {options.map(([each, words]) => (
            <option key={each} value={each}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
};
