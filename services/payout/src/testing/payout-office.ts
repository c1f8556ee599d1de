import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { foreignEventsOf } from '@huji/contracts/surfaces.ts';
import type { LogDriver } from '@huji/chassis/events/log-driver.ts';
import { startServiceHarness, type ServiceHarness } from '@huji/chassis/testing/service-harness.ts';
import type { TestPerson } from '@huji/chassis/testing/test-issuer.ts';
import { claimApproved } from '@huji/contracts/claim-adjudication/events.ts';
import { proposeFundOpening } from '@huji/contracts/payout/fund-http.ts';
import { confirmPayoutProposal } from '@huji/contracts/payout/payout-proposal-http.ts';
import type { PayoutProposalReply } from '@huji/contracts/payout/payout-proposal-schemas.ts';
import { proposeFlagAcceptance, readOrder, type OrderReply } from '@huji/contracts/payout/order-http.ts';
import { registerPayee, type PayeeReply } from '@huji/contracts/payout/payee-http.ts';
import type { AccountInput } from '@huji/contracts/shared/account-input.ts';
import {
  approvePayoutBatch,
  readPayoutBatch,
  makePayoutBatch,
  releasePayoutBatch,
  type PayoutBatchReply,
} from '@huji/contracts/payout/payout-batch-http.ts';
import type { Operation } from '@huji/contracts/shared/http-contract.ts';
import type { ServiceContext } from '@huji/chassis/runtime/context.ts';
import { present, presentIf } from '@huji/contracts/shared/present.ts';
import type { RegisterClient } from '../adapters/register-client.ts';
import type { BankClient } from '../adapters/bank-client.ts';
import { composePayout } from '../service.ts';

/** Payout with real SQLite, a real log and a bank on a socket, and the people who work with it. */
export const STAFF = {
  maker: { roles: ['cashier'], subject: 'cashier-1' },
  checker: { roles: ['accountant'], subject: 'accountant-2' },
  releaser: { roles: ['office-head'], subject: 'office-head-1' },
  accountant: { roles: ['accountant'], subject: 'accountant-1' },
  supervisor: { roles: ['supervisor'], subject: 'supervisor-1' },
} as const satisfies Record<string, TestPerson>;

export const member = (personId: string): TestPerson => ({
  roles: ['member'],
  subject: `member-${personId}`,
  personId,
});

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

export interface PayoutOffice {
  readonly services: ServiceHarness;
  readonly call: (operation: Operation, parts: CallParts) => Promise<Answer>;
  /** As `call`; the answer must be a good one. */
  readonly get: <Body>(operation: Operation, parts: CallParts) => Promise<Body>;
  /** Proposed by one person and confirmed by the head of office; answers the proposal as it was carried out. */
  readonly byTwo: (operation: Operation, parts: CallParts) => Promise<PayoutProposalReply>;
  readonly open: (fund: string, amountYuan: string) => Promise<void>;
  readonly registered: (personId: string, number?: string) => Promise<PayeeReply>;
  readonly approve: (claim: Partial<ApprovedClaim>) => Promise<ApprovedClaim>;
  readonly settled: () => Promise<void>;
  readonly order: (orderId: string) => Promise<OrderReply>;
  readonly batch: (payoutBatchId: string) => Promise<PayoutBatchReply>;
  /** Two people accept whatever is flagged of the order now. */
  readonly acceptFlags: (orderId: string) => Promise<void>;
  /** Maker and checker; then the releaser. */
  readonly makeAndApprove: (orderIds: readonly string[]) => Promise<string>;
  readonly release: (payoutBatchId: string) => Promise<PayoutBatchReply>;
  /** Waits until the condition holds. @throws Error after ten seconds */
  readonly until: (what: string, holds: () => Promise<boolean>) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface ApprovedClaim {
  readonly personId: string;
  readonly claimId: string;
  readonly decisionNo: number;
  readonly payeeId: string;
  readonly lines: readonly { readonly fund: string; readonly item: string; readonly fen: number }[];
}

let accounts = 0;
/** An account of nobody else: one that two payees share holds their orders. */
export const ownNumber = (prefix = '62000000'): string => {
  accounts += 1;
  return `${prefix}${String(accounts).padStart(11, '0')}`;
};

export const account = (number = ownNumber()): AccountInput => ({
  holder: '王秀英',
  number,
  bankCode: '102241000012',
});

export const orderIdOf = ({ claimId, decisionNo }: ApprovedClaim): string => `${claimId}:${String(decisionNo)}`;

const DIGEST = 'ab'.repeat(32);
const UNTIL_MS = 10_000;

export interface OfficeOptions {
  readonly bankUrl: string;
  readonly settings?: Readonly<Record<string, string>>;
  readonly wrapLog?: (log: LogDriver) => LogDriver;
  readonly wrapBank?: (bank: BankClient) => BankClient;
  /** What the register says; by default that every holder has the registered name. */
  readonly register?: RegisterClient;
  /** Sees what the service is made of: a test builds a second replica on the same store. */
  readonly onCompose?: (context: ServiceContext) => void;
}

export const openPayoutOffice = async ({
  bankUrl,
  settings = {},
  wrapLog,
  wrapBank,
  register = { compare: () => Promise.resolve('same') },
  onCompose,
}: OfficeOptions): Promise<PayoutOffice> => {
  const services = await startServiceHarness(
    {
      payout: (context) => {
        onCompose?.(context);
        return composePayout(context, present({ bank: wrapBank, register: () => register })).definition;
      },
    },
    {
      foreign: foreignEventsOf('payout'),
      day: '2025-08-01',
      environment: {
        PAYOUT_BANK_URL: bankUrl,
        PAYOUT_BANK_TIMEOUT_MS: '2000',
        PAYOUT_RECALL_AFTER_MS: '0',
        PAYOUT_ASK_PAUSE_MS: '0',
        PAYOUT_REGISTER_PAUSE_MS: '0',
        PAYOUT_BANK_BREAKER_CALLS_MIN: '1000',
        ...settings,
      },
      ...present({ wrapLog }),
    },
  );
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

  const byTwo = async (operation: Operation, parts: CallParts): Promise<PayoutProposalReply> => {
    const { proposalId } = await get<PayoutProposalReply>(operation, parts);
    return get(confirmPayoutProposal, { as: STAFF.releaser, params: { proposalId } });
  };

  return {
    services,
    call,
    get,
    byTwo,
    open: async (fund, amountYuan) => {
      const body = { amountYuan, openedOn: '2025-01-01' };
      await byTwo(proposeFundOpening, { as: STAFF.accountant, params: { fund }, body });
    },
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
    acceptFlags: async (orderId) => {
      const params = { orderId };
      const { flags = [] } = await get<OrderReply>(readOrder, { as: STAFF.supervisor, params });
      if (flags.length === 0) return;
      const body = { flags, reason: '已电话核对', documentReference: '档-2025-0001' };
      await byTwo(proposeFlagAcceptance, { as: STAFF.maker, params, body });
    },
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
    close: services.close,
  };
};
