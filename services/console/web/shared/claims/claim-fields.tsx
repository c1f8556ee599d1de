import type { ReactNode } from 'react';
import { Suggest } from '../registers/suggest.tsx';
import { Choices, Field } from '../ui/field.tsx';
import { useLanguage, useWords } from '../words/words.tsx';
import { type Draft, EVENTS, eventOf, type Faults, SUMS, SUMS_NEEDED } from './claim-draft.ts';
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

const useNamed = ({ name, faults, optional }: NamedProps) => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  return {
    label: `${t.fields[name] ?? ''}${optional ? t.optional : ''}`,
    hint: t.hints[name],
    fault: faults[name]?.[language],
  };
};

const TextField = (props: NamedProps & { readonly kind?: 'amount' | 'date' }): ReactNode => {
  const { name, draft, write, today, kind } = props;
  return (
    <Field {...useNamed(props)}>
      {(attributes) => (
        <input
          {...attributes}
          name={name}
          autoComplete="off"
          {...(kind === 'date' ? { type: 'date', max: today } : {})}
          {...(kind === 'amount' ? { className: 'amount', inputMode: 'decimal' } : {})}
          value={draft[name] ?? ''}
          onChange={(event) => {
            write(name, event.target.value);
          }}
        />
      )}
    </Field>
  );
};

interface SelectProps extends NamedProps {
  /** Chosen when nothing else is. */
  readonly first?: string;
  /** One may leave it open. */
  readonly unsure?: boolean;
}

const SelectField = (props: SelectProps): ReactNode => {
  const { name, draft, write, first } = props;
  const t = useWords({ zh, en });
  const options = Object.entries(t.options[name] ?? {});
  return (
    <Field {...useNamed(props)}>
      {(attributes) => (
        <select
          {...attributes}
          name={name}
          value={draft[name] ?? first ?? ''}
          onChange={(event) => {
            write(name, event.target.value);
          }}
        >
          {first === undefined && <option value="">{props.unsure ? t.unknown : ''}</option>}
          {(name === 'grade' ? options.toReversed() : options).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
};

const CheckField = ({
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
const dayOf = ({ draft, today }: FieldsProps): string => draft['admittedOn'] || draft['reportedOn'] || today;

/** The illness of the papers: by its name or its code. */
const IllnessField = (props: FieldsProps): ReactNode => {
  const { draft, write } = props;
  const value = draft['illness'] ?? '';
  return (
    <Suggest
      {...useNamed({ ...props, name: 'illness' })}
      register="illness"
      name="illness"
      on={dayOf(props)}
      value={value}
      chosen={value.includes(' ')}
      onType={(text) => {
        write('illness', text);
      }}
      onChoose={({ code, name }) => {
        write('illness', `${code} ${name}`);
      }}
    />
  );
};

/** The hospital of the papers: what the register knows of it counts; else what the member knows. */
const HospitalFields = (props: FieldsProps): ReactNode => {
  const { draft, write } = props;
  const isStay = eventOf(draft) === 'stay';
  const isKnown = (draft['hospitalCode'] ?? '') !== '';
  return (
    <>
      <Suggest
        {...useNamed({ ...props, name: 'hospital' })}
        register="hospital"
        name="hospital"
        on={dayOf(props)}
        value={draft['hospital'] ?? ''}
        chosen={isKnown}
        onType={(text) => {
          write('hospital', text);
          write('hospitalCode', '');
        }}
        onChoose={({ code, name }) => {
          write('hospital', name);
          write('hospitalCode', code);
        }}
      />
      {!isKnown && (
        <>
          <div className="pair">
            {isStay && <SelectField {...props} name="level" unsure />}
            <SelectField {...props} name="grade" unsure />
          </div>
          <CheckField {...props} name="designated" initially="yes" />
        </>
      )}
      {isStay && <CheckField {...props} name="emergency" initially="no" />}
    </>
  );
};

/** What happened: which event, when, and why. */
export const EventFields = (props: FieldsProps): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const event = eventOf(props.draft);
  return (
    <>
      <Choices
        name="event"
        legend={t.fields['event']}
        fault={props.faults['event']?.[language]}
        value={event ?? ''}
        options={EVENTS.map((each) => [each, t.options['event']?.[each]] as const)}
        onChoose={(value) => {
          props.write('event', value);
        }}
      />
      {event === 'stay' && (
        <>
          <div className="pair">
            <TextField {...props} name="admittedOn" kind="date" />
            <TextField {...props} name="dischargedOn" kind="date" />
          </div>
          <SelectField {...props} name="cause" first="illness" />
          <IllnessField {...props} />
        </>
      )}
      {event === 'diagnosis' && (
        <>
          <TextField {...props} name="reportedOn" kind="date" />
          <IllnessField {...props} />
          <SelectField {...props} name="finding" />
        </>
      )}
      {event === 'accident' && (
        <>
          <TextField {...props} name="happenedOn" kind="date" />
          <div className="pair">
            <TextField {...props} name="assessedOn" kind="date" optional />
            <SelectField {...props} name="disability" unsure />
          </div>
          <SelectField {...props} name="cause" first="accident" />
        </>
      )}
    </>
  );
};

const isNeeded = (name: string): boolean => SUMS_NEEDED.some((needed) => needed === name);

const SheetFields = (props: FieldsProps): ReactNode => {
  const t = useWords({ zh, en });
  const more = SUMS.filter((name) => !isNeeded(name));
  const open = more.some((name) => props.draft[name] !== undefined && props.draft[name] !== '');
  return (
    <>
      <h3>{t.sums}</h3>
      <div className="pair">
        {SUMS_NEEDED.map((name) => (
          <TextField key={name} {...props} name={name} kind="amount" />
        ))}
      </div>
      <details className="unfold" open={open}>
        <summary>{t.moreSums}</summary>
        <div className="pair">
          {more.map((name) => (
            <TextField key={name} {...props} name={name} kind="amount" optional />
          ))}
        </div>
      </details>
    </>
  );
};

/** What stands on the papers. */
export const PaperFields = (props: FieldsProps): ReactNode => {
  const event = eventOf(props.draft);
  return (
    <>
      <TextField {...props} name="receipt" optional={props.draft['keepsReceipt'] === 'yes'} />
      {event === 'accident' && <TextField {...props} name="accident" optional />}
      {event !== 'accident' && <HospitalFields {...props} />}
      {event === 'stay' && <SheetFields {...props} />}
    </>
  );
};
