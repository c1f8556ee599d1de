import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { day, yuan } from '../shared/words/format.ts';
import { listed } from '../shared/words/points.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { en, zh } from './batch-check-words.ts';
import type { PayoutBatch } from './payments-api.ts';
import { ORDER_FLAGS } from './payments-words.ts';

type Row = PayoutBatch['orders'][number];

/** Whoever signs looks at it: it is flagged, was paid before, or was sent before. */
const isRemarkable = ({ flags = [], paidBeforeOn = [], attemptNo = 1 }: Row): boolean =>
  flags.length > 0 || paidBeforeOn.length > 0 || attemptNo > 1;

const Remarkable = ({
  row: { orderId, amountYuan, flags = [], paidBeforeOn = [], attemptNo = 1 },
}: {
  row: Row;
}): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const days = paidBeforeOn.map((on) => day(on, language));
  const why = [
    ...flags.map((flag) => ORDER_FLAGS[flag][language]),
    ...(days.length === 0 ? [] : [t.paidBefore(listed(days, language))]),
    ...(attemptNo > 1 ? [t.attempt(attemptNo)] : []),
  ];
  return (
    <li>
      <Link href={`/o/payments/orders/${encodeURIComponent(orderId)}`}>{yuan(amountYuan, language)}</Link>{' '}
      {listed(why, language)}
    </li>
  );
};

/** What whoever signs a batch holds against what, since names are hidden: how many, how much, and which orders to look at. */
export const BatchCheck = ({ batch }: { readonly batch: PayoutBatch }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const remarkable = batch.orders.filter(isRemarkable);
  return (
    <section className="card" aria-label={t.title}>
      <h2>{t.title}</h2>
      <p>
        <strong>{t.sum(batch.count, yuan(batch.amountYuan, language))}</strong>{' '}
        {remarkable.length === 0 ? t.none : t.some(remarkable.length)}
      </p>
      {remarkable.length > 0 && (
        <ul>
          {remarkable.map((row) => (
            <Remarkable key={row.orderId} row={row} />
          ))}
        </ul>
      )}
      <p className="soft">{t.hidden}</p>
    </section>
  );
};
