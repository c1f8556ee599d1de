import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Who } from '@huji/all-in-one/sample/sign-in.ts';
import { developmentSignIn } from '@huji/all-in-one/sample/sign-in.ts';
import { SAMPLE_STAFF } from '@huji/all-in-one/issuer/people.ts';
import { ACCOUNTANT, CHECKER, CLERK, MAKER, memberOf, RELEASER, SUPERVISOR } from '@huji/all-in-one/sample/people.ts';
import { accountOf } from '@huji/all-in-one/sample/payee-accounts.ts';
import {
  submitClaim,
  listClaims,
  listClaimsOfPerson,
  readClaim,
} from '@huji/contracts/claim-adjudication/claim-http.ts';
import { readCover } from '@huji/contracts/claim-adjudication/cover-http.ts';
import { listRows } from '@huji/contracts/enrollment/roster-http.ts';
import { listOrders, readOrder } from '@huji/contracts/payout/order-http.ts';
import {
  approvePayoutBatch,
  makePayoutBatch,
  readPayoutBatch,
  releasePayoutBatch,
} from '@huji/contracts/payout/payout-batch-http.ts';
import { listPayees } from '@huji/contracts/payout/payee-http.ts';
import { receiveMoney } from '@huji/all-in-one/sample/by-two.ts';
import { listUnmatchedMoneys, proposeMatch } from '@huji/contracts/premium/money-http.ts';
import type { Operation } from '@huji/contracts/shared/http-contract.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { SURFACES } from '@huji/contracts/surfaces.ts';
import { sampleJpeg } from '@huji/chassis/testing/sample-files.ts';
import { OPENING_MS_MAX } from './empty-system.ts';
import { aKey, aStay, type JourneyOffice, openJourneyOffice } from './journey-office.ts';
import { coverTen } from './ten-covered.ts';

const OPERATIONS: readonly Operation[] = SURFACES.flatMap(({ operations }) => operations);
const READS = OPERATIONS.filter(({ method, allow }) => method === 'get' && allow !== 'public');
const NOWHERE = '00000000-0000-4000-8000-000000000000';

interface Answer {
  readonly status: number;
  readonly code: string | undefined;
}

/** Ids of what a story left behind, by the names that paths and queries call them. */
type Ids = Readonly<Record<string, string>>;

let journey: JourneyOffice;
let people: readonly string[] = [];
let batchId = '';
let ids: Ids = {};

/** Somebody who may do it: of a member's operation the member the story is about. */
const whoMay = ({ allow }: Operation, personId: string): Who => {
  const roles = allow === 'public' ? [] : allow;
  if (roles.includes('supervisor')) return SUPERVISOR;
  if (roles.includes('member')) return memberOf(personId);
  return SAMPLE_STAFF.find((person) => person.roles.some((role) => roles.includes(role)))!;
};

/** Of a clerk's operation the claim the clerk filed. */
const idIn = (operation: Operation, named: Ids, name: string): string =>
  named[name === 'number' && operation.path.startsWith('/v1/filed-claims/') ? 'filedNumber' : name] ?? NOWHERE;

const ask = async (operation: Operation, who: Who, named: Ids, body?: unknown): Promise<Answer> => {
  const { addresses } = journey;
  const path = operation.path.replaceAll(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(idIn(operation, named, name)),
  );
  const url = new URL(path, addresses.of(operation));
  if (operation.operationId === 'listOrders') url.searchParams.set('claimId', named['claimId'] ?? NOWHERE);
  if (operation.operationId === 'listPayees') url.searchParams.set('personId', named['personId'] ?? NOWHERE);
  if (operation.operationId.endsWith('AuditEntries'))
    url.searchParams.set('stream', `person/${named['personId'] ?? ''}`);
  const response = await fetch(url, {
    method: operation.method.toUpperCase(),
    headers: {
      Authorization: `Bearer ${await developmentSignIn(addresses)(who)}`,
      'Idempotency-Key': aKey(),
      ...present({ 'Content-Type': body === undefined ? undefined : 'application/json' }),
    },
    ...present({ body: body === undefined ? undefined : JSON.stringify(body) }),
  });
  const answer = (await response.text()).trim();
  const code = response.ok ? undefined : (JSON.parse(answer) as { readonly code: string }).code;
  return { status: response.status, code };
};

