import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { byTwo } from '@huji/all-in-one/sample/by-two.ts';
import { CHECKER, SUPERVISOR, REVIEWERS, MAKER } from '@huji/all-in-one/sample/people.ts';
import { listClaims, readClaim, reviewClaim } from '@huji/contracts/claim-adjudication/claim-http.ts';
import { listFunds } from '@huji/contracts/payout/fund-http.ts';
import { listOrders, proposeFlagAcceptance, readOrder } from '@huji/contracts/payout/order-http.ts';
import { listPayoutProposals } from '@huji/contracts/payout/payout-proposal-http.ts';
import { listUnmatchedMoneys } from '@huji/contracts/premium/money-http.ts';
import type { AttackedOffice, Watched } from './attack.ts';

export type Claim = z.output<(typeof readClaim)['success']['reply']>;
export type Order = z.output<(typeof readOrder)['success']['reply']>;

export const aKey = (): string => randomUUID();

const found = <Thing>(things: readonly Thing[], what: string): Thing => {
  const [first] = things;
  if (first === undefined) throw new Error(`the sample office has no ${what}`);
  return first;
};

export const orderIn = async ({ desk }: AttackedOffice, state: Order['state']): Promise<Order> => {
  const { orders } = await desk.call(SUPERVISOR, listOrders, { query: { state, limit: 200 } });
  return found(
    orders.filter(({ claimId }) => claimId !== undefined),
    `order that is ${state}`,
  );
};

const isOpen = ({ verdict }: Claim['items'][number]): boolean => verdict !== 'refuse';

/** One that waits for its first review, with an item that can be paid. */
export const claimInReview = async ({ desk }: AttackedOffice): Promise<Claim> => {
  const { claims } = await desk.call(SUPERVISOR, listClaims, { query: { state: 'in-review', limit: 200 } });
  return found(
    claims.filter(({ reviews, items }) => reviews.length === 0 && items.some(isOpen)),
    'claim in review',
  );
};

/** An order that can be put into a batch: where none waits, reviewers agree to a claim first. */
export const readyOrder = async (office: AttackedOffice): Promise<Order> => {
  const { desk } = office;
  const { orders } = await desk.call(SUPERVISOR, listOrders, { query: { state: 'ordered', limit: 200 } });
  if (orders.length > 0) return found(orders, 'order');
  const { claims } = await desk.call(SUPERVISOR, listClaims, { query: { state: 'in-review', limit: 200 } });
  for (const { claimId, items, digest = '' } of claims) {
    if (items.some(({ verdict }) => verdict === 'refer') || !items.some(isOpen)) continue;
    for (const reviewer of REVIEWERS) {
      const now = await desk.call(SUPERVISOR, readClaim, { params: { claimId } });
      if (now.state === 'in-review' && !now.reviews.some(({ reviewer: who }) => who === reviewer.subject))
        await desk.call(reviewer, reviewClaim, { params: { claimId }, key: aKey(), body: { digest } });
    }
    await desk.drain();
    const made = await desk.call(SUPERVISOR, listOrders, { query: { claimId, state: 'ordered' } });
    if (made.orders.length > 0) return found(made.orders, 'order');
  }
  throw new Error('no order can be put into a batch');
};

/** As two people would who looked at the account: what was flagged of the order holds it no more. */
export const acceptFlags = async ({ desk }: AttackedOffice, orderId: string): Promise<void> => {
  const { flags = [] } = await desk.call(SUPERVISOR, readOrder, { params: { orderId } });
  if (flags.length === 0) return;
  const asked = {
    params: { orderId },
    key: aKey(),
    body: { flags, reason: '已电话核对', documentReference: '档-0001' },
  };
  await byTwo(desk, { proposes: MAKER, confirms: CHECKER }, proposeFlagAcceptance, asked);
};

/** The item a reviewer pays, and the others refused. */
export const linesPaying = ({ items }: Claim, amountYuan: string) => {
  const paid = found(items.filter(isOpen), 'item that can be paid').item;
  const why = { reason: '材料属实', clause: 'check.amount' };
  return items.map(({ item }) =>
    item === paid
      ? { item, verdict: 'pay' as const, amountYuan, ...why }
      : { item, verdict: 'refuse' as const, code: 'CLAIM_WITHDRAWN', ...why },
  );
};

export const theClaim = ({ desk }: AttackedOffice, claimId: string): Watched => ({
  what: 'the claim',
  read: () => desk.call(SUPERVISOR, readClaim, { params: { claimId } }),
});

export const theOrder = ({ desk }: AttackedOffice, orderId: string): Watched => ({
  what: 'the order and the funds',
  read: async () => ({
    order: await desk.call(SUPERVISOR, readOrder, { params: { orderId } }),
    funds: await desk.call(SUPERVISOR, listFunds, { query: {} }),
  }),
});

export const theFunds = ({ desk }: AttackedOffice): Watched => ({
  what: 'the funds and what waits for a second person',
  read: async () => ({
    funds: await desk.call(SUPERVISOR, listFunds, { query: {} }),
    pending: await desk.call(SUPERVISOR, listPayoutProposals, { query: { limit: 200 } }),
  }),
});

export const theMoney = ({ desk }: AttackedOffice): Watched => ({
  what: 'received money',
  read: () => desk.call(MAKER, listUnmatchedMoneys, { query: { limit: 200 } }),
});
