import { present } from '@huji/contracts/shared/present.ts';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { answered, claimAdjudication } from '../shared/api/client.ts';
import { Searched } from '../shared/lists/searched.tsx';
import { Pages } from '../shared/ui/more.tsx';
import { headed } from '../shared/words/points.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { CANCELLABLE, CancellationNotice } from './cancellation-card.tsx';
import { CLAIM_STATES } from './claim-states.ts';
import { en, zh } from './cancellation-words.ts';

const LIMIT = 200;
type Cancellable = (typeof CANCELLABLE)[number];

const useProposed = (state: Cancellable) =>
  useInfiniteQuery({
    queryKey: ['cancellations', state],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const query = present({
        ...{ state, cancellation: 'proposed' as const, limit: LIMIT },
        cursor: pageParam || undefined,
      });
      return answered(claimAdjudication.GET('/v1/claims', { params: { query } }));
    },
    getNextPageParam: ({ cursor }) => cursor,
  });

type Query = ReturnType<typeof useProposed>;
const isNone = ({ data, hasNextPage }: Query): boolean =>
  data?.pages.every(({ claims }) => claims.length === 0) === true && !hasNextPage;

const Proposed = ({ name, query }: { readonly name: string; readonly query: Query }): ReactNode => (
  <Pages query={query}>
    {(pages) => {
      const claims = pages.flatMap((page) => page.claims);
      if (claims.length === 0) return null;
      return (
        <Searched name={name} rows=":scope > ul > li">
          <ul>
            {claims.map((claim) => (
              <li className="card" key={claim.claimId}>
                <p>
                  <Link href={`/o/claims/${claim.number}`}>{claim.number}</Link>
                </p>
                {claim.cancellation && <CancellationNotice claim={claim} cancellation={claim.cancellation} />}
              </li>
            ))}
          </ul>
        </Searched>
      );
    }}
  </Pages>
);

/** Approvals that somebody proposed to take back, for whoever may confirm it. */
export const CancellationsToConfirm = (): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const queries: Readonly<Record<Cancellable, Query>> = {
    approved: useProposed('approved'),
    returned: useProposed('returned'),
  };
  return (
    <section aria-label={t.list}>
      <h2>{t.list}</h2>
      {CANCELLABLE.every((state) => isNone(queries[state])) && <p className="card">{t.none}</p>}
      {CANCELLABLE.map((state) => (
        <Proposed name={headed(t.list, CLAIM_STATES[state][language], language)} key={state} query={queries[state]} />
      ))}
    </section>
  );
};
