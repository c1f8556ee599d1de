import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { answered, payout } from '../shared/api/client.ts';
import { useCommand } from '../shared/api/command.ts';
import { Facts } from '../shared/ui/facts.tsx';
import { Pages } from '../shared/ui/more.tsx';
import { Loaded, Refusal } from '../shared/ui/states.tsx';
import { Table } from '../shared/ui/table.tsx';
import { day, yuan } from '../shared/words/format.ts';
import { joined } from '../shared/words/points.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { BatchCheck } from './batch-check.tsx';
import { useMay } from './duties.ts';
import { useHolderOf } from './holder.ts';
import { OrderStanding } from './order-parts.tsx';
import { type PayoutBatch, useFunds, useOrders, usePayoutBatch } from './payments-api.ts';
import { BATCH_STATES, en, NEUTRAL_GROUP, zh } from './payments-words.ts';
import { usePlanName } from './plans.ts';
import { usePostOf, useStaffName } from './staff.ts';
import { postWords } from './staff-words.ts';

const BatchFacts = ({ batch }: { readonly batch: PayoutBatch }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const staffName = useStaffName();
  const postOf = usePostOf();
  const by = (account: string, operationId: string, on?: string): string =>
    joined([staffName(account, postOf(operationId)), ...(on === undefined ? [] : [day(on, language)])], language);
  const { state, amountYuan, count, maker, madeOn, checker, releaser, releasedOn } = batch;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [
      t.state,
      <span className="badge" key="state">
        {BATCH_STATES[state][language]}
      </span>,
    ],
    [t.sum, <strong key="sum">{yuan(amountYuan, language)}</strong>],
    [t.count, count],
    [t.maker, by(maker, 'makePayoutBatch', madeOn)],
    ...(checker === undefined ? [] : [[t.checker, by(checker, 'approvePayoutBatch')] as const]),
    ...(releaser === undefined ? [] : [[t.releaser, by(releaser, 'releasePayoutBatch', releasedOn)] as const]),
  ];
  return <Facts facts={facts} className="card facts" />;
};

/** What each fund gives for the batch, beside what it may still give. */
const FundsOfBatch = ({ batch }: { readonly batch: PayoutBatch }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const funds = useFunds();
  const fundName = usePlanName();
  if (batch.funds.length === 0) return null;
  return (
    <section className="card" aria-label={t.fundsOfBatch}>
      <h2>{t.fundsOfBatch}</h2>
      <Loaded query={funds}>
        {(found) => (
          <Table file="offered" name={t.fundsOfBatch} columns={t.fundsOfBatchColumns} sums={[1, 2]}>
            {batch.funds.map(({ fund, amountYuan, reserved }) => {
              const available = found.find((each) => each.fund === fund)?.availableYuan;
              const isNeutral = fund === NEUTRAL_GROUP;
              const isShort = isNeutral
                ? batch.code === 'FUND_SHORT'
                : available !== undefined && Number(available) < Number(amountYuan);
              return (
                <tr key={fund}>
                  <th scope="row">{isNeutral ? t.benefits : fundName(fund)}</th>
                  <td className="money">{yuan(amountYuan, language)}</td>
                  <td className="money">{isNeutral || available === undefined ? '—' : yuan(available, language)}</td>
                  <td>
                    {(reserved || isShort || (!isNeutral && available !== undefined)) && (
                      <span className={reserved ? 'badge good' : isShort ? 'badge warm' : 'badge'}>
                        {reserved ? t.reserved : isShort ? t.short : t.enough}
                      </span>
                    )}
                  </td>
                </tr>
              );
            })}
          </Table>
        )}
      </Loaded>
    </section>
  );
};

const OrdersOfBatch = ({ batch }: { readonly batch: PayoutBatch }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const holderOf = useHolderOf();
  const released = batch.state === 'released' || batch.state === 'done';
  const query = useOrders({ payoutBatchId: batch.payoutBatchId }, { moves: released });
  return (
    <section className="card" aria-label={t.bankSays}>
      <h2>{released ? t.bankSays : t.orders}</h2>
      <Pages query={query}>
        {(pages) => (
          <Table file="none" name={t.orders} columns={t.bankColumns} sums={[1]}>
            {pages
              .flatMap(({ orders }) => orders)
              .map((order) => (
                <tr key={order.orderId}>
                  <th scope="row">
                    <Link href={`/o/payments/orders/${encodeURIComponent(order.orderId)}`}>{holderOf(order)}</Link>
                  </th>
                  <td className="money">{yuan(order.amountYuan, language)}</td>
                  <OrderStanding order={order} />
                </tr>
              ))}
          </Table>
        )}
      </Pages>
    </section>
  );
};

