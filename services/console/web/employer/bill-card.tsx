import { lazy, type ReactNode, Suspense } from 'react';
import { useQuery } from '@tanstack/react-query';
import { answered, payout } from '../shared/api/client.ts';
import { Facts } from '../shared/ui/facts.tsx';
import { PrintKey } from '../shared/ui/print-key.tsx';
import { Loaded } from '../shared/ui/states.tsx';
import { day, hasMoney, yuan } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import type { Batch, Employer } from './api.ts';
import { en, zh } from './words.ts';

/** Loaded after the sums, which are read first. */
const Unbilled = lazy(async () => ({ default: (await import('./bill-lines.tsx')).Unbilled }));
const Moneys = lazy(async () => ({ default: (await import('./bill-lines.tsx')).Moneys }));

const FREE = {
  zh: '这个批次无需缴费，不用转账。互助会确认后，保障按起始日生效。',
  en: 'Nothing is due for this batch: transfer nothing. Once the association confirms it, covers begin on their day.',
};

/** Where the card of the bill stands on its page. */
export const BILL_PART = 'bill';

type Fact = readonly [string, string];

/** The account that two people of the association registered; null: none is. */
const useContributionsAccount = () =>
  useQuery({
    queryKey: ['contributions-account'],
    queryFn: async () => (await answered(payout.GET('/v1/contributions-account'))).account,
  });

/** To which account, with which words on the transfer. */
const PaymentInstruction = ({ reference }: { readonly reference: string }): ReactNode => {
  const t = useWords({ zh, en });
  return (
    <>
      <p>
        {t.reference} <strong className="reference">{reference}</strong>
      </p>
      <p className="hint">{t.referenceHint}</p>
      <Loaded query={useContributionsAccount()}>
        {(account) => {
          if (account === null) return <p className="card notice warm">{t.payUnknown}</p>;
          const { holder, number, bankCode } = account;
          const facts: readonly Fact[] = [
            ...(holder === undefined ? [] : [[t.payHolder, holder] as const]),
            [t.payNumber, number.replaceAll(/(\d{4})(?=\d)/g, '$1 ')],
            [t.payBank, bankCode],
          ];
          return (
            <>
              <Facts facts={facts} />
              <p className="hint">{t.payCareful}</p>
            </>
          );
        }}
      </Loaded>
    </>
  );
};

interface BillCardProps {
  readonly employer: Employer;
  readonly batch: Batch;
}

/** What is to be paid, to whom, with which words on the transfer, until when, and what came of it; on paper a bill. */
export const BillCard = ({ employer, batch }: BillCardProps): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const { bill, covers, startOn } = batch;
  if (bill === null) return null;
  // Nothing is due of a submission in which no plan has enough people.
  if (batch.state === 'short' && !hasMoney(bill.dueYuan) && !hasMoney(bill.heldYuan))
    return (
      <section className="card notice warm" id={BILL_PART} tabIndex={-1}>
        <p>{t.billNone}</p>
        <Suspense>
          <Unbilled plans={batch.plans} />
        </Suspense>
      </section>
    );
  const isOpen = bill.paidOn === null && hasMoney(bill.missingYuan);
  // No money will come.
  const isFree = batch.state === 'awaiting-payment' && bill.paidOn === null && !hasMoney(bill.dueYuan);
  const parties: readonly Fact[] = [
    [t.employer, employer.name],
    [t.uscc, employer.uscc],
    [t.startOn, day(startOn, language)],
  ];
  const facts: readonly Fact[] = [
    [t.due, yuan(bill.dueYuan, language)],
    [t.held, yuan(bill.heldYuan, language)],
    [t.missing, yuan(bill.missingYuan, language)],
    [t.until, day(bill.payableUntilOn, language)],
    ...(bill.paidOn === null ? [] : [[t.paidOn, day(bill.paidOn, language)] as const]),
    ...(covers.granted + covers.declined + covers.outstanding === 0
      ? []
      : [[t.covers, t.coverCounts(covers.granted, covers.declined, covers.outstanding)] as const]),
  ];
  return (
    <section className="card" id={BILL_PART} tabIndex={-1}>
      <h2>{t.bill}</h2>
      <div className="on-paper">
        <Facts facts={parties} />
      </div>
      <Facts facts={facts} />
      <Suspense>
        <Unbilled plans={batch.plans} />
      </Suspense>
      {isOpen && <PaymentInstruction reference={bill.reference} />}
      {isFree && <p className="notice">{FREE[language]}</p>}
      <div className="off-paper">
        <Suspense>
          <Moneys bill={bill} />
        </Suspense>
        {bill.paidOn === null && <p className="hint">{t.foreseenHint}</p>}
      </div>
      <div className="actions">
        <PrintKey label={t.printBill} part={BILL_PART} />
      </div>
    </section>
  );
};