const entriesOf = async (stream: string) => (await journey.running!.audit.entries(stream)).map((entry) => entry);

beforeAll(async () => {
  journey = await openJourneyOffice();
  const { desk } = journey;
  const covered = await coverTen(journey);
  const { employerId, staff } = covered;
  ({ batchId, people } = covered);
  await journey.on('2025-08-20');
  const claimIds = await Promise.all(
    [0, 1].map(async (at) => {
      await journey.registerAccount(people[at]!, staff[at]!);
      return journey.fileClaim(people[at]!, aStay('2025-08-01', '2025-08-13', `R-${String(at)}`));
    }),
  );
  await desk.drain();
  const [claimId = '', otherClaimId = ''] = claimIds;
  await journey.agree(claimId);
  const consent = { givenOn: '2025-08-19', how: 'signed' as const };
  const filed = { ...aStay('2025-08-15', '2025-08-16', 'R-3'), personId: people[0]!, consent };
  const { number: filedNumber } = await desk.call(CLERK, submitClaim, { key: aKey(), body: filed });
  const paperId = await journey.sendPaper(people[0]!, claimId, await sampleJpeg());
  const { orders } = await desk.call(ACCOUNTANT, listOrders, { query: { claimId } });
  const { number } = await desk.call(SUPERVISOR, readClaim, { params: { claimId } });
  const { payees } = await desk.call(SUPERVISOR, listPayees, { query: { personId: people[0]! } });
  const moneyId = await receiveMoney(desk, {
    key: aKey(),
    body: {
      ...{ account: 'contributions', bankRef: 'U-1', valueOn: '2025-08-20', amountYuan: '10.00' },
      text: '张伟 13800138000 缴费',
    },
  });
  const [, , paidPerson = ''] = people;
  await journey.registerAccount(paidPerson, staff[2]!);
  const paidClaimId = await journey.fileClaim(paidPerson, aStay('2025-08-02', '2025-08-13', 'R-2'));
  await desk.drain();
  await journey.agree(paidClaimId);
  await journey.payOut(paidClaimId);
  const { payees: paidPayees } = await desk.call(SUPERVISOR, listPayees, { query: { personId: paidPerson } });
  await journey.on('2025-08-21');
  const sampleId = await journey.drawSample('2025-08-20', '2025-08-20');
  const matching = { params: { moneyId }, key: aKey(), body: { batchId } };
  const { proposalId } = await desk.call(MAKER, proposeMatch, matching);
  ids = {
    moneyId,
    proposalId,
    personId: people[0]!,
    employerId,
    batchId,
    claimId,
    otherClaimId,
    number,
    filedNumber,
    paperId,
    paperNo: '1',
    orderId: orders[0]!.orderId,
    payeeId: payees[0]!.payeeId,
    account: 'contributions',
    sampleId,
    itemNo: '1',
    paidPayeeId: paidPayees[0]!.payeeId,
  };
}, OPENING_MS_MAX);
afterAll(() => journey.close());

