import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { testPersonId } from '@huji/chassis/testing/test-issuer.ts';
import { registeredNameChanged } from '@huji/contracts/enrollment/events.ts';
import type { NameAnswer } from '@huji/contracts/enrollment/registered-name-http.ts';
import {
  listOrders,
  listOwnOrders,
  type OrderReply,
  proposeFlagAcceptance,
  readOrder,
} from '@huji/contracts/payout/order-http.ts';
import { changePayeeAccount, readPayee } from '@huji/contracts/payout/payee-http.ts';
import { approvePayoutBatch, makePayoutBatch } from '@huji/contracts/payout/payout-batch-http.ts';
import { confirmPayoutProposal } from '@huji/contracts/payout/payout-proposal-http.ts';
import type { PayoutProposalReply } from '@huji/contracts/payout/payout-proposal-schemas.ts';
import type { PayeeOwner } from './domain/payee.ts';
import { type PayoutOffice, openPayoutOffice } from './testing/payout-office.ts';
import type { Owed } from './testing/office-desk.ts';
import { STAFF, account, member, orderIdOf, ownNumber } from './testing/payout-people.ts';

jest.setTimeout(60_000);

/** What the register says of an owner; of anybody else that the name is the registered one. */
const says = new Map<string, NameAnswer>();
let asked: { readonly owner: PayeeOwner; readonly name: string }[] = [];
let office: PayoutOffice;
beforeAll(async () => {
  office = await openPayoutOffice({
    funds: { HM: '100000.00' },
    register: {
      compare: (owner, name) => {
        asked.push({ owner, name });
        return Promise.resolve(says.get(owner.type === 'person' ? owner.personId : owner.employerId) ?? 'same');
      },
    },
  });
});
afterAll(() => office.close());
beforeEach(() => {
  asked = [];
});

const owed = (number = ownNumber()): Promise<Owed> => office.owed({ number });
const makeOf = (orderId: string) => office.call(makePayoutBatch, { as: STAFF.maker, body: { orderIds: [orderId] } });
const flagsOf = async (orderId: string) => (await office.order(orderId)).flags;
const change = ({ personId, payeeId }: Pick<Owed, 'personId' | 'payeeId'>, number = ownNumber()) =>
  office.get(changePayeeAccount, { as: member(personId), params: { payeeId }, body: account(number) });
const propose = (orderId: string, flags: readonly string[]) =>
  office.call(proposeFlagAcceptance, {
    as: STAFF.maker,
    params: { orderId },
    body: { flags, reason: '已核对户口簿复印件', documentReference: '档-2025-0137' },
  });
const confirmAs = (as: (typeof STAFF)[keyof typeof STAFF], answer: { readonly body: unknown }) => {
  const { proposalId } = answer.body as PayoutProposalReply;
  return office.call(confirmPayoutProposal, { as, params: { proposalId } });
};
const accepted = async (orderId: string, flags: readonly string[]): Promise<void> => {
  expect(await confirmAs(STAFF.accountant, await propose(orderId, flags))).toMatchObject({
    status: 200,
    body: { state: 'carried-out', wanted: { type: 'order-flags', flags } },
  });
};
const flagged = (flags: readonly string[]) => ({ status: 409, body: { code: 'order_flagged', data: { flags } } });

describe('an order is flagged and cannot enter a batch', () => {
  test('when the holder has not the registered name, though the bank knows the account', async () => {
    const personId = randomUUID();
    says.set(personId, 'other');
    const { payeeId } = await office.registered(personId);
    const orderId = orderIdOf(await office.approve({ personId, payeeId: personId }));
    await office.settled();
    expect(asked).toContainEqual({ owner: { type: 'person', personId }, name: '王秀英' });
    expect(await makeOf(orderId)).toMatchObject({
      status: 409,
      body: { code: 'order_flagged', data: { pointer: '/orderIds/0', flags: ['HOLDER_DIFFERS'] } },
    });
    expect(await office.order(orderId)).toMatchObject({ state: 'ordered', flags: ['HOLDER_DIFFERS'] });
    says.set(personId, 'same');
    await change({ personId, payeeId });
    expect(await flagsOf(orderId)).toEqual(['ACCOUNT_CHANGED']);
  });

  test('while the register does not say; it is asked again by itself, and then the order goes on', async () => {
    const personId = randomUUID();
    says.set(personId, 'unknown');
    const { payeeId, registeredName } = await office.registered(personId);
    expect(registeredName).toBe('unknown');
    const orderId = orderIdOf(await office.approve({ personId, payeeId: personId }));
    await office.settled();
    expect(await makeOf(orderId)).toMatchObject(flagged(['HOLDER_UNCONFIRMED']));
    says.set(personId, 'same');
    await office.services.running.scanClocks();
    expect(await flagsOf(orderId)).toEqual([]);
    const read = { as: member(personId), params: { payeeId } };
    expect(await office.call(readPayee, read)).toMatchObject({ body: { registeredName: 'same' } });
    expect(await makeOf(orderId)).toMatchObject({ status: 201 });
  });

  test('when its account is also another payee’s, whoever came first', async () => {
    const first = await owed();
    expect(await flagsOf(first.orderId)).toEqual([]);
    const second = await owed(first.number);
    for (const { orderId } of [first, second]) {
      expect(await flagsOf(orderId)).toEqual(['ACCOUNT_SHARED']);
      expect(await makeOf(orderId)).toMatchObject(flagged(['ACCOUNT_SHARED']));
    }
    await change(second);
    expect(await flagsOf(first.orderId)).toEqual([]);
    expect(await flagsOf(second.orderId)).toEqual(['ACCOUNT_CHANGED']);
  });

  test('when its account was changed after the approval', async () => {
    const one = await owed();
    await change(one);
    await office.settled();
    expect(await makeOf(one.orderId)).toMatchObject(flagged(['ACCOUNT_CHANGED']));
  });
});

