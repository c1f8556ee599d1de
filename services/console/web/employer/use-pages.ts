import { useCallback, useMemo } from 'react';

export interface Pages<Page> {
  readonly data: { readonly pages: readonly Page[] } | undefined;
  readonly error: unknown;
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => unknown;
  readonly refetch: () => unknown;
}

/** Rows of all pages so far, and how to ask for the next: absent while it is not to be asked for, and where one did not come. */
export const usePages = <Page, Row>(query: Pages<Page>, rowsOf: (page: Page) => readonly Row[]) => {
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const rows = useMemo(() => data?.pages.flatMap(rowsOf) ?? [], [data, rowsOf]);
  const next = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  return { rows, more: hasNextPage && !isFetchingNextPage && error === null ? next : undefined };
};
