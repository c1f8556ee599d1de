import type { z } from 'zod';
import type { Desk } from '@huji/all-in-one/sample/desk.ts';
import { everyRow } from '@huji/all-in-one/sample/every-row.ts';
import { AT_ONCE } from '@huji/all-in-one/sample/pace.ts';
import { ACCOUNTANT, SUPERVISOR } from '@huji/all-in-one/sample/people.ts';
import { inParallel } from '@huji/chassis/resilience/in-parallel.ts';
import type { DecisionReply } from '@huji/contracts/claim-adjudication/decision-http.ts';
import { type ClaimReply, listClaims } from '@huji/contracts/claim-adjudication/claim-http.ts';
import { readDecision } from '@huji/contracts/claim-adjudication/decision-http.ts';
import { listOrders } from '@huji/contracts/payout/order-http.ts';
import { present } from '@huji/contracts/shared/present.ts';

/** An order of a claim, as payout reads it. */
export interface ReadOrder {
  readonly decisionNo: number;
  readonly state: 'waiting' | 'settled' | 'returned' | 'annulled';
  readonly amountYuan: string;
  readonly clawedBackYuan: string;
}

/** A claim as the office reads it, its decision in words, and its orders. */
export interface ReadExplanation {
  readonly claim: z.output<typeof ClaimReply>;
  readonly decision: z.output<typeof DecisionReply>;
  readonly orders: readonly ReadOrder[];
}

const ENDED = ['settled', 'returned', 'annulled'] as const;
const stateOf = (state: string): ReadOrder['state'] => ENDED.find((each) => each === state) ?? 'waiting';

/** Every decided claim of a running office, explained. */
export const readExplanations = async (desk: Desk): Promise<readonly ReadExplanation[]> => {
  const claims = await everyRow(async (cursor) => {
    const page = await desk.call(SUPERVISOR, listClaims, { query: { limit: 200, ...present({ cursor }) } });
    return { rows: page.claims, cursor: page.cursor };
  });
  return inParallel(claims, AT_ONCE, async (claim): Promise<ReadExplanation> => {
    const { claimId } = claim;
    const decision = await desk.call(SUPERVISOR, readDecision, { params: { claimId } });
    const { orders } = await desk.call(ACCOUNTANT, listOrders, { query: { claimId, limit: 200 } });
    return {
      claim,
      decision,
      orders: orders.map(({ decisionNo = 0, state, amountYuan, clawedBackYuan }) => ({
        ...{ decisionNo, amountYuan, clawedBackYuan },
        state: stateOf(state),
      })),
    };
  });
};
