import type { ReactNode } from 'react';
import { day } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import type { Claim } from './api.ts';
import { en, zh } from './words.ts';

const SOON_DAYS = 2;

/** Until when the office promised to decide, and how near that is. */
export const Due = ({ claim: { promise } }: { readonly claim: Claim }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  if (promise?.stoppedOn !== undefined) return <span className="badge">{t.clockStopped}</span>;
  if (promise?.on === undefined) return null;
  const { on, daysLeft = SOON_DAYS + 1 } = promise;
  return (
    <>
      {day(on, language)}{' '}
      {daysLeft <= SOON_DAYS && (
        <span className={daysLeft < 0 ? 'badge bad' : 'badge warm'}>
          {daysLeft < 0 ? t.overdue(-daysLeft) : t.dueIn(daysLeft)}
        </span>
      )}
    </>
  );
};
