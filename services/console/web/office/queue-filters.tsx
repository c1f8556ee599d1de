import { present } from '@huji/contracts/shared/present.ts';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import type { Claim, QueueFilter } from './api.ts';
import { CLAIM_STATES } from './claim-states.ts';
import { Pick } from './pick.tsx';
import { chooseQueue } from './queue-filter.ts';
import { useSocieties } from './societies.ts';
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
      <Pick
        label={t.stands}
        value={state}
        options={STATES.map((each) => [each, CLAIM_STATES[each][language]] as const)}
        choose={(wanted) => {
          choose({ state: wanted });
        }}
      />
      <Pick
        label={t.society}
        value={society ?? ''}
        options={[['', t.every], ...societies.map(({ code, name }) => [code, name[language]] as const)]}
        choose={(wanted) => {
          choose({ society: wanted || undefined });
        }}
      />
      <Pick
        label={t.looks}
        value={flag ?? ''}
        options={[['', t.every], ...Object.entries(FLAGS).map(([code, name]) => [code, name[language]] as const)]}
        choose={(wanted) => {
          choose({ flag: wanted || undefined });
        }}
      />
      <Pick
        label={t.promised}
        value={overdue ?? ''}
        options={[
          ['', t.every],
          ['true', t.overdueOnly],
        ]}
        choose={(wanted) => {
          choose({ overdue: wanted || undefined });
        }}
      />
    </div>
  );
};
