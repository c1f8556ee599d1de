import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { SelectField } from '../shared/ui/field.tsx';
import { Pages } from '../shared/ui/more.tsx';
import { Loaded } from '../shared/ui/states.tsx';
import { Table } from '../shared/ui/table.tsx';
import { day, yuan } from '../shared/words/format.ts';
import { useLanguage, useWords } from '../shared/words/words.tsx';
import { FundsCard } from './funds-card.tsx';
import { OrderQueue } from './order-queue.tsx';
import { type ClosedBatchState, type PayoutBatch, useClosedBatches, useOpenBatches } from './payments-api.ts';
import { BATCH_STATES, en, zh } from './payments-words.ts';
import { usePostOf, useStaffName } from './staff.ts';

const HANDS = [
  ['maker', 'makePayoutBatch'],
  ['checker', 'approvePayoutBatch'],
  ['releaser', 'releasePayoutBatch'],
] as const;

/** Through whose hands a batch has gone, in their order. */
const useHandsOf = (isNamed: boolean) => {
  const staffName = useStaffName(isNamed);
  const postOf = usePostOf();
  return (batch: PayoutBatch): string =>
    HANDS.flatMap(([hand, operationId]) => {
      const account = batch[hand];
      return account === undefined ? [] : [staffName(account, postOf(operationId))];
    }).join(' → ');
};

const BatchTable = ({
  batches,
  none,
}: {
  readonly batches: readonly PayoutBatch[];
  readonly none: string;
}): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const handsOf = useHandsOf(batches.length > 0);
  if (batches.length === 0) return <p>{none}</p>;
  return (
    <Table file="offered" name={t.batches} columns={t.batchColumns} sums={[2]}>
      {batches.map((batch) => (
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
  );
};

const OpenBatches = (): ReactNode => {
  const t = useWords({ zh, en });
  return <Loaded query={useOpenBatches()}>{(found) => <BatchTable batches={found} none={t.batchesNone} />}</Loaded>;
};

const ClosedBatches = ({ state }: { readonly state: ClosedBatchState }): ReactNode => {
  const t = useWords({ zh, en });
  return (
    <Pages query={useClosedBatches(state)}>
      {(pages) => <BatchTable batches={pages.flatMap(({ payoutBatches }) => payoutBatches)} none={t.batchesNoneSuch} />}
    </Pages>
  );
};

/** Batches under way; those that are over are there to be looked up. */
const Batches = (): ReactNode => {
  const t = useWords({ zh, en });
  const language = useLanguage();
  const [which, choose] = useState<'open' | ClosedBatchState>('open');
  return (
    <section className="card" aria-label={t.batches}>
      <h2>{t.batches}</h2>
      <div className="filters">
        <SelectField
          label={t.state}
          value={which}
          options={[
            ['open', t.batchesOpen],
            ['done', BATCH_STATES.done[language]],
            ['withdrawn', BATCH_STATES.withdrawn[language]],
          ]}
          write={choose}
        />
      </div>
      {which === 'open' ? <OpenBatches /> : <ClosedBatches state={which} />}
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
