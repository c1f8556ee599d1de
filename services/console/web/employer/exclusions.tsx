import type { ReactNode } from 'react';
import { SelectField } from '../shared/ui/field.tsx';
import { Fold } from '../shared/ui/fold.tsx';
import { TextField } from '../shared/ui/text-field.tsx';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { en, zh } from './headcount-words.ts';
import { usePlans } from './plan-names.ts';
import { EXCLUSION_REASONS, type ExclusionReason, NEW_EXCLUSION, type TypedExclusion } from './typed-exclusions.ts';

interface OneProps {
  readonly exclusion: TypedExclusion;
  readonly fault: string | undefined;
  readonly change: (to: TypedExclusion) => void;
  readonly remove: () => void;
}

/** So many of the staff do not count, of which plan and why. */
const One = ({ exclusion, fault, change, remove }: OneProps): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const plans = usePlans();
  return (
    <fieldset className="exclusion">
      <legend className="unseen">{t.exclusionReasons[exclusion.reason]}</legend>
      <div className="pair">
        <SelectField
          label={t.exclusionReason}
          value={exclusion.reason}
          options={EXCLUSION_REASONS.map((reason) => [reason, t.exclusionReasons[reason]])}
          write={(reason) => {
            change({ ...exclusion, reason: reason as ExclusionReason });
          }}
        />
        <SelectField
          label={t.exclusionPlan}
          none={t.everyPlan}
          value={exclusion.plan}
          options={plans.map(({ plan, name }) => [plan, name[language]])}
          write={(plan) => {
            change({ ...exclusion, plan });
          }}
        />
        <TextField
          label={t.exclusionCount}
          fault={fault}
          kind="digits"
          value={exclusion.count}
          write={(text) => {
            change({ ...exclusion, count: text.trim() });
          }}
        />
      </div>
      <div className="line">
        <label className="tick">
          <input
            type="checkbox"
            checked={exclusion.women}
            onChange={(event) => {
              change({ ...exclusion, women: event.target.checked });
            }}
          />
          {t.exclusionWomen}
        </label>
        <button
          type="button"
          className="plain"
          aria-label={t.removeExclusion(t.exclusionReasons[exclusion.reason])}
          onClick={remove}
        >
          {t.remove}
        </button>
      </div>
    </fieldset>
  );
};

interface ExclusionsProps {
  readonly exclusions: readonly TypedExclusion[];
  readonly faults: Readonly<Record<string, string>>;
  readonly onChange: (exclusions: readonly TypedExclusion[]) => void;
}

/** Who of the staff does not count towards how many must join, and why. */
export const Exclusions = ({ exclusions, faults, onChange }: ExclusionsProps): ReactNode => {
  const t = useWords({ zh, en });
  return (
    <Fold summary={t.exclusions} wanted={exclusions.length > 0}>
      <p className="hint">{t.exclusionsHint}</p>
      {exclusions.map((exclusion, at) => (
        <One
          key={at}
          exclusion={exclusion}
          fault={faults[`exclusion-${String(at)}`]}
          change={(to) => {
            onChange(exclusions.map((each, place) => (place === at ? to : each)));
          }}
          remove={() => {
            onChange(exclusions.filter((_, place) => place !== at));
          }}
        />
      ))}
      <p>
        <button
          type="button"
          onClick={() => {
            onChange([...exclusions, NEW_EXCLUSION]);
          }}
        >
          {t.addExclusion}
        </button>
      </p>
    </Fold>
  );
};
