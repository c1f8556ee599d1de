import { type ReactNode, useDeferredValue, useState } from 'react';
import { Link } from 'wouter';
import { SelectField } from '../shared/ui/field.tsx';
import { Pages } from '../shared/ui/more.tsx';
import { Failure } from '../shared/ui/states.tsx';
import { Table } from '../shared/ui/table.tsx';
import { day, yuan } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { type Bill, type Employer, useBills, useEmployersOf } from './find-api.ts';
import { en, zh } from './find-words.ts';

const STATES: readonly Bill['state'][] = ['awaiting', 'paid', 'lapsed', 'withdrawn'];

interface RowProps {
  readonly bill: Bill;
  /** Undefined while it is not read, and where it cannot be. */
  readonly employer: Employer | undefined;
}

const Row = ({ bill, employer }: RowProps): ReactNode => {
  const language = useLanguage();
  const { reference, dueYuan, paidYuan, missingYuan, payableUntilOn, paidOn } = bill;
  return (
    <tr>
      <td>{employer?.name}</td>
      <th scope="row">
        <Link href={`/o/bills/${encodeURIComponent(reference)}`}>{reference}</Link>
      </th>
      <td className="money">{yuan(dueYuan, language)}</td>
      <td className="money">{yuan(paidYuan, language)}</td>
      <td className="money">{yuan(missingYuan, language)}</td>
      <td>{payableUntilOn !== undefined && day(payableUntilOn, language)}</td>
      <td>{paidOn !== null && day(paidOn, language)}</td>
    </tr>
  );
};

const Bills = ({ bills }: { readonly bills: readonly Bill[] }): ReactNode => {
  const t = useWords({ zh, en });
  const { employers, failed } = useEmployersOf(bills.map(({ employerId }) => employerId));
  const askAgain = (): void => {
    for (const query of failed) void query.refetch();
  };
  return (
    <>
      {failed[0] !== undefined && <Failure error={failed[0].error} retry={askAgain} />}
      <Table file="offered" name={t.bills} columns={[t.employer, ...t.billColumns]} sums={[2, 3, 4]}>
        {bills.map((bill) => (
          <Row key={bill.batchId} bill={bill} employer={employers.get(bill.employerId ?? '')} />
        ))}
      </Table>
    </>
  );
};

/** Bills by what became of them; those payable first on top. */
export const BillsPage = (): ReactNode => {
  const t = useWords({ zh, en });
  const [state, choose] = useState<Bill['state']>('awaiting');
  const query = useBills(useDeferredValue(state));
  return (
    <>
      <title>{`${t.bills} · 互济`}</title>
      <h1>{t.bills}</h1>
      <section className="card" aria-label={t.bills}>
        <div className="filters">
          <SelectField
            label={t.batchColumns[1] ?? ''}
            value={state}
            options={STATES.map((each) => [each, t.states[each]])}
            write={choose}
          />
        </div>
        <Pages query={query}>
          {(pages) => {
            const bills = pages.flatMap((page) => page.bills);
            return bills.length === 0 ? <p>{t.billsNone}</p> : <Bills bills={bills} />;
          }}
        </Pages>
      </section>
    </>
  );
};