describe('who read what, and who was refused', () => {
  test('every operation that reads says whom it shows', () => {
    const silent = OPERATIONS.filter(({ method, discloses }) => method === 'get' && discloses === undefined);
    expect(silent.map(({ operationId }) => `${operationId}: say what it discloses`)).toEqual([]);
  });

  test.each(READS.filter(({ discloses }) => discloses === 'person').map((each) => [each.operationId, each] as const))(
    '%s is an entry in the stream of the person, also when it is the person who reads',
    async (_, operation) => {
      const who = whoMay(operation, ids['personId']!);
      const { personId = '', payeeId = '', paidPayeeId = '', moneyId = '' } = ids;
      const streams = [`person/${personId}`, `payee/${payeeId}`, `payee/${paidPayeeId}`, `money/${moneyId}`];
      const countOf = async () =>
        (await Promise.all(streams.map(entriesOf))).flat().filter(({ actor }) => actor === who.subject).length;
      const before = await countOf();
      expect(await ask(operation, who, ids)).toEqual({ status: 200, code: undefined });
      expect(await countOf()).toBe(before + 1);
    },
  );

  test.each(
    READS.filter(({ discloses }) => discloses === 'many' || discloses === 'export').map(
      (each) => [each.operationId, each] as const,
    ),
  )('%s is one entry of its reader, however many it shows', async (_, operation) => {
    const who = whoMay(operation, ids['personId']!);
    const read = async () =>
      (await entriesOf(`reader/${who.subject}`)).filter(({ data }) => data?.['operation'] === operation.operationId);
    const before = await read();
    const { status } = await ask(operation, who, ids);
    expect((await read()).length - before.length).toBe(status === 200 ? 1 : 0);
    expect([200, 404]).toContain(status);
  });

  test.each(OPERATIONS.filter(({ allow }) => allow !== 'public').map((each) => [each.operationId, each] as const))(
    '%s refused to somebody of another role is an entry of who, which operation and which code',
    async (_, operation) => {
      const stranger = SAMPLE_STAFF.find(
        ({ roles }) => operation.allow !== 'public' && !roles.some((role) => operation.allow.includes(role)),
      );
      const who = stranger ?? memberOf(people[5]!);
      const { status, code } = await ask(operation, who, ids);
      if (operation.operationId.includes('LongWork') && status === 404) expect(code).toBe('work_unknown');
      else expect([status, code]).toEqual([403, 'forbidden']);
      const entries = (await entriesOf(`refused-attempts/${who.subject}`)).filter(({ action }) => action === 'refused');
      const told = entries.map(({ actor, data }) => [actor, data?.['operation'], data?.['code']]);
      const isBeyond = told.some(([, name]) => name === 'others');
      if (!isBeyond) expect(told).toContainEqual([who.subject, operation.operationId, code]);
      expect(
        entries.every(
          ({ data }) =>
            Object.keys(data ?? {})
              .sort()
              .join() === 'code,operation,times',
        ),
      ).toBe(true);
    },
  );
});

describe('a request that has another form than its contract', () => {
  /** What only services ask is signed by none of the people here. */
  const FORMED = OPERATIONS.filter(
    ({ allow, params, body }) =>
      allow !== 'public' && !allow.includes('service') && (params !== undefined || body !== undefined),
  );

  test.each(FORMED.map((each) => [each.operationId, each] as const))(
    '%s is an entry of whoever sent it, with the operation and the code, and not with what was sent',
    async (_, operation) => {
      const who = whoMay(operation, ids['personId']!);
      const wrong = Object.fromEntries(Object.keys(ids).map((name) => [name, '~']));
      const body = operation.body === undefined ? undefined : { nothing: 'it knows' };
      const { status, code } = await ask(operation, who, wrong, body);
      expect([status < 500, code !== undefined]).toEqual([true, true]);
      const entries = await entriesOf(`refused-attempts/${who.subject}`);
      const told = entries.map(({ data }) => [data?.['operation'], data?.['code']]);
      if (!told.some(([name]) => name === 'others')) expect(told).toContainEqual([operation.operationId, code]);
      expect(JSON.stringify(entries)).not.toContain('it knows');
    },
  );
});

describe('a request whose token nobody accepts', () => {
  test('is an entry of the stream that unknown callers share, one a minute for all of them, and says nothing of the token', async () => {
    const { addresses } = journey;
    const stream = 'unknown-callers/refused';
    const minutes = new Set<string>();
    for (const operation of READS) {
      const path = operation.path.replaceAll(/:(\w+)/g, NOWHERE);
      const forged = `x.${Buffer.from('{"sub":"somebody"}').toString('base64url')}.y`;
      const headers = { Authorization: `Bearer ${forged}` };
      const { status } = await fetch(new URL(path, addresses.of(operation)), { headers });
      expect([operation.operationId, status]).toEqual([operation.operationId, 401]);
      minutes.add(new Date().toISOString().slice(0, 16));
    }
    const entries = await entriesOf(stream);
    expect(entries.length).toBeGreaterThan(0);
    expect(entries.length).toBeLessThanOrEqual(2 * minutes.size + 2);
    expect(new Set(entries.map(({ actor, data }) => `${actor} ${String(data?.['operation'])}`))).toEqual(
      new Set(['unknown others']),
    );
    expect(JSON.stringify(entries)).not.toContain('somebody');
  });
});

