import type { paths } from '@huji/contracts/client/enrollment.d.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { type Answer, answered, enrollment } from '../shared/api/client.ts';
import { DecideChange } from '../shared/persons/decide-change.tsx';
import { Facts } from '../shared/ui/facts.tsx';
import { Searched } from '../shared/lists/searched.tsx';
import { Pages } from '../shared/ui/more.tsx';
import { Loaded } from '../shared/ui/states.tsx';
import { day } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { useMay } from './duties.ts';
import type { Person } from './find-api.ts';
import { en, zh } from './person-changes-words.ts';

type Change = Answer<paths, '/v1/persons/{personId}/changes'>['changes'][number];
type Before = Pick<Person, 'name' | 'phone'>;

interface ChangeProps {
  readonly personId: string;
  readonly before: Before;
  readonly change: Change;
}

/** What would change, from what to what, and the two keys. */
const ChangeFacts = ({ personId, before, change }: ChangeProps): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const mayDecide = useMay('confirmPersonChange');
  const facts = change.fields.map(
    (field) => [t[field], t.fromTo(before[field] ?? t.nothing, change[field] ?? t.nothing)] as const,
  );
  return (
    <>
      <Facts facts={[...facts, [t.proposedOn, day(change.proposedOn, language)]]} />
      {mayDecide && (
        <DecideChange change={{ personId, changeId: change.changeId }} confirm={t.confirm} refuse={t.refuse} />
      )}
    </>
  );
};

/** Changes of one person that wait, on their page. */
export const ChangesOfPerson = ({ personId, person }: { readonly personId: string; readonly person: Before }) => {
  const t = useWords({ zh, en });
  const query = useQuery({
    queryKey: ['person-changes', personId],
    queryFn: async () => {
      const params = { path: { personId } };
      return (await answered(enrollment.GET('/v1/persons/{personId}/changes', { params }))).changes;
    },
  });
  return (
    <Loaded query={query}>
      {(changes) =>
        changes.length > 0 && (
          <section className="card notice warm" aria-label={t.title}>
            <h2>{t.title}</h2>
            {changes.map((change) => (
              <ChangeFacts key={change.changeId} personId={personId} before={person} change={change} />
            ))}
          </section>
        )
      }
    </Loaded>
  );
};

const useWaiting = () =>
  useInfiniteQuery({
    queryKey: ['person-changes'],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const query = present({ limit: 50, cursor: pageParam || undefined });
      return answered(enrollment.GET('/v1/person-changes', { params: { query } }));
    },
    getNextPageParam: ({ cursor }) => cursor,
  });

/** Every name and phone that an employer submitted otherwise than the register has it, the longest waiting first. */
export const WaitingChangesPage = (): ReactNode => {
  const t = useWords({ zh, en });
  return (
    <>
      <title>{`${t.title} · 互济`}</title>
      <h1>{t.title}</h1>
      <p>{t.intro}</p>
      <Pages query={useWaiting()}>
        {(pages) => {
          const changes = pages.flatMap((page) => page.changes);
          if (changes.length === 0) return <p className="card">{t.none}</p>;
          return (
            <Searched name={t.title} rows=":scope > ul > li">
              <ul>
                {changes.map(({ personId, before, ...change }) => (
                  <li className="card" key={change.changeId}>
                    <p>
                      <Link href="/o/person" state={{ personId }}>
                        {before.name}
                      </Link>
                      {' · '}
                      {before.idNumber}
                    </p>
                    <ChangeFacts personId={personId} before={before} change={change} />
                  </li>
                ))}
              </ul>
            </Searched>
          );
        }}
      </Pages>
      <p>
        <Link href="/o/find">{t.back}</Link>
      </p>
    </>
  );
};
