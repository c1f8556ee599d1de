import type { ReactNode } from 'react';
import type { Decision } from '../shared/claims/decision-lines.tsx';
import { Choices, SelectField } from '../shared/ui/field.tsx';
import { TextField } from '../shared/ui/text-field.tsx';
import { amountFault } from '../shared/words/amount.ts';
import { yuan } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import type { Change, ChangeField } from './review-draft.ts';
import { en, REASONS, zh } from './words.ts';

type Item = Decision['items'][number];

interface ChangeFieldsProps {
  /** Lines of the decision: a change rests on a clause that one of its rules cites. */
  readonly lines: Decision['lines'];
  readonly item: Item;
  readonly change: Change;
  readonly faults: readonly ChangeField[];
  readonly write: (change: Change) => void;
}

/** The clauses that the rules of an item cite, each once. */
const clausesOf = (lines: Decision['lines'], { item }: Item) => [
  ...new Map(lines.flatMap((line) => (line.item === item ? [[line.clauseId, line.clause] as const] : []))),
];

/** Which clause of the rule book a change rests on. */
const ClauseField = ({ lines, item, change, faults, write }: ChangeFieldsProps): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  return (
    <SelectField
      label={t.clause}
      fault={faults.includes('clause') && t.needed}
      name={`${item.item}-clause`}
      none=""
      options={clausesOf(lines, item).map(([id, words]) => [id, words[language]])}
      value={change.clause}
      write={(clause) => {
        write({ ...change, clause });
      }}
    />
  );
};

/** What a reviewer says about one item: as calculated, paid with another sum, or not paid. */
export const ChangeFields = ({ lines, item, change, faults, write }: ChangeFieldsProps): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const text = (name: Exclude<ChangeField, 'code' | 'clause'>): ReactNode => (
    <TextField
      label={t[name]}
      fault={faults.includes(name) && (name === 'amount' ? amountFault(change.amount)?.[language] : t.needed)}
      name={`${item.item}-${name}`}
      kind={name === 'amount' ? 'amount' : 'text'}
      value={change[name]}
      write={(typed) => {
        write({ ...change, [name]: typed });
      }}
    />
  );
  return (
    <div className="card">
      <Choices
        name={`${item.item}-verdict`}
        legend={`${item.name[language]} · ${yuan(item.amountYuan, language)}`}
        value={change.verdict}
        options={[
          ...(item.verdict === 'refer' ? [] : [['keep', t.keep] as const]),
          ['pay', t.pay],
          ['refuse', t.refuse],
        ]}
        onChoose={(verdict) => {
          write({ ...change, verdict: verdict as Change['verdict'] });
        }}
      />
      {change.verdict === 'pay' && text('amount')}
      {change.verdict === 'refuse' && (
        <SelectField
          label={t.code}
          fault={faults.includes('code') && t.needed}
          name={`${item.item}-code`}
          none=""
          options={Object.entries(REASONS).map(([code, words]) => [code, words[language]])}
          value={change.code}
          write={(code) => {
            write({ ...change, code });
          }}
        />
      )}
      {change.verdict !== 'keep' && (
        <div className="pair">
          {text('reason')}
          <ClauseField {...{ lines, item, change, faults, write }} />
        </div>
      )}
    </div>
  );
};
