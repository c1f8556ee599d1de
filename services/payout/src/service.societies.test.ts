import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { TestPerson } from '@huji/chassis/testing/test-issuer.ts';
import type { Operation } from '@huji/contracts/shared/http-contract.ts';
import { listFunds, proposeFundOpening } from '@huji/contracts/payout/fund-http.ts';
import {
  listOrders,
  proposeClawBack,
  proposeRedirection,
  readOrder,
  reissueOrder,
} from '@huji/contracts/payout/order-http.ts';
import {
  approvePayoutBatch,
  listPayoutBatches,
  makePayoutBatch,
  readPayoutBatch,
  releasePayoutBatch,
  withdrawPayoutBatch,
} from '@huji/contracts/payout/payout-batch-http.ts';
import {
  confirmPayoutProposal,
  listPayoutProposals,
  readPayoutProposal,
} from '@huji/contracts/payout/payout-proposal-http.ts';
import type { PayoutProposalReply } from '@huji/contracts/payout/payout-proposal-schemas.ts';
import type { CallParts } from './testing/office-counter.ts';
import { type PayoutOffice, openPayoutOffice } from './testing/payout-office.ts';
import { STAFF, orderIdOf } from './testing/payout-people.ts';

let office: PayoutOffice;
beforeAll(async () => {
  office = await openPayoutOffice({ funds: { HM: '10000.00' } });
});
afterAll(() => office.close());

const elsewhere = (person: TestPerson): TestPerson => ({ ...person, societies: ['wuxi'] });
const refusesElsewhere = async (operation: Operation, parts: CallParts): Promise<void> => {
  for (const as of [elsewhere(parts.as), { ...parts.as, societies: null }])
    expect(await office.call(operation, { ...parts, as })).toMatchObject({
      status: 403,
      body: { code: 'society_not_granted', data: { society: 'changchun' } },
    });
};

test('whoever acts in another society makes, checks, releases and withdraws no batch of this one, and changes no order', async () => {
  const claim = await office.approve({});
  await office.settled();
  await office.registered(claim.personId);
  const waiting = await office.approve({ personId: claim.personId, payeeId: claim.payeeId, claimId: randomUUID() });
  await office.settled();
  const orderId = orderIdOf(waiting);
  const before = await office.order(orderId);
  await refusesElsewhere(makePayoutBatch, { as: STAFF.maker, body: { orderIds: [orderId] } });
  const redirection = { payeeId: claim.payeeId, reason: 'PAYEE_DECEASED', documentReference: '公证书-2025-12' };
  await refusesElsewhere(proposeRedirection, { as: STAFF.maker, params: { orderId }, body: redirection });
  await refusesElsewhere(reissueOrder, { as: STAFF.maker, params: { orderId }, body: {} });
  const credit = { ref: 'C-1', fund: 'HM', amountYuan: '1.00', valueOn: '2025-08-01' };
  await refusesElsewhere(proposeClawBack, { as: STAFF.accountant, params: { orderId }, body: credit });
  expect(await office.order(orderId)).toEqual(before);
});

test('a batch of this society goes on by nobody of another', async () => {
  const { orderId } = await office.owed();
  const made = await office.get<{ payoutBatchId: string }>(makePayoutBatch, {
    as: STAFF.maker,
    body: { orderIds: [orderId] },
  });
  const params = { payoutBatchId: made.payoutBatchId };
  await refusesElsewhere(approvePayoutBatch, { as: STAFF.checker, params });
  await office.get(approvePayoutBatch, { as: STAFF.checker, params });
  await refusesElsewhere(releasePayoutBatch, { as: STAFF.releaser, params });
  await refusesElsewhere(withdrawPayoutBatch, { as: STAFF.maker, params });
  expect((await office.batch(params.payoutBatchId)).state).toBe('approved');
  expect((await office.release(params.payoutBatchId)).state).not.toBe('approved');
});

test('a fund of this society is opened by nobody of another: neither proposed nor confirmed', async () => {
  const body = { amountYuan: '5.00', openedOn: '2025-01-01' };
  const params = { fund: 'HA' };
  await refusesElsewhere(proposeFundOpening, { as: STAFF.accountant, params, body });
  const { proposalId } = await office.get<PayoutProposalReply>(proposeFundOpening, {
    as: STAFF.accountant,
    params,
    body,
  });
  await refusesElsewhere(confirmPayoutProposal, { as: STAFF.releaser, params: { proposalId } });
});

describe('whoever acts in another society', () => {
  interface Story {
    readonly orderId: string;
    readonly payoutBatchId: string;
    readonly proposalId: string;
  }
  let ids: Story;
  beforeAll(async () => {
    const { orderId } = await office.owed();
    const payoutBatchId = await office.makeAndApprove([orderId]);
    const { proposalId } = await office.get<PayoutProposalReply>(proposeFundOpening, {
      as: STAFF.accountant,
      params: { fund: 'CI' },
      body: { amountYuan: '5.00', openedOn: '2025-01-01' },
    });
    ids = { orderId, payoutBatchId, proposalId };
  });

  const LISTS: readonly (readonly [string, Operation, Readonly<Record<string, string>>])[] = [
    ['listOrders', listOrders, { state: 'batched' }],
    ['listFunds', listFunds, {}],
    ['listPayoutBatches', listPayoutBatches, { state: 'approved' }],
    ['listPayoutProposals', listPayoutProposals, {}],
  ];
  test.each(LISTS)('sees nothing of this one by %s', async (_name, operation, query) => {
    const all = await office.get<Record<string, unknown[]>>(operation, { as: STAFF.supervisor, query });
    expect(Object.values(all).find(Array.isArray)).not.toEqual([]);
    for (const as of [elsewhere(STAFF.supervisor), { ...STAFF.supervisor, societies: null }]) {
      const shown = await office.get<Record<string, unknown[]>>(operation, { as, query });
      expect(Object.values(shown).find(Array.isArray)).toEqual([]);
    }
  });

  test('reads no order, batch or proposal of it', async () => {
    const params = { ...ids };
    for (const operation of [readOrder, readPayoutBatch, readPayoutProposal])
      await refusesElsewhere(operation, { as: STAFF.supervisor, params });
  });
});
