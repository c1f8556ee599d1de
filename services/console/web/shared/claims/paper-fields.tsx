import type { ReactNode } from 'react';
import { Suggest } from '../registers/suggest.tsx';
import { Fold } from '../ui/fold.tsx';
import { useLanguage, useWords } from '../words/words.tsx';
import { yuan } from '../words/format.ts';
import { eventOf, SUMS, SUMS_NEEDED } from './claim-draft.ts';
import { en as balanceEn, unaccountedYuan, zh as balanceZh } from './sheet-balance.ts';
import { CheckField, ChosenField, dayOf, type FieldsProps, TypedField, useNamed } from './claim-fields.tsx';

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
            {isStay && <ChosenField {...props} name="level" unsure />}
            <ChosenField {...props} name="grade" unsure />
          </div>
          <CheckField {...props} name="designated" initially="yes" />
        </>
      )}
      {isStay && <CheckField {...props} name="emergency" initially="no" />}
    </>
  );
};

const isNeeded = (name: string): boolean => SUMS_NEEDED.some((needed) => needed === name);

const SheetFields = (props: FieldsProps): ReactNode => {
  const more = SUMS.filter((name) => !isNeeded(name));
  const language = useLanguage();
  const balance = useWords({ zh: balanceZh, en: balanceEn });
  const left = unaccountedYuan(props.draft);
  const isWanted = left !== null || more.some((name) => (props.draft[name] ?? '') !== '');
  return (
    <>
      <h3>{balance.sums}</h3>
      <div className="pair">
        {SUMS_NEEDED.map((name) => (
          <TypedField key={name} {...props} name={name} kind="amount" />
        ))}
      </div>
      <div aria-live="polite">
        {left !== null && <p className="card notice warm">{balance.unaccounted(yuan(left, language))}</p>}
      </div>
      <Fold summary={balance.moreSums} wanted={isWanted}>
        <div className="pair">
          {more.map((name) => (
            <TypedField key={name} {...props} name={name} kind="amount" optional />
          ))}
        </div>
      </Fold>
    </>
  );
};

/** What stands on the papers. */
export const PaperFields = (props: FieldsProps): ReactNode => {
  const event = eventOf(props.draft);
  return (
    <>
      <TypedField {...props} name="receipt" optional={props.draft['keepsReceipt'] === 'yes'} />
      {event === 'accident' && <TypedField {...props} name="accident" optional />}
      {event !== 'accident' && <HospitalFields {...props} />}
      {event === 'stay' && <SheetFields {...props} />}
    </>
  );
};
