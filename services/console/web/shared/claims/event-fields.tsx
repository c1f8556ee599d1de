import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { Choices } from '../ui/field.tsx';
import { useLanguage, useWords } from '../words/words.tsx';
import { EVENTS, eventOf } from './claim-draft.ts';
import { en, zh } from './claim-words.ts';
import { ChosenField, type FieldsProps, TypedField } from './claim-fields.tsx';

/** Asked for once it is known what happened; it is on its way from the first moment. */
const illnessField = () => import('./illness-field.tsx');
const IllnessField = lazy(async () => ({ default: (await illnessField()).IllnessField }));

/** What happened: which event, when, and why. */
export const EventFields = (props: FieldsProps): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const event = eventOf(props.draft);
  useEffect(() => void illnessField(), []);
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
          <Suspense>
            <IllnessField {...props} />
          </Suspense>
        </>
      )}
      {event === 'diagnosis' && (
        <>
          <TypedField {...props} name="reportedOn" kind="date" />
          <Suspense>
            <IllnessField {...props} />
          </Suspense>
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
