import type { ReactNode } from 'react';
import { Suggest } from '../registers/suggest.tsx';
import { Choices } from '../ui/field.tsx';
import { useLanguage, useWords } from '../words/words.tsx';
import { EVENTS, eventOf } from './claim-draft.ts';
import { en, zh } from './claim-words.ts';
import { ChosenField, dayOf, type FieldsProps, TypedField, useNamed } from './claim-fields.tsx';

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
            <TypedField {...props} name="admittedOn" kind="date" />
            <TypedField {...props} name="dischargedOn" kind="date" />
          </div>
          <ChosenField {...props} name="cause" first="illness" />
          <IllnessField {...props} />
        </>
      )}
      {event === 'diagnosis' && (
        <>
          <TypedField {...props} name="reportedOn" kind="date" />
          <IllnessField {...props} />
          <ChosenField {...props} name="finding" />
        </>
      )}
      {event === 'accident' && (
        <>
          <TypedField {...props} name="happenedOn" kind="date" />
          <div className="pair">
            <TypedField {...props} name="assessedOn" kind="date" optional />
            <ChosenField {...props} name="disability" unsure />
          </div>
          <ChosenField {...props} name="cause" first="accident" />
        </>
      )}
    </>
  );
};
