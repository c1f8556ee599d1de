import { present } from '@huji/contracts/shared/present.ts';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { answered, claimAdjudication } from '../shared/api/client.ts';
import { Pages } from '../shared/ui/more.tsx';
import { useWords } from '../shared/words/words.tsx';
import { CancellationNotice } from './cancellation-card.tsx';
import { en, zh } from './cancellation-words.ts';

const LIMIT = 200;
/** A claim whose approval may be taken back is in one of these. */
const STATES = ['approved', 'returned'] as const;

const useProposed = (state: (typeof STATES)[number]) =>
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

const Proposed = ({ state }: { readonly state: (typeof STATES)[number] }): ReactNode => {
  const t = useWords({ zh, en });
  return (
    <Pages query={useProposed(state)}>
      {(pages, isWhole) => {
        const claims = pages.flatMap((page) => page.claims);
        if (claims.length === 0) return isWhole && state === STATES[0] ? <p className="card">{t.none}</p> : null;
        return (
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
        );
      }}
    </Pages>
  );
};

/** Approvals that somebody proposed to take back, for whoever may confirm it. */
export const CancellationsToConfirm = (): ReactNode => {
  const t = useWords({ zh, en });
  return (
    <section aria-label={t.list}>
      <h2>{t.list}</h2>
      {STATES.map((state) => (
        <Proposed key={state} state={state} />
      ))}
    </section>
  );
};
