import { type ReactNode, use, useDeferredValue, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useCommand } from '../shared/api/command.ts';
import { answered, payout } from '../shared/api/client.ts';
import { useSocieties } from '../shared/registers/societies.ts';
import { readOn } from '../shared/lists/read-on.ts';
import { SearchLine } from '../shared/lists/searched.tsx';
import { isSought } from '../shared/lists/sought.ts';
import { WholeContext } from '../shared/lists/whole.ts';
import { SelectField } from '../shared/ui/field.tsx';
import { Pages } from '../shared/ui/more.tsx';
import { Refusal } from '../shared/ui/states.tsx';
import { Table } from '../shared/ui/table.tsx';
import { day, yuan } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { useMay } from './duties.ts';
import { useHolderOf } from './holder.ts';
import { OrderStanding } from './order-parts.tsx';
import { type Order, type OrderQuery, sumYuan, useOrders } from './payments-api.ts';
import { en, ORDER_STATES, zh } from './payments-words.ts';

type State = Order['state'];

const STATES = Object.keys(ORDER_STATES) as State[];

/** What may be put into a batch: ordered, and held by no flag. */
const isPayable = ({ state, flags = [] }: Order): boolean => state === 'ordered' && flags.length === 0;

type Filter = Pick<OrderQuery, 'state' | 'society' | 'flagged'>;

const Filters = ({ filter, choose }: { readonly filter: Filter; readonly choose: (next: Filter) => void }) => {
  const t = useWords({ zh, en });
  const { data: societies = [] } = useSocieties();
  const language = useLanguage();
  return (
    <div className="filters" role="group" aria-label={t.filters}>
      <SelectField
        label={t.state}
        options={STATES.map((state) => [state, ORDER_STATES[state][language]])}
        value={filter.state ?? ''}
        write={(state) => {
          choose({ ...filter, state });
        }}
      />
      <SelectField
        label={t.society}
        none={t.everySociety}
        options={societies.map(({ code, name }) => [code, name[language]])}
        value={filter.society ?? ''}
        write={(value) => {
          const { society: _, ...rest } = filter;
          choose(value === '' ? rest : { ...rest, society: value });
        }}
      />
      <SelectField
        label={t.flags}
        none={t.flagsAll}
        options={[
          ['false', t.flagsNone],
          ['true', t.flagsOnly],
        ]}
        value={filter.flagged ?? ''}
        write={(value) => {
          const { flagged: _, ...rest } = filter;
          choose(value === '' ? rest : { ...rest, flagged: value });
        }}
      />
    </div>
  );
};

interface RowProps {
  readonly order: Order;
  /** Absent where nobody chooses. */
  readonly picked?: boolean | undefined;
  readonly pick: (picked: boolean) => void;
}

const Row = ({ order, picked, pick }: RowProps): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const holder = useHolderOf()(order);
  const sum = yuan(order.amountYuan, language);
  return (
    <tr>
      <td>
        {picked !== undefined && (
          <input
            type="checkbox"
            aria-label={t.pick(holder, sum)}
            disabled={!isPayable(order)}
            checked={picked}
            onChange={({ target }) => {
              pick(target.checked);
            }}
          />
        )}
      </td>
      <th scope="row">
        <Link href={`/o/payments/orders/${encodeURIComponent(order.orderId)}`}>{holder}</Link>
      </th>
      <td>{day(order.orderedOn, language)}</td>
      <td className="money">{sum}</td>
      <OrderStanding order={order} />
    </tr>
  );
};

interface ShownOrders {
  readonly orders: readonly Order[];
}

/** Picks what is payable of the rows in sight, and makes a batch of it. */
const Makeable = ({ orders }: ShownOrders): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const [, go] = useLocation();
  const mayMake = useMay('makePayoutBatch');
  const isWhole = use(WholeContext);
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const payable = orders.filter(isPayable);
  const picked = payable.filter(({ orderId }) => chosen.has(orderId));
  const making = useCommand(
    (orderIds: string[], key) =>
      answered(
        payout.POST('/v1/payout-batches', { params: { header: { 'Idempotency-Key': key } }, body: { orderIds } }),
      ),
    ({ payoutBatchId }) => {
      go(`/o/payments/batches/${payoutBatchId}`);
    },
  );
  const pick = (orderId: string, on: boolean): void => {
    choose(new Set(on ? [...chosen, orderId] : [...chosen].filter((each) => each !== orderId)));
  };
  const sum = yuan(sumYuan(picked.map(({ amountYuan }) => amountYuan)), language);
  return (
    <>
      {mayMake && payable.length > 0 && (
        <label className="pick-all">
          <input
            type="checkbox"
            checked={picked.length === payable.length}
            onChange={({ target }) => {
              choose(new Set(target.checked ? payable.map(({ orderId }) => orderId) : []));
            }}
          />
          {t.pickShown(payable.length)}
          {!isWhole && ` ${t.moreOrders}`}
        </label>
      )}
      <Table file="none" searchedAbove name={t.orders} columns={t.orderColumns} sums={[3]}>
        {orders.map((order) => (
          <Row
            key={order.orderId}
            order={order}
            picked={mayMake && order.state === 'ordered' ? picked.includes(order) : undefined}
            pick={(on) => {
              pick(order.orderId, on);
            }}
          />
        ))}
      </Table>
      <Refusal error={making.error} />
      {mayMake && picked.length > 0 && (
        <div className="actions">
          <button
            type="button"
            className="main"
            disabled={making.isPending}
            onClick={() => {
              making.mutate(picked.map(({ orderId }) => orderId));
            }}
          >
            {t.make(picked.length, sum)}
          </button>
        </div>
      )}
    </>
  );
};

/** Orders by whom they pay, when and what: what is out of sight is put into no batch. */
const SearchedOrders = ({ orders }: ShownOrders): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const holderOf = useHolderOf();
  const [typed, write] = useState('');
  const sought = useDeferredValue(typed);
  const found = orders.filter((order) =>
    isSought(`${holderOf(order)} ${day(order.orderedOn, language)} ${yuan(order.amountYuan, language)}`, sought),
  );
  return (
    <>
      <SearchLine name={t.orders} typed={typed} write={write} count={orders.length} found={found.length} />
      <Makeable orders={found} />
    </>
  );
};

/** Payment orders by state, society and flags; a maker puts some of them into a batch. */
export const OrderQueue = (): ReactNode => {
  const t = useWords({ zh, en });
  const [filter, choose] = useState<Filter>({ state: 'ordered' });
  // What is chosen is there at once; the list follows.
  const query = useOrders(useDeferredValue(filter));
  return (
    <section className="card" aria-label={t.orders}>
      <h2>{t.orders}</h2>
      <Filters filter={filter} choose={choose} />
      <Pages query={query}>
        {(pages) => {
          const orders = pages.flatMap((page) => page.orders);
          return orders.length === 0 ? <p>{t.ordersNone}</p> : <SearchedOrders orders={orders} />;
        }}
      </Pages>
      {query.hasNextPage && (
        <div className="actions">
          <button
            type="button"
            disabled={query.isFetchingNextPage}
            onClick={() => {
              void readOn(query);
            }}
          >
            {t.showAll}
          </button>
        </div>
      )}
    </section>
  );
};
