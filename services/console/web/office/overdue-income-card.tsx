import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { paths } from '@huji/contracts/client/payout.d.ts';
import { type Answer, answered, payout } from '../shared/api/client.ts';
import { Pages } from '../shared/ui/more.tsx';
import { Table } from '../shared/ui/table.tsx';
import { day, yuan } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { en, zh } from './bank-words.ts';
import { accountName } from './payments-words.ts';
import { usePlanName } from './plans.ts';

type Overdue = Answer<paths, '/v1/journal/overdue-income'>['entries'][number];

const useOverdue = () =>
  useInfiniteQuery({
    queryKey: ['overdue-income'],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const query = pageParam === '' ? {} : { cursor: pageParam };
      return answered(payout.GET('/v1/journal/overdue-income', { params: { query } }));
    },
    getNextPageParam: ({ cursor }) => cursor,
  });

/** A fund is credited: what it earns stands with a minus in the books. */
const FUND = /^equity:fund:/;

const OverdueRow = ({ entry }: { readonly entry: Overdue }): ReactNode => {
  const language = useLanguage();
  const planName = usePlanName();
  return entry.lines
    .filter(({ account }) => FUND.test(account))
    .map(({ account, amountYuan }) => (
      <tr key={account}>
        <td>{day(entry.dueOn, language)}</td>
        <td>{entry.overdueDays}</td>
        <th scope="row">{accountName(account, planName)[language]}</th>
        <td className="money">{yuan(String(-Number(amountYuan)), language)}</td>
      </tr>
    ));
};

/** Contributions that should stand in the books for days: nothing books them by itself any more, somebody looks why. */
export const OverdueIncomeCard = (): ReactNode => {
  const t = useWords({ zh, en });
  const query = useOverdue();
  return (
    <section className="card" aria-label={t.overdue}>
      <h2>{t.overdue}</h2>
      <Pages query={query}>
        {(pages) => {
          const entries = pages.flatMap((page) => page.entries);
          if (entries.length === 0) return <p>{t.none}</p>;
          return (
            <>
              <p>{t.overdueText}</p>
              <Table file="offered" name={t.overdue} columns={t.overdueColumns} sums={[3]}>
                {entries.map((entry) => (
                  <OverdueRow key={entry.businessKey} entry={entry} />
                ))}
              </Table>
            </>
          );
        }}
      </Pages>
    </section>
  );
};
