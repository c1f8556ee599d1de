import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';

/** Reads page by page until enough or all are there, or one does not come: the list says that. */
export const readOn = async <Page>(
  query: UseInfiniteQueryResult<InfiniteData<Page>>,
  isEnough: (pages: readonly Page[]) => boolean = () => false,
): Promise<void> => {
  for (let read = query; read.hasNextPage && !isEnough(read.data?.pages ?? []);) {
    read = await read.fetchNextPage();
    if (read.isError) return;
  }
};
