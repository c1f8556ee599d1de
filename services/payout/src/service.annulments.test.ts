import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { claimCancellationRequested } from '@huji/contracts/claim-adjudication/events.ts';
import { orderAnnulmentAnswered, paymentMoved } from '@huji/contracts/payout/events.ts';
import { proveJournal } from '@huji/contracts/payout/journal-http.ts';
import { makePayoutBatch } from '@huji/contracts/payout/payout-batch-http.ts';
import { changePayeeAccount } from '@huji/contracts/payout/payee-http.ts';
import { type PayoutOffice, openPayoutOffice } from './testing/payout-office.ts';
import { STAFF, account, member, orderIdOf } from './testing/payout-people.ts';

jest.setTimeout(60_000);

let office: PayoutOffice;
beforeAll(async () => {
  office = await openPayoutOffice({ funds: { HM: '1000000.00' } });
});
afterAll(() => office.close());

interface Approved {
  readonly personId: string;
  readonly claimId: string;
  readonly orderId: string;
}

const approved = async (withAccount = true): Promise<Approved> => {
  const personId = randomUUID();
  const payee = withAccount ? await office.registered(personId) : { payeeId: personId };
  const claim = await office.approve({ personId, payeeId: payee.payeeId });
  await office.settled();
  return { personId, claimId: claim.claimId, orderId: orderIdOf(claim) };
};
const takeBack = ({ personId, claimId }: Approved): Promise<void> =>
  office.services.publish([
    {
      contract: claimCancellationRequested,
      key: personId,
      data: { personId, claimId, decisionNo: 1, requestedOn: '2025-08-04' },
    },
  ]);
const answers = ({ claimId }: Approved): unknown[] =>
  (office.services.heard(orderAnnulmentAnswered) as { claimId: string; annulled: boolean }[])
    .filter((data) => data.claimId === claimId)
    .map(({ annulled }) => annulled);
const entriesOf = ({ claimId }: Approved): Promise<readonly string[]> => office.bookedKeys(claimId);

describe('an approval that two people took back', () => {
  test.each([
    ['waits for a batch', true],
    ['waits for an account', false],
  ])('annuls an order that %s, once, and the books show both entries', async (_, withAccount) => {
    const claim = await approved(withAccount);
    await takeBack(claim);
    await takeBack(claim);
    await office.settled();
    expect((await office.order(claim.orderId)).state).toBe('annulled');
    expect(answers(claim)).toEqual([true]);
    expect(await entriesOf(claim)).toEqual([`annulled:${claim.claimId}:1`, `approved:${claim.claimId}:1`]);
    const body = { orderIds: [claim.orderId] };
    const answer = await office.call(makePayoutBatch, { as: STAFF.maker, body });
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([409, 'order_not_ready']);
  });

  test('is too late for an order in a batch, until the batch is withdrawn', async () => {
    const claim = await approved();
    await office.release(await office.makeAndApprove([claim.orderId]));
    await takeBack(claim);
    await office.orderIs(claim.orderId, 'settled');
    expect(answers(claim)).toEqual([false]);
    expect(await entriesOf(claim)).not.toContain(`annulled:${claim.claimId}:1`);
  });

  test('annuls an order that the bank refused, and its funds have again what they gave for it', async () => {
    await office.open('REFUSED', '500.00');
    const personId = randomUUID();
    // The simulated bank answers such accounts that they are closed.
    const { payeeId } = await office.registered(personId, '6200009100000000018');
    const lines = [{ fund: 'REFUSED', item: 'HM', fen: 10_000 }];
    const claim = await office.approve({ personId, payeeId, lines });
    const orderId = orderIdOf(claim);
    await office.settled();
    await office.release(await office.makeAndApprove([orderId]));
    await office.until('the bank refused it', async () => (await office.order(orderId)).state === 'returned');
    const taken = { personId, claimId: claim.claimId, orderId };
    await takeBack(taken);
    await takeBack(taken);
    await office.settled();
    expect([(await office.order(orderId)).state, answers(taken)]).toEqual(['annulled', [true]]);
    expect(await entriesOf(taken)).toEqual([`annulled:${claim.claimId}:1`, `approved:${claim.claimId}:1`]);
    const whole = { approvedYuan: '0.00', availableYuan: '500.00', balanceYuan: '500.00' };
    expect(await office.fund('REFUSED')).toMatchObject({ reservedYuan: '0.00', ...whole });
  });

  test('gives back what its funds had given, where a release had set the order aside', async () => {
    await office.open('ASIDE', '500.00');
    const personId = randomUUID();
    const { payeeId } = await office.registered(personId);
    const lines = [{ fund: 'ASIDE', item: 'HM', fen: 10_000 }];
    const claim = await office.approve({ personId, payeeId, lines });
    const orderId = orderIdOf(claim);
    await office.settled();
    const batch = await office.makeAndApprove([orderId]);
    const changed = { as: member(personId), params: { payeeId }, body: account('6200009800000000018') };
    await office.get(changePayeeAccount, changed);
    await office.release(batch);
    await office.until('it waits', async () => (await office.order(orderId)).state === 'awaiting-account');
    expect(await office.fund('ASIDE')).toMatchObject({ reservedYuan: '100.00', approvedYuan: '100.00' });
    await takeBack({ personId, claimId: claim.claimId, orderId });
    await takeBack({ personId, claimId: claim.claimId, orderId });
    expect(await office.fund('ASIDE')).toMatchObject({
      reservedYuan: '0.00',
      approvedYuan: '0.00',
      availableYuan: '500.00',
      balanceYuan: '500.00',
    });
  });

  test('at the same instant as its payout batch: one of the two, never both and never neither', async () => {
    for (let round = 0; round < 6; round += 1) {
      const claims = await Promise.all([approved(), approved(), approved()]);
      const batches = claims.map(({ orderId }) =>
        office.call(makePayoutBatch, { as: STAFF.maker, body: { orderIds: [orderId] } }),
      );
      const [made] = await Promise.all([Promise.all(batches), Promise.all(claims.map(takeBack))]);
      await office.settled();
      for (const [index, claim] of claims.entries()) {
        const { state } = await office.order(claim.orderId);
        const batched = made[index]?.status === 201;
        expect(['annulled', 'batched']).toContain(state);
        expect({ batched: state === 'batched', answers: answers(claim) }).toEqual({ batched, answers: [!batched] });
      }
    }
    const paidOut = (office.services.heard(paymentMoved) as { orderId: string }[]).map(({ orderId }) => orderId);
    for (const orderId of paidOut) expect((await office.order(orderId)).state).not.toBe('annulled');
    const proof = await office.get<{ sumYuan: string; totalsAgree: boolean }>(proveJournal, { as: STAFF.accountant });
    expect([proof.sumYuan, proof.totalsAgree]).toEqual(['0.00', true]);
  });
});
