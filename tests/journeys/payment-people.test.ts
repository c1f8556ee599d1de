import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  confirmRedirection,
  proposeFlagAcceptance,
  proposeRedirection,
  readOrder,
} from '@huji/contracts/payout/order-http.ts';
import { readOwnPayee, saveOwnPayee } from '@huji/contracts/payout/payee-http.ts';
import { approvePayoutBatch, makePayoutBatch, releasePayoutBatch } from '@huji/contracts/payout/payout-batch-http.ts';
import { byTwo } from '@huji/all-in-one/sample/by-two.ts';
import { sampleAccount } from '@huji/all-in-one/sample/identity.ts';
import { ACCOUNTANT, CHECKER, MAKER, memberOf, RELEASER, SUPERVISOR } from '@huji/all-in-one/sample/people.ts';
import { OPENING_MS_MAX } from './empty-system.ts';
import { aKey, aStay, type JourneyOffice, openJourneyOffice } from './journey-office.ts';
import { coverTen } from './ten-covered.ts';
import { type Attacker, copyDocument, openedClaim, type StoredOrder } from './tamperings/attacker.ts';
import { differencesAfter, differencesIn, type Tamper } from './tamperings/tampered-copy.ts';

const folder = mkdtempSync(join(tmpdir(), 'huji-payment-people-'));
let journey: JourneyOffice;
let isOpen = false;
const close = async (): Promise<void> => {
  if (isOpen) await journey.close();
  isOpen = false;
};
beforeAll(async () => {
  journey = await openJourneyOffice({ HUJI_DATA: folder });
  isOpen = true;
}, OPENING_MS_MAX);
afterAll(async () => {
  await close();
  rmSync(folder, { recursive: true, force: true });
});

test('a benefit of somebody who died without an account is paid to the heir, whose account changed since', async () => {
  const { desk } = journey;
  const { staff, people } = await coverTen(journey);
  const [deadId = '', heirId = ''] = people;
  await journey.on('2025-08-20');
  const claimId = await journey.fileClaim(deadId, aStay('2025-08-01', '2025-08-13', 'OF-THE-DEAD'));
  await desk.drain();
  await journey.agree(claimId);
  const params = { orderId: `${claimId}:1` };

  const heir = memberOf(heirId);
  const save = (number: number) =>
    desk.call(heir, saveOwnPayee, {
      key: aKey(),
      body: { holder: staff[1]!.name, number: sampleAccount(number), bankCode: '102241000012' },
    });
  await save(900_001);
  const { payeeId } = await desk.call(heir, readOwnPayee, {});
  const another = { payeeId, reason: 'PAYEE_DECEASED' as const, documentReference: '公证书-2025-12' };
  await desk.call(ACCOUNTANT, proposeRedirection, { params, key: aKey(), body: another });
  await desk.call(MAKER, confirmRedirection, { params, key: aKey() });
  await save(900_002);
  await desk.drain();
  const { flags = [] } = await desk.call(SUPERVISOR, readOrder, { params });
  expect(flags).toContain('ACCOUNT_CHANGED');
  await byTwo(desk, { proposes: MAKER, confirms: CHECKER }, proposeFlagAcceptance, {
    params,
    key: aKey(),
    body: { flags, reason: '已与继承人当面核对', documentReference: '档-2025-0007' },
  });
  const body = { orderIds: [params.orderId] };
  const { payoutBatchId } = await desk.call(MAKER, makePayoutBatch, { key: aKey(), body });
  await desk.call(CHECKER, approvePayoutBatch, { params: { payoutBatchId }, key: aKey() });
  await desk.call(RELEASER, releasePayoutBatch, { params: { payoutBatchId }, key: aKey() });
  await desk.drain();
  // The bank answers when it likes.
  for (let look = 0; look < 100 && (await desk.call(SUPERVISOR, readOrder, { params })).state !== 'settled'; look += 1)
    await sleep(100);
  await desk.drain();
  expect(await desk.call(SUPERVISOR, readOrder, { params })).toMatchObject({ state: 'settled', payeeId });
}, 300_000);

interface Redirected extends StoredOrder {
  readonly redirections: readonly {
    readonly payeeId: string;
    readonly proposedBy: object;
    readonly confirmedBy: object;
  }[];
  readonly acceptances: readonly { readonly proposalId: string; readonly flags: readonly object[] }[];
}

/** The order of the dead. */
const theOrder = (attacker: Attacker) => {
  const [id = ''] = attacker.ids('order');
  const body = attacker.read('order', id);
  const order = body.state as unknown as Redirected;
  return { order, put: (changed: object) => attacker.write('order', id, { ...body, state: { ...order, ...changed } }) };
};

