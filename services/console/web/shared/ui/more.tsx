import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { WholeContext } from '../lists/whole.ts';
import { useWords } from '../words/words.tsx';
import { Failure, Loading } from './states.tsx';

const zh = { more: '显示更多', reading: '正在读取…' };
const en: typeof zh = { more: 'Show more', reading: 'Loading…' };

interface PagesProps<Page> {
  readonly query: UseInfiniteQueryResult<InfiniteData<Page>>;
  /** What all pages read so far hold; `isWhole`: there are no others. */
  readonly children: (pages: readonly Page[], isWhole: boolean) => ReactNode;
}

/** A list that is read page by page, and the key that reads on. */
export const Pages = <Page,>({ query, children }: PagesProps<Page>): ReactNode => {
  const t = useWords({ zh, en });
  if (query.data === undefined)
    return query.error === null ? <Loading /> : <Failure error={query.error} retry={() => void query.refetch()} />;
  return (
    <>
      <WholeContext value={!query.hasNextPage}>{children(query.data.pages, !query.hasNextPage)}</WholeContext>
      {query.hasNextPage && (
        <button type="button" disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {query.isFetchingNextPage ? t.reading : t.more}
        </button>
      )}
      {query.isFetchNextPageError && <Failure error={query.error} retry={() => void query.fetchNextPage()} />}
    </>
  );
};
