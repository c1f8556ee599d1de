import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Pages } from '../shared/ui/more.tsx';
import { day, yuan } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { OrderState } from './order-parts.tsx';
import { useOrders } from './payments-api.ts';
import { en, zh } from './payments-words.ts';

/** What was ordered to be paid for a claim, and the way on to it. */
export const OrdersOfClaim = ({ claimId }: { readonly claimId: string }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const query = useOrders({ claimId });
  return (
    <section className="card" aria-label={t.orders}>
      <h2>{t.orders}</h2>
      <Pages query={query}>
        {(pages) => {
          const orders = pages.flatMap((page) => page.orders);
          if (orders.length === 0) return <p>{t.ordersNone}</p>;
          return (
            <ul className="tasks">
              {orders.map((order) => (
                <li key={order.orderId}>
                  <Link href={`/o/payments/orders/${encodeURIComponent(order.orderId)}`}>
                    <span>{`${day(order.orderedOn, language)} · ${yuan(order.amountYuan, language)}`}</span>
                    <OrderState state={order.state} />
                  </Link>
                </li>
              ))}
            </ul>
          );
        }}
      </Pages>
    </section>
  );
};