test('the flags of a batch cost as many questions for many payees as for few, and each order has its own', async () => {
  const { store } = office.context;
  const questions = async (payoutBatchId: string) => {
    const counted = [jest.spyOn(store, 'find'), jest.spyOn(store, 'loadMany'), jest.spyOn(store, 'load')];
    const { orders } = await office.batch(payoutBatchId);
    const asked = counted.map(({ mock }) => mock.calls.length);
    for (const each of counted) each.mockRestore();
    return { asked, flags: new Map(orders.map(({ orderId, flags }) => [orderId, flags])) };
  };
  const batchOf = async (size: number) => {
    const orders: Owed[] = [];
    for (let n = 0; n < size; n += 1) orders.push(await owed());
    const { payoutBatchId } = (
      await office.call(makePayoutBatch, { as: STAFF.maker, body: { orderIds: orders.map(({ orderId }) => orderId) } })
    ).body as { payoutBatchId: string };
    return { payoutBatchId, orders };
  };
  const [few, many] = [await batchOf(2), await batchOf(9)];
  const [changed, shared] = [many.orders[3]!, many.orders[5]!];
  await change(changed);
  const stranger = await owed(shared.number);
  // The first look in the life of a process asks once more.
  await questions(few.payoutBatchId);
  const [small, large] = [await questions(few.payoutBatchId), await questions(many.payoutBatchId)];
  expect(large.asked).toEqual(small.asked);
  for (const { orderId } of many.orders) {
    expect([orderId, large.flags.get(orderId)]).toEqual([orderId, await flagsOf(orderId)]);
  }
  expect([large.flags.get(changed.orderId), large.flags.get(shared.orderId)]).toEqual([
    ['ACCOUNT_CHANGED'],
    ['ACCOUNT_SHARED'],
  ]);
  await change(stranger);
});

describe('a flag is computed again until the order is sent', () => {
  test('in a batch that was made: it is not approved', async () => {
    const one = await owed();
    const { payoutBatchId } = (await makeOf(one.orderId)).body as { payoutBatchId: string };
    const params = { payoutBatchId };
    await owed(one.number);
    expect(await office.call(approvePayoutBatch, { as: STAFF.checker, params })).toMatchObject({
      status: 409,
      body: {
        code: 'order_flagged',
        data: { count: 1, orders: [{ orderId: one.orderId, flags: ['ACCOUNT_SHARED'] }] },
      },
    });
    const shown = async () => (await office.batch(payoutBatchId)).orders.map(({ flags }) => flags);
    expect(await shown()).toEqual([['ACCOUNT_SHARED']]);
    await accepted(one.orderId, ['ACCOUNT_SHARED']);
    expect(await shown()).toEqual([[]]);
    expect(await office.call(approvePayoutBatch, { as: STAFF.checker, params })).toMatchObject({ status: 200 });
  });

  test('in a batch that is let go, when the register has another name: it is set aside, and the others are paid', async () => {
    const [one, other] = [await owed(), await owed()];
    const payoutBatchId = await office.makeAndApprove([one.orderId, other.orderId]);
    says.set(one.personId, 'other');
    const data = { ownerId: one.personId, owner: 'person', changedOn: '2025-08-01' };
    await office.services.publish([{ contract: registeredNameChanged, key: one.personId, data }]);
    await office.settled();
    expect(await flagsOf(one.orderId)).toEqual(['HOLDER_DIFFERS']);
    await office.release(payoutBatchId);
    await office.until('the other is paid', async () => (await office.order(other.orderId)).state === 'settled');
    await office.until('it is ordered again', async () => (await office.order(one.orderId)).state === 'ordered');
    expect(await office.order(one.orderId)).toMatchObject({ attempts: [], flags: ['HOLDER_DIFFERS'] });
    expect(await makeOf(one.orderId)).toMatchObject(flagged(['HOLDER_DIFFERS']));
    await accepted(one.orderId, ['HOLDER_DIFFERS']);
    expect(await makeOf(one.orderId)).toMatchObject({ status: 201 });
  });
});

