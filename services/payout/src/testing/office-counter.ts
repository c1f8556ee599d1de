import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ServiceHarness } from '@huji/chassis/testing/service-harness.ts';
import type { TestPerson } from '@huji/chassis/testing/test-issuer.ts';
import { claimApproved } from '@huji/contracts/claim-adjudication/events.ts';
import { readOrder, type OrderReply } from '@huji/contracts/payout/order-http.ts';
import { registerPayee, type PayeeReply } from '@huji/contracts/payout/payee-http.ts';
import {
  approvePayoutBatch,
  readPayoutBatch,
  makePayoutBatch,
  releasePayoutBatch,
  type PayoutBatchReply,
} from '@huji/contracts/payout/payout-batch-http.ts';
import { confirmPayoutProposal } from '@huji/contracts/payout/payout-proposal-http.ts';
import type { PayoutProposalReply } from '@huji/contracts/payout/payout-proposal-schemas.ts';
import type { Operation } from '@huji/contracts/shared/http-contract.ts';
import { present, presentIf } from '@huji/contracts/shared/present.ts';
import { account, type ApprovedClaim, member, STAFF } from './payout-people.ts';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}
export interface CallParts {
  readonly as: TestPerson;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly key?: string;
  readonly ifMatch?: string;
}

/** What everything else is done by: who asks for what. */
export interface Counter {
  readonly services: ServiceHarness;
  readonly call: (operation: Operation, parts: CallParts) => Promise<Answer>;
  /** As `call`; the answer must be a good one. */
  readonly get: <Body>(operation: Operation, parts: CallParts) => Promise<Body>;
  /** What one person proposes of what needs two. */
  readonly propose: (operation: Operation, parts: CallParts) => Promise<PayoutProposalReply>;
  /** Proposed by one person and confirmed by the head of office; answers the proposal as it was carried out. */
  readonly byTwo: (operation: Operation, parts: CallParts) => Promise<PayoutProposalReply>;
  readonly registered: (personId: string, number?: string) => Promise<PayeeReply>;
  readonly approve: (claim: Partial<ApprovedClaim>) => Promise<ApprovedClaim>;
  readonly settled: () => Promise<void>;
  readonly order: (orderId: string) => Promise<OrderReply>;
  readonly batch: (payoutBatchId: string) => Promise<PayoutBatchReply>;
  /** Maker and checker; then the releaser. */
  readonly makeAndApprove: (orderIds: readonly string[]) => Promise<string>;
  readonly release: (payoutBatchId: string) => Promise<PayoutBatchReply>;
  /** Waits until the condition holds. @throws Error after ten seconds */
  readonly until: (what: string, holds: () => Promise<boolean>) => Promise<void>;
}

const DIGEST = 'ab'.repeat(32);
const UNTIL_MS = 10_000;

export const counterOf = (services: ServiceHarness): Counter => {
  const call = async (operation: Operation, parts: CallParts): Promise<Answer> => {
    const { as, params = {}, query = {}, body, key = randomUUID(), ifMatch } = parts;
    const path = operation.path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
    const url = new URL(path, services.running.url);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    const response = await fetch(url, {
      method: operation.method.toUpperCase(),
      headers: {
        authorization: `Bearer ${await services.token(as)}`,
        'content-type': 'application/json',
        ...present({ 'idempotency-key': operation.method === 'get' ? undefined : key, 'if-match': ifMatch }),
      },
      ...presentIf(operation.method !== 'get', { body: JSON.stringify(body ?? {}) }),
    });
    const text = await response.text();
    const json = response.headers.get('content-type')?.includes('json') ?? false;
    return { status: response.status, body: json ? (JSON.parse(text) as unknown) : text };
  };
  const get = async <Body>(operation: Operation, parts: CallParts): Promise<Body> => {
    const answer = await call(operation, parts);
    if (answer.status >= 300) throw new Error(`${operation.operationId}: ${JSON.stringify(answer)}`);
    return answer.body as Body;
  };
  const batchCall = (operation: Operation, as: TestPerson, payoutBatchId: string): Promise<PayoutBatchReply> =>
    get(operation, { as, params: { payoutBatchId } });

  const propose: Counter['propose'] = (operation, parts) => get(operation, parts);
  const byTwo: Counter['byTwo'] = async (operation, parts) => {
    const { proposalId } = await propose(operation, parts);
    return get(confirmPayoutProposal, { as: STAFF.releaser, params: { proposalId } });
  };

  return {
    services,
    call,
    get,
    propose,
    byTwo,
    registered: (personId, number) => get(registerPayee, { as: member(personId), body: { account: account(number) } }),
    approve: async (given) => {
      const claim: ApprovedClaim = {
        personId: randomUUID(),
        claimId: randomUUID(),
        decisionNo: 1,
        payeeId: randomUUID(),
        lines: [{ fund: 'HM', item: 'HM', fen: 168_000 }],
        ...given,
      };
      const data = { ...claim, digest: DIGEST, approvedOn: '2025-08-01' };
      await services.publish([{ contract: claimApproved, key: claim.personId, data }]);
      return claim;
    },
    settled: () => services.running.settled(),
    order: (orderId) => get(readOrder, { as: STAFF.supervisor, params: { orderId } }),
    batch: (payoutBatchId) => batchCall(readPayoutBatch, STAFF.supervisor, payoutBatchId),
    makeAndApprove: async (orderIds) => {
      const { payoutBatchId } = await get<PayoutBatchReply>(makePayoutBatch, { as: STAFF.maker, body: { orderIds } });
      await batchCall(approvePayoutBatch, STAFF.checker, payoutBatchId);
      return payoutBatchId;
    },
    release: (payoutBatchId) => batchCall(releasePayoutBatch, STAFF.releaser, payoutBatchId),
    until: async (what, holds) => {
      for (const endMs = Date.now() + UNTIL_MS; Date.now() < endMs; await sleep(20)) if (await holds()) return;
      throw new Error(`it did not come to pass: ${what}`);
    },
  };
};
