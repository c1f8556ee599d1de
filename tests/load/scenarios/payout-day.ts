/**
 * Payout day: what was ordered is put into batches, which three people make, check and release; the bank is sent every
 * payment. People look at pages meanwhile.
 */
import { check } from 'k6';
import { Counter, Trend } from 'k6/metrics';
import { present } from '../../../contracts/src/shared/present.ts';
import { call, plan, SHOWN, summaryIn, staffOf, until, WITHOUT_ERRORS } from './office.ts';
import { reading, readers } from './readers.ts';

const batchSent = new Trend('payout_batch_sent', true);
const paid = new Counter('orders_sent');
const BATCH_ORDERS_MAX = 1_000;
const PAGE = 200;
const WAIT_SECONDS = 300;
const LOOK_SECONDS = 0.25;
/** Long enough for questions to be asked beside it, however quickly it is done. */
const READING_SECONDS = 5;

export const options = {
  scenarios: {
    payout: { exec: 'payOut', executor: 'shared-iterations', vus: 1, iterations: 1, maxDuration: '15m' },
    readers: readers(plan.profile.payout.readsPerSecond, 0, READING_SECONDS),
  },
  thresholds: {
    ...WITHOUT_ERRORS,
    orders_sent: ['count>0'],
    'http_req_duration{scenario:readers}': ['max>0'],
  },
  summaryTrendStats: SHOWN,
};

export const setup = () => staffOf('maker', 'checker', 'releaser', 'supervisor', 'accountant');
type Staff = ReturnType<typeof setup>;

interface Page {
  readonly orders: readonly { readonly orderId: string }[];
  readonly cursor: string | null;
}
const waiting = (token: string): readonly string[] => {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Page = call<Page>('listOrders', {
      token,
      query: { state: 'ordered', limit: PAGE, ...present({ cursor: cursor ?? undefined }) },
    });
    ids.push(...page.orders.map(({ orderId }) => orderId));
    cursor = page.cursor;
  } while (cursor !== null && ids.length < plan.profile.payout.orders);
  return ids.slice(0, plan.profile.payout.orders);
};

const payBatch = ({ maker, checker, releaser, accountant }: Staff, orderIds: readonly string[], no: number): void => {
  const startedMs = Date.now();
  const { payoutBatchId } = call<{ payoutBatchId: string }>('makePayoutBatch', {
    token: maker,
    key: ['payout-batch', no],
    body: { orderIds },
  });
  const params = { payoutBatchId };
  const look = (): { state: string } => call<{ state: string }>('readPayoutBatch', { token: accountant, params });
  const reaches = (state: string): boolean =>
    check(
      until(WAIT_SECONDS, look, (batch) => batch.state === state, LOOK_SECONDS),
      {
        [`a payout batch becomes ${state}`]: (batch) => batch !== null,
      },
    );
  if (!reaches('made')) return;
  call('approvePayoutBatch', { token: checker, params, key: ['approval', no] });
  call('releasePayoutBatch', { token: releaser, params, key: ['release', no] });
  if (!reaches('done')) return;
  paid.add(orderIds.length);
  batchSent.add(Date.now() - startedMs);
};

export const payOut = (staff: Staff): void => {
  const orderIds = waiting(staff.accountant);
  for (let from = 0; from < orderIds.length; from += BATCH_ORDERS_MAX) {
    payBatch(staff, orderIds.slice(from, from + BATCH_ORDERS_MAX), from / BATCH_ORDERS_MAX);
  }
};

export { reading };
export const handleSummary = (data: unknown): Record<string, string> => summaryIn('payout-day', data);