/** The first document of a collection. */
const theFirst = (attacker: Attacker, collection: string) => {
  const [id = ''] = attacker.ids(collection);
  const body = attacker.read(collection, id);
  return { id, state: body.state, put: (state: object) => attacker.write(collection, id, { ...body, state }) };
};

const theAcceptance = (attacker: Attacker) => {
  const id = theOrder(attacker).order.acceptances[0]!.proposalId;
  const body = attacker.read('payout-proposal', id);
  return { id, state: body.state, put: (state: object) => attacker.write('payout-proposal', id, { ...body, state }) };
};

const ofPayee = (attacker: Attacker, payeeId: string): string =>
  (attacker.read('payee', payeeId).state['owner'] as { personId: string }).personId;

const ON_THE_LAPTOP = process.env['HUJI_JOURNEYS_ON'] !== 'stack';

(ON_THE_LAPTOP ? describe : describe.skip)('and the proof', () => {
  beforeAll(close);
  const after = (tamper: Tamper): Promise<string> => differencesAfter(folder, tamper);

  test('finds nothing that contradicts it', async () => {
    expect(await differencesIn(folder)).toBe('');
  }, 120_000);

  const redirect =
    (change: (order: Redirected) => object): Tamper =>
    (attacker) => {
      const { order, put } = theOrder(attacker);
      put({ redirections: [{ ...order.redirections[0], ...change(order) }] });
    };

  test.each<[string, Tamper, RegExp]>([
    [
      'was proposed and confirmed by one person',
      redirect(({ redirections: [one] }) => ({ confirmedBy: one!.proposedBy })),
      /order .* was redirected by one person/,
    ],
    [
      'was decided by two people of one post',
      redirect(({ redirections: [one] }) => ({ confirmedBy: { ...one!.confirmedBy, roles: ['accountant'] } })),
      /order .* was redirected by two people of one role/,
    ],
    [
      'was confirmed by somebody the audit log never saw',
      redirect(({ redirections: [one] }) => ({ confirmedBy: { ...one!.confirmedBy, subject: 'nobody' } })),
      /order .* has a redirection that the audit log does not know/,
    ],
    [
      'was decided on for another payee',
      redirect(() => ({ payeeId: '018f4e3a-7c2b-7d11-8a55-0242ac120002' })),
      /order .* pays somebody that nobody redirected it to/,
    ],
    [
      'was confirmed by the heir',
      (attacker) => {
        const { order, put } = theOrder(attacker);
        const [one] = order.redirections;
        put({
          redirections: [{ ...one, confirmedBy: { ...one!.confirmedBy, personId: ofPayee(attacker, one!.payeeId) } }],
        });
      },
      /order .* was redirected by somebody who has a part in it/,
    ],
    [
      'of another payee is gone, and another one stands in its place',
      (attacker) => {
        const { order, put } = theOrder(attacker);
        const payeeId = '018f4e3a-7c2b-7d11-8a55-0242ac120002';
        put({ payeeId, redirections: [{ ...order.redirections[0], payeeId }] });
      },
      /order .* lost a redirection that the audit log knows/,
    ],
    [
      'is named nowhere but in the payee',
      (attacker) =>
        theOrder(attacker).put({ payeeId: '018f4e3a-7c2b-7d11-8a55-0242ac120002', redirections: undefined }),
      /order .* pays somebody that nobody redirected it to/,
    ],
  ])(
    'finds an order whose redirection %s',
    async (_what, tamper, fault) => {
      expect(await after(tamper)).toMatch(fault);
    },
    120_000,
  );

  test.each<[string, Tamper, RegExp]>([
    [
      'that no proposal is of',
      (attacker) => attacker.remove('payout-proposal', theAcceptance(attacker).id),
      /order .* has flags accepted that no two people agreed to/,
    ],
    [
      'of other flags than were proposed',
      (attacker) => {
        const { order, put } = theOrder(attacker);
        const [one] = order.acceptances;
        put({ acceptances: [{ ...one, flags: [...one!.flags, { code: 'ACCOUNT_SHARED', about: 'x' }] }] });
      },
      /order .* has flags accepted that no two people agreed to/,
    ],
    [
      'for another order',
      (attacker) => {
        const { state, put } = theAcceptance(attacker);
        put({ ...state, what: { ...(state['what'] as object), orderId: 'another:1' } });
      },
      /order .* has flags accepted that no two people agreed to/,
    ],
    [
      'that was never confirmed',
      (attacker) => {
        const { state, put } = theAcceptance(attacker);
        const { decidedBy: _, decidedOn: __, ...open } = state;
        put({ ...open, state: 'pending' });
      },
      /order .* has flags accepted that no two people agreed to/,
    ],
    [
      'by the person who is owed',
      (attacker) => {
        const { order } = theOrder(attacker);
        const { state, put } = theAcceptance(attacker);
        put({ ...state, decidedBy: { ...(state['decidedBy'] as object), personId: order.owedTo } });
      },
      /order .* has flags accepted by somebody who has a part in it/,
    ],
    [
      'by an id that the audit log does not know, of a proposal like the other',
      (attacker) => {
        const { order, put } = theOrder(attacker);
        const [one] = order.acceptances;
        const proposalId = '018f4e3a-7c2b-7d11-8a55-0242ac120002';
        const body = attacker.read('payout-proposal', one!.proposalId);
        copyDocument(attacker, 'payout-proposal', one!.proposalId, proposalId, body);
        put({ acceptances: [one, { ...one, proposalId }] });
      },
      /order .* has flags accepted that the audit log does not know/,
    ],
    [
      'that is gone from the order',
      (attacker) => theOrder(attacker).put({ acceptances: [] }),
      /order .* lost an acceptance of flags that the audit log knows/,
    ],
  ])(
    'finds an acceptance of flags %s',
    async (_what, tamper, fault) => {
      expect(await after(tamper)).toMatch(fault);
    },
    120_000,
  );

  test.each(
    (['maker', 'checker', 'releaser'] as const).flatMap((role) =>
      (['whom it is owed to', 'the heir'] as const).map((whom) => [role, whom] as const),
    ),
  )(
    'finds a batch whose %s is %s',
    async (role, whom) => {
      const found = await after((attacker) => {
        const { order } = theOrder(attacker);
        const { state, put } = theFirst(attacker, 'payout-batch');
        const personId = whom === 'the heir' ? ofPayee(attacker, order.payeeId) : order.owedTo;
        put({ ...state, barred: [], [role]: { ...(state[role] as object), personId } });
      });
      expect(found).toMatch(new RegExp(`payout batch .* has a ${role} who has a part in what it pays`));
    },
    120_000,
  );

  test.each(['maker', 'checker', 'releaser'] as const)(
    'finds a batch that itself bars its %s',
    async (role) => {
      const found = await after((attacker) => {
        const { state, put } = theFirst(attacker, 'payout-batch');
        put({ ...state, barred: [(state[role] as { personId: string }).personId] });
      });
      expect(found).toMatch(new RegExp(`payout batch .* has a ${role} who has a part in what it pays`));
    },
    120_000,
  );

  test('finds two accounts of one person as two reviewers', async () => {
    const found = await after(async (attacker, data) => {
      const { claim, put } = await openedClaim(attacker, data);
      const [one] = claim.reviews;
      await put({
        decided: { ...claim.decided, reviewersNeeded: 2 },
        reviews: [one, { ...one, reviewer: 'another-account' }],
      });
    });
    expect(found).toMatch(/claim .* was approved by 1 of 2 reviewers/);
  }, 120_000);

  interface Told {
    readonly personId: string;
    readonly submittedBy: string;
    readonly reviews: readonly { readonly reviewer: string; readonly reviewerPersonId: string }[];
  }
  test.each<[string, (claim: Told) => object, RegExp]>([
    [
      'its own member',
      ({ personId, reviews }) => ({ reviews: [{ ...reviews[0], reviewerPersonId: personId }] }),
      /claim .* was reviewed by its own member/,
    ],
    [
      'the person who filed it',
      ({ reviews }) => ({ submittedByPersonId: reviews[0]!.reviewerPersonId }),
      /claim .* was reviewed by whoever filed it/,
    ],
    [
      'the account that filed it',
      ({ submittedBy, reviews }) => ({ reviews: [{ ...reviews[0], reviewer: submittedBy }] }),
      /claim .* was reviewed by whoever filed it/,
    ],
    [
      'somebody who decided it before',
      ({ reviews }) => ({ earlierReviewers: [reviews[0]!.reviewerPersonId] }),
      /claim .* was reviewed by somebody who decided it before/,
    ],
  ])(
    'finds a claim that was reviewed by %s',
    async (_whom, change, fault) => {
      const found = await after(async (attacker, data) => {
        const { claim, put } = await openedClaim(attacker, data);
        await put(change(claim as unknown as Told));
      });
      expect(found).toMatch(fault);
    },
    120_000,
  );
});
