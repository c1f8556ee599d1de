import { present } from '@huji/contracts/shared/present.ts';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { groupedBy } from '../shared/lists/grouped-by.ts';
import { answered, claimAdjudication } from '../shared/api/client.ts';
import { Facts } from '../shared/ui/facts.tsx';
import { Failure, Loaded } from '../shared/ui/states.tsx';
import { ERASED } from '../shared/words/erased.ts';
import { counted, day } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { en, zh } from './filed-words.ts';
import { Table } from '../shared/ui/table.tsx';

const CLAIMS_A_PAGE = 200;

const useFiledClaims = () =>
  useInfiniteQuery({
    queryKey: ['filed-claims'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      answered(
        claimAdjudication.GET('/v1/filed-claims', {
          params: { query: present({ limit: CLAIMS_A_PAGE, cursor }) },
        }),
      ),
    getNextPageParam: ({ cursor }) => cursor ?? undefined,
  });

/** Claims a clerk filed for others: how many stand where, and each with its state; nothing of the person, no sum. */
export const FiledClaimsPage = (): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const query = useFiledClaims();
  return (
    <>
      <title>{`${t.title} · 互济`}</title>
      <h1>{t.title}</h1>
      <p className="soft">{t.text}</p>
      <Loaded query={query}>
        {({ pages }) => {
          const claims = pages.flatMap((page) => page.claims);
          if (claims.length === 0) return <p className="card">{t.none}</p>;
          const byState = [...groupedBy(claims, ({ step }) => step[language])];
          return (
            <section className="card">
              <Facts className="counts" facts={byState.map(([step, of]) => [step, counted(of.length, language)])} />
              <Table file="none" name={t.title} columns={t.columns}>
                {claims.map(({ number, submittedOn, step, erased }) => (
                  <tr key={number}>
                    <th scope="row">{erased === true ? number : <Link href={`/e/claims/${number}`}>{number}</Link>}</th>
                    <td>{day(submittedOn, language)}</td>
                    <td>{erased === true ? `${step[language]} · ${ERASED[language]}` : step[language]}</td>
                  </tr>
                ))}
              </Table>
              {query.hasNextPage && (
                <button type="button" disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                  {t.more}
                </button>
              )}
              {query.isFetchNextPageError && <Failure error={query.error} retry={() => void query.fetchNextPage()} />}
            </section>
          );
        }}
      </Loaded>
      <Link className="button main" href="/e/claims/new">
        {t.file}
      </Link>
    </>
  );
};
