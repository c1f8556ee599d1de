import type { ReactNode } from 'react';
import { day } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import type { Order } from './payments-api.ts';
import { en, ORDER_FLAGS, ORDER_STATES, zh } from './payments-words.ts';

const LOOK: Partial<Readonly<Record<Order['state'], string>>> = {
  settled: 'good',
  unknown: 'warm',
  returned: 'bad',
};

export const OrderState = ({ state }: Pick<Order, 'state'>): ReactNode => {
  const language = useLanguage();
  return <span className={`badge ${LOOK[state] ?? ''}`}>{ORDER_STATES[state][language]}</span>;
};

/** What somebody should look at before money goes: flags, earlier payments, a bank that says two things. */
export const OrderRemarks = ({ order }: { readonly order: Order }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const { flags = [], paidBeforeOn, contradicted } = order;
  const days = paidBeforeOn.map((on) => day(on, language)).join(language === 'zh' ? '、' : ', ');
  return (
    <>
      {flags.map((flag) => (
        <div key={flag}>
          <span className="badge warm">{ORDER_FLAGS[flag][language]}</span>
        </div>
      ))}
      {days !== '' && <div>{t.paidBefore(days)}</div>}
      {contradicted === true && <div className="bad-text">{t.contradicted}</div>}
    </>
  );
};

/** Cells of a row: which attempt it is at, its state, what to look at. */
export const OrderStanding = ({ order }: { readonly order: Order }): ReactNode => (
  <>
    <td>{order.attemptNo}</td>
    <td>
      <OrderState state={order.state} />
    </td>
    <td>
      <OrderRemarks order={order} />
    </td>
  </>
);