/** Somebody has yet to sign it. */
const WAITING: readonly PayoutBatch['state'][] = ['made', 'approved', 'short'];

type Step = 'approval' | 'release' | 'withdrawal';

const take = (payoutBatchId: string) => (step: Step, key: string) =>
  answered(
    payout.POST(`/v1/payout-batches/{payoutBatchId}/${step}`, {
      params: { path: { payoutBatchId }, header: { 'Idempotency-Key': key } },
    }),
  );

/** The operation that takes a batch on from where it stands. */
const operationOf = (state: PayoutBatch['state']): string =>
  state === 'made' ? 'approvePayoutBatch' : 'releasePayoutBatch';

/** The one step that is next, for whoever takes it, and the way back as long as there is one. */
const Steps = ({ batch }: { readonly batch: PayoutBatch }): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const mayApprove = useMay('approvePayoutBatch');
  const mayRelease = useMay('releasePayoutBatch');
  const mayWithdraw = useMay('withdrawPayoutBatch');
  const stepping = useCommand(take(batch.payoutBatchId));
  const postOf = usePostOf();
  const fundName = usePlanName();
  const sum = yuan(batch.amountYuan, language);
  const { state, count } = batch;
  const next =
    state === 'made' && mayApprove
      ? ({ step: 'approval', words: t.approve(count, sum) } as const)
      : (state === 'approved' || state === 'short') && mayRelease
        ? ({ step: 'release', words: state === 'short' ? t.releaseAgain(sum) : t.release(count, sum) } as const)
        : null;
  const waits = WAITING.includes(state);
  return (
    <>
      {state === 'short' && (
        <p className="card notice warm">
          {batch.code === 'CASH_SHORT'
            ? t.cashShort
            : t.shortText(
                batch.shortFund === undefined || batch.shortFund === NEUTRAL_GROUP
                  ? t.shortBenefits
                  : fundName(batch.shortFund),
              )}
        </p>
      )}
      <Refusal error={stepping.error} />
      {waits && next === null && (
        <p className="card">
          {t.notYours(state === 'made' ? t.checker : t.releaser, postWords(postOf(operationOf(state)), language))}
        </p>
      )}
      <div className="actions">
        {next !== null && (
          <button
            type="button"
            className="main"
            disabled={stepping.isPending}
            onClick={() => {
              stepping.mutate(next.step);
            }}
          >
            {next.words}
          </button>
        )}
        {waits && mayWithdraw && (
          <details className="unfold">
            <summary>{t.withdraw}</summary>
            <p>{t.withdrawText(count)}</p>
            <button
              type="button"
              disabled={stepping.isPending}
              onClick={() => {
                stepping.mutate('withdrawal');
              }}
            >
              {t.withdraw}
            </button>
          </details>
        )}
      </div>
    </>
  );
};

/** One payout batch: what it pays out of which funds, who took which step, the step that is next, and what the bank says. */
export const PayoutBatchPage = ({ payoutBatchId }: { readonly payoutBatchId: string }): ReactNode => {
  const t = useWords({ zh, en });
  const batch = usePayoutBatch(payoutBatchId);
  return (
    <>
      <title>{`${t.batch} · 互济`}</title>
      <h1>{t.batch}</h1>
      <Loaded query={batch}>
        {(found) => (
          <>
            <BatchFacts batch={found} />
            {WAITING.includes(found.state) && <BatchCheck batch={found} />}
            <Steps batch={found} />
            <FundsOfBatch batch={found} />
            <OrdersOfBatch batch={found} />
          </>
        )}
      </Loaded>
      <p>
        <Link href="/o/payments">{t.toPayments}</Link>
      </p>
    </>
  );
};
