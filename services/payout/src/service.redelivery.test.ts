import { afterEach, expect, test, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { claimApproved, coverChanged } from '@huji/contracts/claim-adjudication/events.ts';
import { moneyMatched, moneyReceived } from '@huji/contracts/premium/events.ts';
import { proveJournal } from '@huji/contracts/payout/journal-http.ts';
import { hostileLog } from '@huji/chassis/testing/hostile-log.ts';
import { openPayoutOffice } from './testing/payout-office.ts';
import { STAFF, orderIdOf } from './testing/payout-people.ts';

jest.setTimeout(60_000);

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const MEMBERS = Array.from({ length: 12 }, () => randomUUID());
const CLAIMS = MEMBERS.map((personId, i) => ({
  personId,
  claimId: randomUUID(),
  decisionNo: 1,
  payeeId: personId,
  lines: [{ fund: i % 2 === 0 ? 'HM' : 'HA', item: 'HM', fen: 10_000 + i }],
}));
const BATCH = randomUUID();
const MONEY = randomUUID();
const EMPLOYER = randomUUID();

/** The same facts, twice, in an order of their own. */
const facts = (backwards: boolean) => {
  const approved = CLAIMS.map((claim) => ({
    contract: claimApproved,
    key: claim.personId,
    data: { ...claim, digest: 'cd'.repeat(32), approvedOn: '2025-08-01' },
  }));
  const covers = MEMBERS.map((personId, i) => ({
    contract: coverChanged,
    key: personId,
    data: {
      personId,
      batchId: BATCH,
      employerId: EMPLOYER,
      version: 1,
      billRevision: 3,
      postedOn: '2025-07-01',
      rows: [{ rowNo: i, plan: 'HM', outcome: 'granted', fund: i % 2 === 0 ? 'HM' : 'HA', deltaFen: 20_000 }],
    },
  }));
  const rows = covers.map((each, i) => ({
    ...each,
    data: { ...each.data, rows: [{ ...each.data.rows[0], rowNo: i + 1 }] },
  }));
  const fen = 20_000 * MEMBERS.length;
  const money = [
    {
      contract: moneyReceived,
      key: MONEY,
      data: { moneyId: MONEY, account: 'benefits', valueOn: '2025-06-30', fen },
    },
    { contract: moneyMatched, key: BATCH, data: { batchId: BATCH, moneyId: MONEY, fen, matchedOn: '2025-06-30' } },
  ];
  const all = [...money, ...rows, ...approved];
  return backwards ? [...all].reverse() : all;
};

const play = async (seed: number, backwards: boolean): Promise<{ sha256: string; paid: number }> => {
  const office = await openPayoutOffice({
    bank: { seed: 'redelivery', rates: { 'no-answer': 200, 'settles-later': 200 } },
    wrapLog: (log) => hostileLog(log, seed),
  });
  closing.push(office.close);
  await office.services.publish(facts(backwards));
  await Promise.all(MEMBERS.map((personId) => office.registered(personId)));
  await office.services.publish(facts(!backwards));
  await office.settled();
  const orderIds = CLAIMS.map(orderIdOf);
  await office.release(await office.makeAndApprove(orderIds));
  await office.until('every order is settled', async () => {
    await office.services.running.scanClocks();
    const orders = await Promise.all(orderIds.map(office.order));
    return orders.every(({ state }) => state === 'settled');
  });
  await office.settled();
  const attempts = (await Promise.all(orderIds.map(office.order))).flatMap((order) => order.attempts);
  expect(attempts.map(({ endToEndId }) => office.bank.received.get(endToEndId))).toEqual(attempts.map(() => 1));
  const proof = await office.get<{ sha256: string; sumYuan: string; entries: number; totalsAgree: boolean }>(
    proveJournal,
    {
      as: STAFF.supervisor,
    },
  );
  expect(proof).toMatchObject({ sumYuan: '0.00', entries: 2 + 3 * MEMBERS.length, totalsAgree: true });
  return { sha256: proof.sha256, paid: attempts.length };
};

test('a hostile log changes nothing: two orders of the same facts end in the same books, each claim paid once', async () => {
  const first = await play(11, false);
  const second = await play(29, true);
  expect(first.paid).toBe(CLAIMS.length);
  expect(second).toEqual(first);
}, 60_000);
