import { expect, test } from '@jest/globals';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { type Pages, usePages } from './use-pages.ts';

const rowsOf = ({ rows }: { readonly rows: readonly number[] }): readonly number[] => rows;
const pagesOf = (more: Partial<Pages<{ readonly rows: readonly number[] }>>) => {
  const query = {
    ...{ data: { pages: [{ rows: [1] }, { rows: [2] }] }, error: null, hasNextPage: true, isFetchingNextPage: false },
    fetchNextPage: () => undefined,
    refetch: () => undefined,
    ...more,
  };
  let seen: ReturnType<typeof usePages<{ readonly rows: readonly number[] }, number>> | undefined;
  const Page = (): null => {
    seen = usePages(query, rowsOf);
    return null;
  };
  renderToStaticMarkup(createElement(Page));
  return seen;
};

test('a list is read on while there is more of it', () => {
  expect(pagesOf({})).toEqual({ rows: [1, 2], more: expect.any(Function) });
});

test.each([
  ['there is no more', { hasNextPage: false }],
  ['a page is on its way', { isFetchingNextPage: true }],
  ['a page did not come: nobody asks for it again and again', { error: new TypeError('Failed to fetch') }],
])('nothing is asked for where %s', (_, more) => {
  expect(pagesOf(more)?.more).toBeUndefined();
});
