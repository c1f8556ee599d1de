import { lazy, type ReactNode } from 'react';
import { Loaded } from '../shared/ui/states.tsx';
import { useWords } from '../shared/words/words.tsx';
import { useEmployers } from './api.ts';
import { en, zh } from './words.ts';

const BatchPage = lazy(async () => ({ default: (await import('./batch-page.tsx')).BatchPage }));
const BatchesPage = lazy(async () => ({ default: (await import('./batches-page.tsx')).BatchesPage }));

/** An employer by its USCC: its batches, or one of them. */
export const EmployerPage = ({ uscc, batch }: { readonly uscc: string; readonly batch?: string }): ReactNode => {
  const t = useWords({ zh, en });
  return (
    <Loaded query={useEmployers()} title={t.title}>
      {(list) => {
        const employer = list.find((each) => each.uscc === uscc);
        if (employer === undefined)
          return (
            <>
              <h1>{t.title}</h1>
              <p className="card">{t.none}</p>
            </>
          );
        return batch === undefined ? (
          <BatchesPage employer={employer} />
        ) : (
          <BatchPage employer={employer} name={batch} />
        );
      }}
    </Loaded>
  );
};
