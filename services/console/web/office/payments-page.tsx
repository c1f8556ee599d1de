import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Loaded } from '../shared/ui/states.tsx';
import { Table } from '../shared/ui/table.tsx';
import { day, yuan } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { FundsCard } from './funds-card.tsx';
import { OrderQueue } from './order-queue.tsx';
import { type PayoutBatch, useOpenBatches } from './payments-api.ts';
import { BATCH_STATES, en, zh } from './payments-words.ts';
import { usePostOf, useStaffName } from './staff.ts';

const HANDS = [
  ['maker', 'makePayoutBatch'],
  ['checker', 'approvePayoutBatch'],
  ['releaser', 'releasePayoutBatch'],
] as const;

/** Through whose hands a batch has gone, in their order. */
const useHandsOf = () => {
  const staffName = useStaffName();
  const postOf = usePostOf();
  return (batch: PayoutBatch): string =>
    HANDS.flatMap(([hand, operationId]) => {
      const account = batch[hand];
      return account === undefined ? [] : [staffName(account, postOf(operationId))];
    }).join(' → ');
};

const Batches = (): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const batches = useOpenBatches();
  const handsOf = useHandsOf();
  return (
    <section className="card" aria-label={t.batches}>
      <h2>{t.batches}</h2>
      <Loaded query={batches}>
        {(found) =>
          found.length === 0 ? (
            <p>{t.batchesNone}</p>
          ) : (
            <Table name={t.batches} columns={t.batchColumns} sums={[2]}>
              {found.map((batch) => (
                <tr key={batch.payoutBatchId}>
                  <th scope="row">
                    <Link href={`/o/payments/batches/${batch.payoutBatchId}`}>
                      {t.batchOf(day(batch.madeOn, language), batch.count)}
                    </Link>
                  </th>
                  <td>
                    <span className={batch.state === 'short' ? 'badge warm' : 'badge'}>
                      {BATCH_STATES[batch.state][language]}
                    </span>
                  </td>
                  <td className="money">{yuan(batch.amountYuan, language)}</td>
                  <td>{handsOf(batch)}</td>
                </tr>
              ))}
            </Table>
          )
        }
      </Loaded>
    </section>
  );
};

/** What may leave today: batches under way, the orders that wait, and what the funds hold for them. */
export const PaymentsPage = (): ReactNode => {
  const t = useWords({ zh, en });
  return (
    <>
      <title>{`${t.payments} · 互济`}</title>
      <h1>{t.payments}</h1>
      <Batches />
      <OrderQueue />
      <FundsCard />
    </>
  );
};
