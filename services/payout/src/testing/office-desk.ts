import { randomUUID } from 'node:crypto';
import { listFunds, type FundReply } from '@huji/contracts/payout/fund-http.ts';
import { listJournal, proveJournal } from '@huji/contracts/payout/journal-http.ts';
import type { OrderReply } from '@huji/contracts/payout/order-http.ts';
import type { PayoutBatchReply } from '@huji/contracts/payout/payout-batch-http.ts';
import { confirmPayoutProposal, listPayoutProposals } from '@huji/contracts/payout/payout-proposal-http.ts';
import type { PayoutProposalReply } from '@huji/contracts/payout/payout-proposal-schemas.ts';
import { present } from '@huji/contracts/shared/present.ts';
import type { Answer, CallParts, Counter } from './office-counter.ts';
import { type ApprovedClaim, orderIdOf, ownNumber, STAFF } from './payout-people.ts';

/** A member with an account of their own, and an order to it. */
export interface Owed {
  readonly personId: string;
  readonly payeeId: string;
  readonly number: string;
  readonly claimId: string;
  readonly orderId: string;
}

/** What nearly every story of an office asks of it, in one call each. */
export interface Desk {
  /** An order to a new member's account. */
  readonly owed: (given?: { readonly number?: string; readonly lines?: ApprovedClaim['lines'] }) => Promise<Owed>;
  /** An order that the bank has paid. */
  readonly paid: (given?: { readonly lines?: ApprovedClaim['lines'] }) => Promise<OrderReply>;
  /** Waits until the order is in one of these states. */
  readonly orderIs: (orderId: string, ...states: readonly OrderReply['state'][]) => Promise<OrderReply>;
  readonly batchIs: (payoutBatchId: string, state: PayoutBatchReply['state']) => Promise<PayoutBatchReply>;
  /** Business keys of the journal that contain the text, sorted. */
  readonly bookedKeys: (text: string) => Promise<readonly string[]>;
  /** What a fund has now, undefined where the books know none of that code. */
  readonly fund: (code: string) => Promise<FundReply | undefined>;
  /** What an account of the books holds now, in fen. */
  readonly balanceFen: (account: string) => Promise<number>;
  /** Proposals that wait for a second person. */
  readonly pendingIds: () => Promise<readonly string[]>;
  readonly confirm: (proposalId: string, as: CallParts['as'], ifMatch?: string) => Promise<Answer>;
}

export const deskOf = (counter: Counter): Desk => {
  const owed: Desk['owed'] = async ({ number = ownNumber(), lines } = {}) => {
    const personId = randomUUID();
    const { payeeId } = await counter.registered(personId, number);
    const claim = await counter.approve({ personId, payeeId, ...present({ lines }) });
    await counter.settled();
    return { personId, payeeId, number, claimId: claim.claimId, orderId: orderIdOf(claim) };
  };
  const orderIs: Desk['orderIs'] = async (orderId, ...states) => {
    const isOne = async (): Promise<boolean> => states.includes((await counter.order(orderId)).state);
    await counter.until(`${orderId} is ${states.join(' or ')}`, isOne);
    return counter.order(orderId);
  };
  return {
    owed,
    paid: async (given) => {
      const { orderId } = await owed(given);
      await counter.release(await counter.makeAndApprove([orderId]));
      return orderIs(orderId, 'settled');
    },
    orderIs,
    batchIs: async (payoutBatchId, state) => {
      await counter.until(`the batch is ${state}`, async () => (await counter.batch(payoutBatchId)).state === state);
      return counter.batch(payoutBatchId);
    },
    bookedKeys: async (text) => {
      await counter.settled();
      const asked = { as: STAFF.supervisor, query: { limit: '200' } };
      const { entries } = await counter.get<{ entries: { businessKey: string }[] }>(listJournal, asked);
      return entries
        .map(({ businessKey }) => businessKey)
        .filter((key) => key.includes(text))
        .sort();
    },
    fund: async (code) => {
      await counter.settled();
      const { funds } = await counter.get<{ funds: FundReply[] }>(listFunds, { as: STAFF.supervisor });
      return funds.find(({ fund }) => fund === code);
    },
    balanceFen: async (account) => {
      await counter.settled();
      const asked = { as: STAFF.supervisor };
      const { balances } = await counter.get<{ balances: { account: string; amountYuan: string }[] }>(
        proveJournal,
        asked,
      );
      return Math.round(100 * Number(balances.find((each) => each.account === account)?.amountYuan ?? 0));
    },
    pendingIds: async () => {
      const asked = { as: STAFF.supervisor, query: { limit: '200' } };
      const { proposals } = await counter.get<{ proposals: PayoutProposalReply[] }>(listPayoutProposals, asked);
      return proposals.map(({ proposalId }) => proposalId);
    },
    confirm: (proposalId, as, ifMatch) =>
      counter.call(confirmPayoutProposal, { as, params: { proposalId }, ...present({ ifMatch }) }),
  };
};