describe('a person whose key is gone', () => {
  beforeAll(async () => {
    await journey.running!.cipher.erase(ids['personId']!);
    await journey.running!.cipher.erase(ids['moneyId']!);
  });

  test.each(READS.map((each) => [each.operationId, each] as const))(
    '%s answers, and never with a fault',
    async (_, operation) => {
      const answer = await ask(operation, whoMay(operation, ids['personId']!), ids);
      expect(answer.status).toBeLessThan(500);
      // A list goes on with the others; whoever asks for their own is told so.
      if (operation.discloses === 'many' && !operation.path.startsWith('/v1/me/'))
        expect([200, 404]).toContain(answer.status);
      if (
        [
          'readPerson',
          'readOwnPerson',
          'readClaim',
          'readDecision',
          'readCover',
          'readOwnCover',
          'readPayee',
          'readPapers',
          'readPaperChecklist',
          'readPaperLooks',
          'readPaper',
          'readPaperThumbnail',
          'readPaperUpload',
          'readOwnPapers',
          'readOwnPaperChecklist',
          'readOwnPaperLooks',
          'readOwnPaper',
          'readOwnPaperThumbnail',
          'readOwnPaperUpload',
          'listOwnClaims',
          'readOwnClaim',
          'readOwnDecision',
          'readOwnClaimReport',
          'readOwnPayee',
        ].includes(operation.operationId)
      )
        expect(answer).toEqual({ status: 410, code: 'person_erased' });
    },
  );

  /** What is asked for or about the person, in the form its contract wants. */
  const asksOf = (): Readonly<Record<string, unknown>> => {
    const { personId } = ids as { personId: string };
    const [first] = journey.office.employers.find((employer) => employer.staff.length === 10)!.staff;
    const { name, idNumber } = first!;
    const stay = aStay('2025-08-02', '2025-08-12', 'R-8');
    const account = accountOf(first!);
    const reason = '材料不全';
    return {
      submitOwnClaim: stay,
      previewOwnClaim: stay,
      correctClaim: { ...stay, personId },
      correctOwnClaim: stay,
      previewCorrection: stay,
      previewOwnCorrection: stay,
      withdrawClaim: undefined,
      withdrawOwnClaim: undefined,
      listClaimsOfPerson: { personId },
      reviewClaim: { digest: '0'.repeat(64) },
      appealClaim: { reason },
      appealOwnClaim: { reason },
      proposeCancellation: { reason },
      confirmCancellation: undefined,
      requestCompletion: { gaps: [{ gap: 'diagnosis' }] },
      beginPaper: { type: 'settlement', bytes: 100 },
      beginOwnPaper: { type: 'settlement', bytes: 100 },
      registerPayee: { account },
      changePayeeAccount: account,
      checkPayeeName: undefined,
      saveOwnPayee: account,
      checkOwnPayeeName: undefined,
      reissueOrder: {},
      askBankAboutOrder: undefined,
      findPerson: { idNumber },
      listPersonsNamed: { name },
    };
  };

  test('whatever is asked for them or about them is answered clearly, never with a fault', async () => {
    const answers: string[] = [];
    for (const [operationId, body] of Object.entries(asksOf())) {
      const operation = OPERATIONS.find((each) => each.operationId === operationId)!;
      const { status, code } = await ask(operation, whoMay(operation, ids['personId']!), ids, body);
      answers.push(`${operationId} ${String(status)} ${code ?? ''}`.trim());
    }
    expect(answers.filter((answer) => / (5\d\d|400) /.test(`${answer} `))).toEqual([]);
    await journey.desk.drain();
    expect(await journey.running!.store.count('parked', { field: 'open', from: '', max: 10 })).toBe(0);
  });

  test('holds up nobody’s money: a batch with their order pays the others, and theirs stays unpaid', async () => {
    const { desk } = journey;
    const { otherClaimId = '', orderId = '' } = ids;
    await journey.agree(otherClaimId);
    const { orders } = await desk.call(ACCOUNTANT, listOrders, { query: { claimId: otherClaimId } });
    const body = { orderIds: [orderId, orders[0]!.orderId] };
    const { payoutBatchId } = await desk.call(MAKER, makePayoutBatch, { key: aKey(), body });
    await desk.drain();
    const params = { payoutBatchId };
    await desk.call(CHECKER, approvePayoutBatch, { params, key: aKey() });
    await desk.call(RELEASER, releasePayoutBatch, { params, key: aKey() });
    for (let look = 0; look < 400; look += 1) {
      if ((await desk.call(SUPERVISOR, readPayoutBatch, { params })).state === 'done') break;
      await sleep(25);
    }
    await desk.drain();
    const stateOf = async (claimId: string) =>
      (await desk.call(ACCOUNTANT, listOrders, { query: { claimId } })).orders.map(({ state }) => state);
    expect([await stateOf(otherClaimId), await stateOf(ids['claimId']!)]).toEqual([['settled'], ['ordered']]);
    expect(await journey.running!.store.count('parked', { field: 'open', from: '', max: 10 })).toBe(0);
  });

  test('hides nobody else: lists show the others, and the erased one without a name', async () => {
    const { desk } = journey;
    const { claims } = await desk.call(SUPERVISOR, listClaims, { query: {} });
    expect(claims.map(({ personId }) => personId).sort()).toEqual([people[1], people[2]].sort());
    const { claimId, number, filedNumber, orderId } = ids;
    const left = { claimId, number, state: 'approved', submittedOn: '2025-08-20' };
    const all = await desk.call(SUPERVISOR, listClaims, { query: {} });
    const filed = { number: filedNumber, state: 'in-review' };
    const erased = [left, filed].sort((one, other) => (one.number! < other.number! ? -1 : 1));
    const inOrder = (list = all.erased) => list?.toSorted((one, other) => (one.number < other.number ? -1 : 1));
    expect(inOrder()).toEqual(erased.map((each) => expect.objectContaining(each)));
    const found = await desk.call(SUPERVISOR, listClaims, { query: { number: number! } });
    expect([found.claims, found.erased]).toEqual([[], inOrder()?.filter((each) => each.number === number)]);
    const ofPerson = await desk.call(SUPERVISOR, listClaimsOfPerson, { query: {}, body: { personId: people[0]! } });
    expect([ofPerson.claims, inOrder(ofPerson.erased)]).toEqual([[], inOrder()]);
    const own = await desk.call(memberOf(people[1]!), listClaims, { query: {} });
    expect(own.erased).toBeUndefined();
    const order = await desk.call(SUPERVISOR, readOrder, { params: { orderId: orderId! } });
    expect([order.payeeErased, order.holderMasked]).toEqual([true, undefined]);
    const { rows } = await desk.call(CLERK, listRows, { params: { batchId }, query: { limit: 200 } });
    expect(rows).toHaveLength(10);
    expect(rows.filter(({ erased }) => erased === true)).toEqual([
      expect.objectContaining({ personId: people[0], name: '', idNumber: '' }),
    ]);
    const { moneys } = await desk.call(ACCOUNTANT, listUnmatchedMoneys, { query: {} });
    const known = moneys.find(({ moneyId }) => moneyId === ids['moneyId'])!;
    expect([known.text, known.erased, known.amountYuan]).toEqual(['', true, '10.00']);
    expect(
      (await desk.call(memberOf(people[1]!), readCover, { params: { personId: people[1]! }, query: {} })).covers,
    ).toHaveLength(1);
  });

  test('is refused clearly when something is asked for them, and parks nothing', async () => {
    const { desk, running } = journey;
    const body = { ...aStay('2025-08-02', '2025-08-12', 'R-9'), personId: people[0]! };
    const answer = await ask(submitClaim as unknown as Operation, memberOf(people[0]!), ids, body);
    expect(answer).toEqual({ status: 410, code: 'person_erased' });
    await desk.drain();
    await running!.scanClocks();
    const parked = await running!.store.count('parked', { field: 'open', from: '', max: 10 });
    expect(parked).toBe(0);
  });

  test('stops no batch of others: the next term of all ten is assessed, paid and covered for nine', async () => {
    const { desk, office } = journey;
    const staff = office.employers.find((employer) => employer.staff.length === 10)!.staff;
    await journey.on('2026-05-20');
    const next = await journey.openBatch(ids['employerId']!, '2026-06-01', 10);
    const { state } = await journey.submitRoster(next, staff, ['HM']);
    expect(state).toBe('awaiting-payment');
    await journey.pay(next, '2026-05-20');
    await desk.drain();
    const query = { on: '2026-06-02' };
    const covers = await Promise.all(
      people.slice(1).map((personId) => desk.call(memberOf(personId), readCover, { params: { personId }, query })),
    );
    expect(covers.map((each) => each.covers.length)).toEqual(Array.from({ length: 9 }, () => 1));
    expect(await journey.running!.store.count('parked', { field: 'open', from: '', max: 10 })).toBe(0);
  });
});
