import type { ReactNode } from 'react';
import { Facts } from '../shared/ui/facts.tsx';
import { day, yuan } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import type { Batch } from './api.ts';
import { en, zh } from './words.ts';

/** What is to be paid, with which words on the transfer, until when, and what came of it. */
export const BillCard = ({ batch }: { readonly batch: Batch }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const { bill, covers } = batch;
  if (bill === null) return null;
  const facts: readonly (readonly [string, string])[] = [
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
    <section className="card">
      <h2>{t.bill}</h2>
      <p>
        {t.reference} <strong className="reference">{bill.reference}</strong>
      </p>
      <p className="hint">{t.referenceHint}</p>
      <Facts facts={facts} />
      {bill.paidOn === null && <p className="hint">{t.foreseenHint}</p>}
    </section>
  );
};
