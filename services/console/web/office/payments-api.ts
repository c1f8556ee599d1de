import { present } from '@huji/contracts/shared/present.ts';
import type { paths } from '@huji/contracts/client/payout.d.ts';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { type Answer, answered, payout } from '../shared/api/client.ts';
import { everyRow } from '../shared/api/every-row.ts';

export type Order = Answer<paths, '/v1/orders/{orderId}'>;
export type PayoutBatch = Answer<paths, '/v1/payout-batches/{payoutBatchId}'>;

export type Entry = Answer<paths, '/v1/orders/{orderId}/entries'>['entries'][number];
export type OrderQuery = Omit<NonNullable<paths['/v1/orders']['get']['parameters']['query']>, 'cursor' | 'limit'>;

const PAGE = 50;
/** While the bank works on something, it is looked at so often. */
const LOOK_MS = 1_500;
/** A batch in one of these goes on by itself. */
const MOVING: readonly PayoutBatch['state'][] = ['gathering', 'reserving', 'returning', 'released', 'withdrawing'];
/** Every state of a batch that somebody or something still has to do with. */
const OPEN = ['made', 'approved', 'short', 'gathering', 'reserving', 'returning', 'released', 'withdrawing'] as const;
const IN_FLIGHT: readonly Order['state'][] = ['batched', 'sending'];

/** Orders of a queue, a claim or a payout batch, page by page. */
export const useOrders = (query: OrderQuery, { moves = false }: { readonly moves?: boolean } = {}) =>
  useInfiniteQuery({
    queryKey: ['orders', query],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const page = { ...query, limit: PAGE, ...present({ cursor: pageParam || undefined }) };
      return answered(payout.GET('/v1/orders', { params: { query: page } }));
    },
    getNextPageParam: ({ cursor }) => cursor,
    refetchInterval: ({ state: { data } }) =>
      moves && data?.pages.some(({ orders }) => orders.some(({ state }) => IN_FLIGHT.includes(state)))
        ? LOOK_MS
        : false,
  });

export const useOrder = (orderId: string) =>
  useQuery({
    queryKey: ['order', orderId],
    queryFn: () => answered(payout.GET('/v1/orders/{orderId}', { params: { path: { orderId } } })),
  });

/** What the books say of one order; for supervisors. */
export const useEntries = (orderId: string) =>
  useQuery({
    queryKey: ['entries', orderId],
    queryFn: async () =>
      (await answered(payout.GET('/v1/orders/{orderId}/entries', { params: { path: { orderId } } }))).entries,
  });

const readEveryBatch = (state: PayoutBatch['state']): Promise<readonly PayoutBatch[]> =>
  everyRow(
    (page) => answered(payout.GET('/v1/payout-batches', { params: { query: { state, ...page } } })),
    ({ payoutBatches }) => payoutBatches,
  );

/** All batches under way, by what is to be done with them. */
export const useOpenBatches = () =>
  useQuery({
    queryKey: ['payout-batches'],
    queryFn: async () => (await Promise.all(OPEN.map((state) => readEveryBatch(state)))).flat(),
    refetchInterval: ({ state: { data } }) => (data?.some(({ state }) => MOVING.includes(state)) ? LOOK_MS : false),
  });

/** Batches that nobody has to do with any more. */
export type ClosedBatchState = Exclude<PayoutBatch['state'], (typeof OPEN)[number]>;

/** Batches of such a state, the newest first, page by page. */
export const useClosedBatches = (state: ClosedBatchState) =>
  useInfiniteQuery({
    queryKey: ['payout-batches', state],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const query = present({ state, newestFirst: 'true' as const, limit: PAGE, cursor: pageParam || undefined });
      return answered(payout.GET('/v1/payout-batches', { params: { query } }));
    },
    getNextPageParam: ({ cursor }) => cursor,
  });

export const usePayoutBatch = (payoutBatchId: string) =>
  useQuery({
    queryKey: ['payout-batch', payoutBatchId],
    queryFn: () => answered(payout.GET('/v1/payout-batches/{payoutBatchId}', { params: { path: { payoutBatchId } } })),
    refetchInterval: ({ state: { data } }) => (data && MOVING.includes(data.state) ? LOOK_MS : false),
  });

export const useFunds = () =>
  useQuery({
    queryKey: ['funds'],
    queryFn: () =>
      everyRow(
        (query) => answered(payout.GET('/v1/funds', { params: { query } })),
        (page) => page.funds,
      ),
  });

/** `0.1 + 0.2` of texts is no sum: whole fen are added. */
export const sumYuan = (amounts: readonly string[]): string =>
  (amounts.reduce((sum, amount) => sum + Math.round(Number(amount) * 100), 0) / 100).toFixed(2);
