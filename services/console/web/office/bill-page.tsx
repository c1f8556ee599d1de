import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Facts } from '../shared/ui/facts.tsx';
import { Loaded } from '../shared/ui/states.tsx';
import { Table } from '../shared/ui/table.tsx';
import { day, hasMoney, yuan } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { useMay } from './duties.ts';
import { FreeBill } from './free-bill.tsx';
import { type Bill, useBill, useEmployerOf } from './find-api.ts';
import { en, zh } from './find-words.ts';
import { RefundForm } from './refund-form.tsx';

const BillCard = ({ bill }: { readonly bill: Bill }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const mayRefund = useMay('proposeRefund');
  const employer = useEmployerOf(bill.employerId);
  const { state, dueYuan, paidYuan, missingYuan, creditYuan, payableUntilOn, paidOn, moneys, refunds, employerId } =
    bill;
  return (
    <>
      {employerId !== undefined && (
        <Loaded query={employer}>
          {({ uscc, name }) => (
            <p>
              <Link href={`/o/employers/${uscc}`}>{name}</Link>
            </p>
          )}
        </Loaded>
      )}
      <Facts
        className="card facts"
        facts={[
          [
            t.batchColumns[1] ?? '',
            <span className={state === 'paid' ? 'badge good' : 'badge'} key="state">
              {t.states[state]}
            </span>,
          ],
          [t.due, yuan(dueYuan, language)],
          [t.paid, yuan(paidYuan, language)],
          [t.missing, yuan(missingYuan, language)],
          ...(hasMoney(creditYuan) ? [[t.credit, yuan(creditYuan, language)] as const] : []),
          ...(payableUntilOn === undefined ? [] : [[t.payableUntil, day(payableUntilOn, language)] as const]),
          ...(paidOn === null ? [] : [[t.paidOn, day(paidOn, language)] as const]),
        ]}
      />
      <section className="card" aria-label={t.moneys}>
        <h2>{t.moneys}</h2>
        {moneys.length === 0 ? (
          <p>{t.moneysNone}</p>
        ) : (
          <Table file="offered" name={t.moneys} columns={t.moneyColumns} sums={[1]}>
            {moneys.map(({ moneyId, valueOn, amountYuan }) => (
              <tr key={moneyId}>
                <th scope="row">{day(valueOn, language)}</th>
                <td className="money">{yuan(amountYuan, language)}</td>
              </tr>
            ))}
          </Table>
        )}
      </section>
      {refunds.length > 0 && (
        <section className="card" aria-label={t.refunds}>
          <h2>{t.refunds}</h2>
          <Facts
            facts={refunds.map(
              ({ amountYuan, state: became }) => [t.refundStates[became], yuan(amountYuan, language)] as const,
            )}
          />
        </section>
      )}
      <FreeBill bill={bill} />
      {mayRefund && employerId !== undefined && hasMoney(creditYuan) && (
        <RefundForm bill={bill} employerId={employerId} />
      )}
    </>
  );
};

/** The bill of a batch, by the reference that stands on the transfer. */
export const BillPage = ({ reference }: { readonly reference: string }): ReactNode => {
  const t = useWords({ zh, en });
  const bill = useBill(reference);
  return (
    <>
      <title>{`${reference} · 互济`}</title>
      <h1>{`${t.bill} ${reference}`}</h1>
      <Loaded query={bill}>
        {(found) => (found === null ? <p className="card">{t.nothingThere}</p> : <BillCard bill={found} />)}
      </Loaded>
      <p>
        <Link href="/o/find">{t.back}</Link>
      </p>
    </>
  );
};
