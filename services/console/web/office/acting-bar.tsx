import type { ReactNode } from 'react';
import { actFor, acting } from './acting.ts';
import { useSession } from '../shared/api/session.ts';
import { day } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { useDeputies } from './deputies-api.ts';
import { en, zh } from './deputies-words.ts';
import { useMay } from './duties.ts';
import { useStaffName } from './staff.ts';

/** Whom one stands in for now, and how to stop. */
const Acting = (): ReactNode => {
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

/** For whom one may stand in today, and how to begin. */
const Offered = ({ subject }: { readonly subject: string }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const { data: deputies = [] } = useDeputies();
  const offered = deputies.filter(({ deputy, inForce }) => deputy.subject === subject && inForce);
  const staffName = useStaffName(offered.length > 0);
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

/** Above every page of the office, also where it cannot be told what may be done there: whom one stands in for, or may. */
export const ActingBar = (): ReactNode => {
  const { data: session } = useSession();
  const mayRead = useMay('listDeputies');
  const subject = session?.subject;
  if (acting() !== null) return <Acting />;
  return subject !== undefined && mayRead && <Offered subject={subject} />;
};
