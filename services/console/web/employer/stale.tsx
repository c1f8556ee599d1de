import type { ReactNode } from 'react';
import { Facts } from '../shared/ui/facts.tsx';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import type { SeenBatch } from './api.ts';
import { batchChanges } from './batch-changes.ts';
import { en, zh } from './stale-words.ts';

/** What a colleague changed since the clerk looked. */
export const Stale = ({ before, after }: { readonly before: SeenBatch; readonly after: SeenBatch }): ReactNode => {
  const t = useWords({ zh, en });
  const changes = batchChanges(before.batch, after.batch, useLanguage());
  return (
    <div className="card notice warm" role="alert">
      <p>{changes.length === 0 ? t.staleNothing : t.stale}</p>
      <Facts facts={changes.map(({ what, before: former, after: now }) => [t.changed[what], `${former} → ${now}`])} />
    </div>
  );
};
