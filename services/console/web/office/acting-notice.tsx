import type { ReactNode } from 'react';
import { day } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { actFor, acting } from './acting.ts';
import type { Deputy } from './deputies-api.ts';
import { en, zh } from './deputies-words.ts';
import { useStaffName } from './staff.ts';

/** Whom one stands in for now, and how to stop. */
export const Acting = (): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const staffName = useStaffName();
  const now = acting();
  if (now === null) return null;
  return (
    <div className="card notice warm" role="status">
      <p>{t.acting(staffName(now.absent, [now.role]), day(now.lastOn, language))}</p>
      <button
        type="button"
        onClick={() => {
          actFor(null);
        }}
      >
        {t.stop}
      </button>
    </div>
  );
};

interface OfferedProps {
  /** Account of whoever may stand in. */
  readonly subject: string;
  /** What two people granted them, in force today. */
  readonly offered: readonly Deputy[];
}

/** For whom one may stand in today, and how to begin. */
export const Offered = ({ subject, offered }: OfferedProps): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const staffName = useStaffName();
  return offered.map(({ deputyId, absent, role, lastOn }) => {
    const who = staffName(absent.subject, [role]);
    return (
      <div className="card notice" key={deputyId}>
        <p>{t.may(who, day(lastOn, language))}</p>
        <button
          type="button"
          onClick={() => {
            actFor({ deputyId, absent: absent.subject, role, lastOn, by: subject });
          }}
        >
          {t.start(who)}
        </button>
      </div>
    );
  });
};
