import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { answered, enrollment } from '../shared/api/client.ts';
import { Loaded } from '../shared/ui/states.tsx';
import { useWords } from '../shared/words/words.tsx';

const zh = { title: '我的单位', none: '您还没有经办的单位。请办事处为您登记，或请原经办人交接。' };
const en: typeof zh = {
  title: 'My employers',
  none: 'You do not act for an employer yet. Ask the office, or the clerk before you, to hand one over.',
};

/** The employers the clerk acts for. */
export const StartPage = (): ReactNode => {
  const t = useWords({ zh, en });
  const employers = useQuery({
    queryKey: ['employers'],
    queryFn: async () =>
      (await answered(enrollment.GET('/v1/employers', { params: { query: { limit: 200 } } }))).employers,
  });
  return (
    <>
      <title>{`${t.title} · 互济`}</title>
      <h1>{t.title}</h1>
      <Loaded query={employers}>
        {(list) =>
          list.length === 0 ? (
            <p className="card">{t.none}</p>
          ) : (
            <ul>
              {list.map(({ employerId, name }) => (
                <li className="card" key={employerId}>
                  <strong>{name}</strong>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </>
  );
};
