import type { paths } from '@huji/contracts/client/claim-adjudication.d.ts';
import { useQuery } from '@tanstack/react-query';
import { type Answer, answered, claimAdjudication } from '../api/client.ts';
import { everyRow } from '../api/every-row.ts';
import { useLanguage, type Words } from '../words/words.tsx';

export interface Society {
  readonly code: string;
  readonly name: Words;
}
type RuleBook = Answer<paths, '/v1/rule-books'>['ruleBooks'][number];

const readEveryBook = (): Promise<readonly RuleBook[]> =>
  everyRow(
    (query) => answered(claimAdjudication.GET('/v1/rule-books', { params: { query } })),
    ({ ruleBooks }) => ruleBooks,
  );

/** Each society by the name its rule book in force has, else its latest one. */
const societiesOf = (books: readonly RuleBook[]): readonly Society[] =>
  [...new Set(books.map(({ society }) => society))].map((code) => {
    const editions = books.filter(({ society }) => society === code);
    const named = [...editions].reverse().find(({ inForce }) => inForce) ?? editions.at(-1);
    return { code, name: named?.name ?? { zh: code, en: code } };
  });

const societiesQuery = {
  queryKey: ['societies'],
  staleTime: Infinity,
  queryFn: async () => societiesOf(await readEveryBook()),
} as const;

/** The societies of this association as their own rule books name them. */
export const useSocieties = () => useQuery(societiesQuery);

/** What a society is called; by its code while its name is not there. */
export const useSocietyName = (): ((code: string) => string) => {
  const language = useLanguage();
  const { data: societies = [] } = useSocieties();
  return (code) => societies.find((society) => society.code === code)?.name[language] ?? code;
};
