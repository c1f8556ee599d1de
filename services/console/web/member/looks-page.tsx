import { present } from '@huji/contracts/shared/present.ts';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { groupedBy } from '../shared/lists/grouped-by.ts';
import { answered, claimAdjudication, enrollment, payout } from '../shared/api/client.ts';
import { Failure, Loaded } from '../shared/ui/states.tsx';
import { moment } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { en, zh } from './looks-words.ts';

/** Services that keep something of a member. */
const SERVICES = {
  enrollment: (query: Query) => answered(enrollment.GET('/v1/enrollment/me/looks', { params: { query } })),
  claimAdjudication: (query: Query) =>
    answered(claimAdjudication.GET('/v1/claim-adjudication/me/looks', { params: { query } })),
  payout: (query: Query) => answered(payout.GET('/v1/payout/me/looks', { params: { query } })),
} as const;
type Service = keyof typeof SERVICES;
type Query = { readonly own: 'false'; readonly cursor?: string };
/** Where each service goes on; one that is not named has no further page. */
type Place = Readonly<Partial<Record<Service, string | null>>>;

const BEGINNING: Place = { enrollment: null, claimAdjudication: null, payout: null };

const readPage = async (place: Place) => {
  const asked = Object.keys(place) as Service[];
  const answers = await Promise.all(
    asked.map((service) => SERVICES[service](present({ own: 'false' as const, cursor: place[service] ?? undefined }))),
  );
  const next = Object.fromEntries(
    answers.flatMap(({ cursor }, index) => (cursor === null ? [] : [[asked[index], cursor]])),
  ) as Place;
  return { looks: answers.flatMap(({ looks }) => looks), next };
};

const useLooks = () =>
  useInfiniteQuery({
    queryKey: ['looks'],
    initialPageParam: BEGINNING,
    queryFn: ({ pageParam }) => readPage(pageParam),
    getNextPageParam: ({ next }) => (Object.keys(next).length === 0 ? undefined : next),
  });

type OneLook = Awaited<ReturnType<typeof readPage>>['looks'][number];

/** Everything somebody saw in one minute. */
const Look = ({ looks }: { readonly looks: readonly [OneLook, ...OneLook[]] }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const [{ at, by, role }] = looks;
  const seen = [...new Set(looks.map(({ what }) => what[language]))];
  return (
    <li>
      <strong>{by === 'system' ? t.system : (role && t.roles[role]) || t.office}</strong>
      <span>{seen.join(language === 'zh' ? '、' : ', ')}</span>
      <time className="soft" dateTime={at}>
        {moment(at, language)}
      </time>
    </li>
  );
};

/** Who looked at the member's data, the latest first: what, when and in which role. */
export const LooksPage = (): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const query = useLooks();
  return (
    <>
      <title>{`${t.title} · 互济`}</title>
      <h1>{t.title}</h1>
      <p className="soft">{t.text}</p>
      <Loaded query={query}>
        {({ pages }) => {
          const looks = pages.flatMap((page) => page.looks).sort((a, b) => (a.at < b.at ? 1 : -1));
          if (looks.length === 0) return <p className="card">{t.none}</p>;
          // One page of the office asks for many things: what was seen at one time stands together, each thing once.
          const together = [...groupedBy(looks, ({ at, by, role }) => [moment(at, language), by, role].join('|'))];
          return (
            <ul className="card looks">
              {together.flatMap(([key, [first, ...others]]) =>
                first === undefined ? [] : <Look key={key} looks={[first, ...others]} />,
              )}
            </ul>
          );
        }}
      </Loaded>
      {query.hasNextPage && (
        <button
          type="button"
          className="wide"
          disabled={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t.older}
        </button>
      )}
      {query.isFetchNextPageError && <Failure error={query.error} retry={() => void query.fetchNextPage()} />}
    </>
  );
};
