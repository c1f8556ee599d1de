import { useInfiniteQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import type { paths } from '@huji/contracts/client/payout.d.ts';
import { type Answer, answered, payout } from '../shared/api/client.ts';
import { useCommand } from '../shared/api/command.ts';
import { Searched } from '../shared/lists/searched.tsx';
import { Choices } from '../shared/ui/field.tsx';
import { Pages } from '../shared/ui/more.tsx';
import { Refusal } from '../shared/ui/states.tsx';
import { Table } from '../shared/ui/table.tsx';
import { TextField } from '../shared/ui/text-field.tsx';
import { day, yuan } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { en, EXCEPTIONS, zh } from './bank-words.ts';
import { OWN_ACCOUNTS, RESOLUTIONS } from './confirm-words.ts';
import { useMay } from './duties.ts';
import { useHolderOf } from './holder.ts';
import { OrderRemarks } from './order-parts.tsx';
import { type OrderQuery, useOrders } from './payments-api.ts';
import { OverdueIncomeCard } from './overdue-income-card.tsx';
import { ReceivedMoneyForm } from './received-money-form.tsx';
import { StatementLineForm } from './statement-line-form.tsx';
import { UnmatchedCard } from './unmatched-card.tsx';

type Exception = Answer<paths, '/v1/payout-statement-lines/exceptions'>['lines'][number];
type Resolution = keyof typeof RESOLUTIONS;

const isResolution = (text: string): text is Resolution => text in RESOLUTIONS;

const useExceptions = () =>
  useInfiniteQuery({
    queryKey: ['bank-exceptions'],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const query = pageParam === '' ? {} : { cursor: pageParam };
      return answered(payout.GET('/v1/payout-statement-lines/exceptions', { params: { query } }));
    },
    getNextPageParam: ({ cursor }) => cursor,
  });

interface ResolveFormProps {
  readonly exceptionId: string;
}

interface Resolved {
  readonly as: Resolution;
  readonly endToEndId: string;
}

/** A payment of ours is named as the bank names it: order and attempt are read from that. */
const paymentOf = async (endToEndId: string): Promise<{ orderId: string; attempt: number } | null> => {
  const { orders } = await answered(payout.GET('/v1/orders', { params: { query: { endToEndId } } }));
  const [order] = orders;
  const wanted = endToEndId.trim().toLowerCase();
  const attempt = order?.attempts.find((each) => each.endToEndId.toLowerCase() === wanted);
  return order === undefined || attempt === undefined ? null : { orderId: order.orderId, attempt: attempt.no };
};

const ResolveForm = ({ exceptionId }: ResolveFormProps): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const [as, choose] = useState<Resolution>('corrected-by-bank');
  const [endToEndId, write] = useState('');
  const [missing, miss] = useState(false);
  const proposing = useCommand(async ({ as: how, endToEndId: named }: Resolved, key) => {
    const payment = how === 'payment-of-ours' ? await paymentOf(named) : null;
    miss(how === 'payment-of-ours' && payment === null);
    if (how === 'payment-of-ours' && payment === null) return null;
    return answered(
      payout.POST('/v1/payout-statement-lines/exceptions/{exceptionId}/resolution', {
        params: { path: { exceptionId }, header: { 'Idempotency-Key': key } },
        body: { as: how, ...payment },
      }),
    );
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    proposing.mutate({ as, endToEndId });
  };
  if (proposing.data != null)
    return (
      <p className="notice" role="status">
        {t.proposed}
      </p>
    );
  return (
    <details className="unfold">
      <summary>{t.resolve}</summary>
      <form onSubmit={submit} noValidate>
        <Choices
          name={`how-${exceptionId}`}
          legend={t.how}
          value={as}
          options={Object.entries(RESOLUTIONS).map(([value, words]) => [value, words[language]] as const)}
          onChoose={(value) => {
            if (isResolution(value)) choose(value);
          }}
        />
        {as === 'payment-of-ours' && (
          <TextField
            label={t.orderId}
            fault={missing && t.orderNeeded}
            maxLength={40}
            value={endToEndId}
            write={write}
          />
        )}
        <Refusal error={proposing.error} />
        <button disabled={proposing.isPending}>{t.propose}</button>
      </form>
    </details>
  );
};

const ExceptionRow = ({ line }: { readonly line: Exception }): ReactNode => {
  const language = useLanguage();
  const mayPropose = useMay('proposeExceptionResolution');
  return (
    <tr>
      <td>{day(line.valueOn, language)}</td>
      <td>{OWN_ACCOUNTS[line.account]?.[language]}</td>
      <th scope="row">{line.ref}</th>
      <td>{EXCEPTIONS[line.outcome]?.[language]}</td>
      <td className="money">{yuan(line.movedYuan, language)}</td>
      <td>{mayPropose && <ResolveForm exceptionId={line.exceptionId} />}</td>
    </tr>
  );
};

const Exceptions = (): ReactNode => {
  const t = useWords({ zh, en });
  const query = useExceptions();
  return (
    <section className="card" aria-label={t.exceptions}>
      <h2>{t.exceptions}</h2>
      <Pages query={query}>
        {(pages) => {
          const lines = pages.flatMap((page) => page.lines);
          if (lines.length === 0) return <p>{t.none}</p>;
          return (
            <Table file="none" name={t.exceptions} columns={t.exceptionColumns} sums={[4]}>
              {lines.map((line) => (
                <ExceptionRow key={line.exceptionId} line={line} />
              ))}
            </Table>
          );
        }}
      </Pages>
    </section>
  );
};

const Queue = ({ name, asked }: { readonly name: string; readonly asked: OrderQuery }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const holderOf = useHolderOf();
  const query = useOrders(asked);
  return (
    <section className="card" aria-label={name}>
      <h2>{name}</h2>
      <Pages query={query}>
        {(pages) => {
          const orders = pages.flatMap((page) => page.orders);
          if (orders.length === 0) return <p>{t.none}</p>;
          return (
            <Searched name={name} rows=":scope > ul > li">
              <ul className="tasks">
                {orders.map((order) => (
                  <li key={order.orderId}>
                    <Link href={`/o/payments/orders/${encodeURIComponent(order.orderId)}`}>
                      <span>{`${holderOf(order)} ${yuan(order.amountYuan, language)}`}</span>
                      <span className="soft">{day(order.orderedOn, language)}</span>
                    </Link>
                    <OrderRemarks order={order} />
                  </li>
                ))}
              </ul>
            </Searched>
          );
        }}
      </Pages>
    </section>
  );
};

/** What the bank said otherwise than it should, or did not say; nothing is paid again by looking at it. */
export const BankPage = (): ReactNode => {
  const t = useWords({ zh, en });
  const readsLines = useMay('listStatementExceptions');
  const readsMoney = useMay('listUnmatchedMoneys');
  const readsIncome = useMay('listOverdueIncome');
  const receives = useMay('proposeReceivedMoney');
  const types = useMay('proposeStatementLines');
  return (
    <>
      <title>{`${t.bank} · 互济`}</title>
      <h1>{t.bank}</h1>
      <p>{t.intro}</p>
      <Queue name={t.queues.unknown} asked={{ state: 'unknown' }} />
      <Queue name={t.queues.returned} asked={{ state: 'returned' }} />
      <Queue name={t.queues.contradicted} asked={{ contradicted: 'true' }} />
      {readsLines && <Exceptions />}
      {readsMoney && <UnmatchedCard />}
      {readsIncome && <OverdueIncomeCard />}
      {receives && <ReceivedMoneyForm />}
      {types && <StatementLineForm />}
    </>
  );
};
