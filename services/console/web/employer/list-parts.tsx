import { type ReactNode, useCallback, useMemo } from 'react';
import { SelectField } from '../shared/ui/field.tsx';

export interface Pages<Page> {
  readonly data: { readonly pages: readonly Page[] } | undefined;
  readonly error: unknown;
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => unknown;
  readonly refetch: () => unknown;
}

/** Rows of all pages so far, and how to ask for the next. */
export const usePages = <Page, Row>(query: Pages<Page>, rowsOf: (page: Page) => readonly Row[]) => {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const rows = useMemo(() => data?.pages.flatMap(rowsOf) ?? [], [data, rowsOf]);
  const next = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  return { rows, more: hasNextPage && !isFetchingNextPage ? next : undefined };
};

interface FilterProps {
  readonly label: string;
  readonly all: string;
  readonly choices: readonly { readonly key: string; readonly name: string }[];
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
}

export const Filter = ({ label, all, choices, chosen, onChoose }: FilterProps): ReactNode => (
  <SelectField
    label={label}
    none={all}
    options={choices.map(({ key, name }) => [key, name])}
    value={chosen}
    write={onChoose}
  />
);
