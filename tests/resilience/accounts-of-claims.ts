import { z } from 'zod';
import { type ClaimReply, listClaims } from '@huji/contracts/claim-adjudication/claim-http.ts';
import { CLAIM_STATES } from '@huji/contracts/claim-adjudication/claim-states.ts';
import { listOrders, type OrderReply, OrderStateSchema } from '@huji/contracts/payout/order-http.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Desk } from '@huji/all-in-one/sample/desk.ts';
import { ACCOUNTANT, SUPERVISOR } from '@huji/all-in-one/sample/people.ts';

/** What became of a claim that was acknowledged, or of a payment nobody ordered. */
export interface Finding {
  readonly kind: 'lost' | 'doubled';
  readonly claimId: string;
  readonly what: string;
}

const StatementSchema = z.object({
  lines: z.array(z.object({ type: z.enum(['payment', 'return']), endToEndId: z.string() })),
});

/** Every way of ending that leaves nothing to be done. */
const ENDED: ReadonlySet<string> = new Set(['refused', 'paid', 'in-review', 'returned']);
const ORDERED: ReadonlySet<string> = new Set(['paid', 'returned']);

const allClaims = async (desk: Desk): Promise<ClaimReply[]> => {
  const claims: ClaimReply[] = [];
  for (const state of CLAIM_STATES) {
    let cursor: string | null = null;
    do {
      const query = { state, limit: 200, ...present({ cursor: cursor ?? undefined }) };
      const page: { claims: ClaimReply[]; cursor: string | null } = await desk.call(SUPERVISOR, listClaims, { query });
      claims.push(...page.claims);
      cursor = page.cursor;
    } while (cursor !== null);
  }
  return claims;
};
const allOrders = async (desk: Desk): Promise<OrderReply[]> => {
  const orders: OrderReply[] = [];
  for (const state of OrderStateSchema.options) {
    let cursor: string | null = null;
    do {
      const query = { state, limit: 200, ...present({ cursor: cursor ?? undefined }) };
      const page: { orders: OrderReply[]; cursor: string | null } = await desk.call(ACCOUNTANT, listOrders, { query });
      orders.push(...page.orders);
      cursor = page.cursor;
    } while (cursor !== null);
  }
  return orders;
};

const groupedBy = <Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> =>
  Map.groupBy(items, keyOf);

/** Payments that left the bank and did not come back, by the id of the attempt: the bank's own word. */
const paidByTheBank = async (bankUrl: string): Promise<ReadonlyMap<string, number>> => {
  const response = await fetch(`${bankUrl}/statements/benefits`);
  const { lines } = StatementSchema.parse(await response.json());
  const sums = new Map<string, number>();
  for (const { type, endToEndId } of lines) {
    sums.set(endToEndId, (sums.get(endToEndId) ?? 0) + (type === 'payment' ? 1 : -1));
  }
  return sums;
};

/**
 * Follows every acknowledged claim to the bank: it exists once, is decided, has one order per decision that pays, and each
 * settled order was paid exactly once, as the bank tells it.
 */
export const followClaims = async (
  desk: Desk,
  bankUrl: string,
  acknowledged: readonly string[],
): Promise<readonly Finding[]> => {
  const findings: Finding[] = [];
  const find = (kind: Finding['kind'], claimId: string, what: string): void => {
    findings.push({ kind, claimId, what });
  };
  const claims = groupedBy(await allClaims(desk), ({ claimId }) => claimId);
  const orders = await allOrders(desk);
  const ordersOf = groupedBy(orders, ({ claimId }) => claimId ?? '');
  const paid = await paidByTheBank(bankUrl);

  for (const claimId of new Set(acknowledged)) {
    const [claim, ...others] = claims.get(claimId) ?? [];
    if (claim === undefined) {
      find('lost', claimId, 'was acknowledged and is not there');
      continue;
    }
    if (others.length > 0) find('doubled', claimId, 'stands in two states');
    const mine = ordersOf.get(claimId) ?? [];
    const standing = mine.map(({ orderId, state }) => `${orderId} ${state}`).join(', ') || 'no order';
    if (!ENDED.has(claim.state) || claim.decisionNo === 0) find('lost', claimId, `stayed ${claim.state} (${standing})`);
    if (ORDERED.has(claim.state) && mine.length === 0) find('lost', claimId, `is ${claim.state} without an order`);
    const decisions = groupedBy(mine, ({ decisionNo }) => String(decisionNo));
    for (const [decisionNo, same] of decisions) {
      if (same.length > 1) find('doubled', claimId, `has ${String(same.length)} orders of decision ${decisionNo}`);
    }
  }
  for (const claimId of claims.keys()) {
    if (!acknowledged.includes(claimId)) find('doubled', claimId, 'was filed by nobody');
  }
  const attempts = new Set<string>();
  for (const { claimId = '', orderId, state, attempts: tried } of orders) {
    for (const { endToEndId } of tried) attempts.add(endToEndId);
    const times = tried.reduce((sum, { endToEndId }) => sum + (paid.get(endToEndId) ?? 0), 0);
    if (times > 1) find('doubled', claimId, `${orderId} was paid ${String(times)} times`);
    if (state === 'settled' && times !== 1) find('lost', claimId, `${orderId} is settled and was not paid`);
    if (state !== 'settled' && times === 1) find('lost', claimId, `${orderId} was paid and is ${state}`);
  }
  for (const endToEndId of paid.keys()) {
    if (!attempts.has(endToEndId)) find('doubled', '', `the bank paid ${endToEndId}, which no order knows`);
  }
  return findings;
};
