import { present } from '@huji/contracts/shared/present.ts';
import type { ReactNode } from 'react';
import { useSocieties } from '../shared/registers/societies.ts';
import { SelectField } from '../shared/ui/field.tsx';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import type { Claim, QueueFilter } from './api.ts';
import { CLAIM_STATES } from './claim-states.ts';
import { chooseQueue } from './queue-filter.ts';
import { en, FLAGS, zh } from './words.ts';

const STATES = Object.keys(CLAIM_STATES) as Claim['state'][];

/** By what the list of claims is narrowed. */
export const QueueFilters = ({ filter }: { readonly filter: QueueFilter }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const { data: societies = [] } = useSocieties();
  const { state, society, flag, overdue } = filter;
  const choose = (changed: { readonly [Name in keyof QueueFilter]?: QueueFilter[Name] | undefined }): void => {
    const next = { state, society, flag, overdue, ...changed };
    chooseQueue(present({ ...next, state: next.state ?? state }));
  };
  return (
    <div className="filters" role="group" aria-label={t.filters}>
      <SelectField
        label={t.stands}
        options={STATES.map((each) => [each, CLAIM_STATES[each][language]])}
        value={state}
        write={(wanted) => {
          choose({ state: wanted });
        }}
      />
      <SelectField
        label={t.society}
        none={t.every}
        options={societies.map(({ code, name }) => [code, name[language]])}
        value={society ?? ''}
        write={(wanted) => {
          choose({ society: wanted || undefined });
        }}
      />
      <SelectField
        label={t.looks}
        none={t.every}
        options={Object.entries(FLAGS).map(([code, name]) => [code, name[language]])}
        value={flag ?? ''}
        write={(wanted) => {
          choose({ flag: wanted || undefined });
        }}
      />
      <SelectField
        label={t.promised}
        none={t.every}
        options={[['true', t.overdueOnly]]}
        value={overdue ?? ''}
        write={(wanted) => {
          choose({ overdue: wanted || undefined });
        }}
      />
    </div>
  );
};