describe('two people accept what is flagged', () => {
  test('of two roles, with a reason that stands on the order for ever, and then it is paid', async () => {
    const one = await owed();
    await owed(one.number);
    const proposed = await propose(one.orderId, ['ACCOUNT_SHARED']);
    expect(proposed).toMatchObject({ status: 202, body: { state: 'pending' } });
    const same = { ...STAFF.accountant, subject: 'second-account', personId: testPersonId(STAFF.maker.subject) };
    for (const as of [STAFF.maker, same])
      expect((await confirmAs(as as typeof STAFF.accountant, proposed)).status).toBeGreaterThanOrEqual(400);
    expect(await makeOf(one.orderId)).toMatchObject(flagged(['ACCOUNT_SHARED']));
    expect(await confirmAs(STAFF.accountant, proposed)).toMatchObject({ status: 200 });
    expect(await office.order(one.orderId)).toMatchObject({
      flags: [],
      acceptedFlags: [{ flags: ['ACCOUNT_SHARED'], reason: '已核对户口簿复印件', documentReference: '档-2025-0137' }],
    });
    await office.release(await office.makeAndApprove([one.orderId]));
    await office.until('it is paid', async () => (await office.order(one.orderId)).state === 'settled');
    expect(await office.order(one.orderId)).toMatchObject({ acceptedFlags: [{ flags: ['ACCOUNT_SHARED'] }] });
  });

  test('and no other: a third payee of the account, or another account, is flagged anew', async () => {
    const one = await owed();
    await owed(one.number);
    await accepted(one.orderId, ['ACCOUNT_SHARED']);
    expect(await flagsOf(one.orderId)).toEqual([]);
    await owed(one.number);
    expect(await flagsOf(one.orderId)).toEqual(['ACCOUNT_SHARED']);
    expect(await makeOf(one.orderId)).toMatchObject(flagged(['ACCOUNT_SHARED']));
  });

  test('what is not flagged, or no more, is refused when proposed and when confirmed', async () => {
    const one = await owed();
    expect(await propose(one.orderId, ['ACCOUNT_SHARED'])).toMatchObject({
      status: 409,
      body: { code: 'order_flags_differ', data: { pointer: '/flags/0' } },
    });
    const other = await owed(one.number);
    const proposed = await propose(one.orderId, ['ACCOUNT_SHARED']);
    await change(other);
    expect(await confirmAs(STAFF.accountant, proposed)).toMatchObject({
      status: 409,
      body: { code: 'order_flags_differ' },
    });
  });
});

test('flags are shown to no member, and to staff with the holder masked', async () => {
  const one = await owed();
  await owed(one.number);
  await accepted(one.orderId, ['ACCOUNT_SHARED']);
  const own = await office.call(listOwnOrders, { as: member(one.personId) });
  expect(JSON.stringify(own)).not.toMatch(/flags|ACCOUNT_SHARED/i);
  const { body } = await office.call(listOrders, { as: STAFF.maker, query: { state: 'ordered', limit: '200' } });
  const listed = (body as { orders: OrderReply[] }).orders.find(({ orderId }) => orderId === one.orderId);
  expect(listed).toMatchObject({ flags: [], holderMasked: '王**', acceptedFlags: [{ flags: ['ACCOUNT_SHARED'] }] });
});

test('that two accepted them moves no ETag that a member reads', async () => {
  const one = await owed();
  const { client, token } = office.services;
  const versionTo = async (as: Parameters<typeof token>[0]): Promise<number | undefined> => {
    let told: number | undefined;
    const onVersion = (version: number): void => {
      told = version;
    };
    await client.call(readOrder, { params: { orderId: one.orderId }, token: await token(as), onVersion });
    return told;
  };
  const before = [await versionTo(member(one.personId)), await versionTo(STAFF.maker)] as const;
  await owed(one.number);
  await accepted(one.orderId, ['ACCOUNT_SHARED']);
  const after = [await versionTo(member(one.personId)), await versionTo(STAFF.maker)] as const;
  expect([before[0], after[0]]).toEqual([undefined, undefined]);
  expect(after[1]).toBeGreaterThan(before[1]!);
});

test('two people accept with the number of the paper that shows it, and not without', async () => {
  const one = await owed();
  await owed(one.number);
  const asked = { as: STAFF.maker, params: { orderId: one.orderId } };
  const body = { flags: ['ACCOUNT_SHARED'], reason: '已核对户口簿复印件' };
  expect(await office.call(proposeFlagAcceptance, { ...asked, body })).toMatchObject({
    status: 400,
    body: { errors: [{ pointer: '/documentReference' }] },
  });
});

test('a registered name stands in no document, event or line of the log', async () => {
  const one = await owed();
  const stored: string[] = [];
  for (const { name, indexes } of office.services.running.definitions[0]!.declarations)
    for (const field of indexes) {
      const { rows } = await office.context.store.find(name, { field, max: 1_000 });
      stored.push(JSON.stringify(rows));
    }
  expect(stored.join('')).toContain(one.payeeId);
  expect(stored.join('') + JSON.stringify(office.services.lines())).not.toContain('王秀英');
});
