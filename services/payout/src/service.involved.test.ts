import { afterAll, beforeAll, describe, expect, test, jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { testPersonId, type TestPerson } from '@huji/chassis/testing/test-issuer.ts';
import { employerClerkBound } from '@huji/contracts/enrollment/events.ts';
import { paymentSettled } from '@huji/contracts/payout/events.ts';
import {
  confirmRedirection,
  proposeClawBack,
  proposeFlagAcceptance,
  proposeRedirection,
  reissueOrder,
  type OrderReply,
} from '@huji/contracts/payout/order-http.ts';
import { changePayeeAccount, registerPayee, type PayeeReply } from '@huji/contracts/payout/payee-http.ts';
import {
  approvePayoutBatch,
  makePayoutBatch,
  releasePayoutBatch,
  type PayoutBatchReply,
} from '@huji/contracts/payout/payout-batch-http.ts';
import { refusePayoutProposal } from '@huji/contracts/payout/payout-proposal-http.ts';
import {
  listStatementExceptions,
  proposeExceptionResolution,
  proposeStatementLines,
} from '@huji/contracts/payout/statement-line-http.ts';
import { moneyReceived, refundRequested } from '@huji/contracts/premium/events.ts';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Operation } from '@huji/contracts/shared/http-contract.ts';
import { type PayoutOffice, openPayoutOffice } from './testing/payout-office.ts';
import { typedReturn } from './testing/typed-return.ts';
import { account, member, orderIdOf, ownNumber, STAFF } from './testing/payout-people.ts';

jest.setTimeout(60_000);

let office: PayoutOffice;
beforeAll(async () => {
  const bank = { today: () => civilDate('2025-08-01') };
  office = await openPayoutOffice({ bank, funds: { HM: '1000000.00' } });
  const received = { moneyId: randomUUID(), account: 'contributions', valueOn: '2025-07-01', fen: 1_000_000 };
  await office.services.publish([{ contract: moneyReceived, key: received.moneyId, data: received }]);
});
afterAll(() => office.close());

type Role = 'cashier' | 'accountant' | 'office-head';

/** Somebody of the office whom nobody else is. */
const staff = (role: Role): { as: TestPerson; personId: string } => {
  const subject = `${role}-${randomUUID()}`;
  return { as: { roles: [role], subject }, personId: testPersonId(subject) };
};

/** Of the accounts that payees have. */
const numbers = new Map<string, string>();

const withAccount = async (personId: string): Promise<string> => {
  const number = ownNumber();
  const { payeeId } = await office.registered(personId, number);
  numbers.set(payeeId, number);
  return payeeId;
};

/** How a person comes to have a part in an order; answers one that waits to be paid. */
type Part = (personId: string) => Promise<string>;

const approvedFor = async (personId: string, more: object = {}): Promise<string> => {
  const orderId = orderIdOf(await office.approve({ personId, payeeId: personId, ...more }));
  await office.settled();
  return orderId;
};

const redirect = (orderId: string, payeeId: string, by: { proposes?: TestPerson; confirms?: TestPerson } = {}) => {
  const params = { orderId };
  const body = { payeeId, reason: 'PAYEE_DECEASED', documentReference: '公证书-2025-12' };
  return {
    propose: () => office.call(proposeRedirection, { as: by.proposes ?? STAFF.accountant, params, body }),
    confirm: () => office.call(confirmRedirection, { as: by.confirms ?? STAFF.maker, params }),
  };
};

const redirected = async (orderId: string, payeeId: string): Promise<string> => {
  const steps = redirect(orderId, payeeId);
  expect((await steps.propose()).status).toBe(200);
  expect((await steps.confirm()).status).toBe(200);
  return orderId;
};

const bind = async (employerId: string, clerk: string, people: readonly string[]): Promise<void> => {
  await office.services.publish([
    { contract: employerClerkBound, key: employerId, data: { employerId, clerk, people } },
  ]);
  await office.settled();
};

/** An employer with an account of its own. */
const employerOf = async (people: readonly string[]): Promise<string> => {
  const [employerId, clerk] = [randomUUID(), `clerk-${randomUUID()}`];
  await bind(employerId, clerk, people);
  const as = { roles: ['clerk' as const], subject: clerk, employerIds: [employerId] };
  const number = ownNumber();
  const body = { employerId, account: account(number) };
  const { payeeId } = await office.get<PayeeReply>(registerPayee, { as, body });
  numbers.set(payeeId, number);
  return payeeId;
};

const refundTo = async (payeeId: string): Promise<string> => {
  const data = { batchId: randomUUID(), refundNo: 1, payeeId, fen: 100, requestedOn: '2025-08-01' };
  await office.services.publish([{ contract: refundRequested, key: data.batchId, data }]);
  await office.settled();
  return `refund/${data.batchId}:1`;
};

/** A refund, which has no lines of a fund. */
const HAS_ITS_MONEY_BACK: Part = async (personId) => refundTo(await employerOf([personId]));

const PARTS: readonly (readonly [string, Part])[] = [
  [
    'the member, whose claim a clerk filed and who has an account',
    async (personId) => {
      await withAccount(personId);
      return approvedFor(personId);
    },
  ],
  [
    'the member, who is paid at the account of an heir',
    async (personId) => {
      const payeeId = await withAccount(randomUUID());
      return redirected(await approvedFor(personId), payeeId);
    },
  ],
  [
    'the heir',
    async (personId) => {
      const payeeId = await withAccount(personId);
      return redirected(await approvedFor(randomUUID()), payeeId);
    },
  ],
  [
    'whoever filed or decided',
    async (personId) => {
      const owed = randomUUID();
      await withAccount(owed);
      const claim = { personId: owed, claimId: randomUUID(), involved: [personId] };
      return approvedFor(owed, claim);
    },
  ],
  ['the clerk of an employer that has its money back', HAS_ITS_MONEY_BACK],
  [
    'the clerk of an employer to whom it is redirected',
    async (personId) => redirected(await approvedFor(randomUUID()), await employerOf([personId])),
  ],
];

interface Step {
  readonly role: Role;
  /** Gets an order of the person's as far as the step, and takes it. */
  readonly take: (orderId: string, as: TestPerson) => Promise<{ readonly status: number; readonly body: unknown }>;
  /** It is of a payment that has lines of a fund. */
  readonly ofBenefits?: true;
}

const made = async (orderId: string): Promise<string> => {
  await office.acceptFlags(orderId);
  const asked = { as: STAFF.maker, body: { orderIds: [orderId] } };
  return (await office.get<PayoutBatchReply>(makePayoutBatch, asked)).payoutBatchId;
};

const paid = async (orderId: string) => {
  const payoutBatchId = await made(orderId);
  await office.get(approvePayoutBatch, { as: STAFF.checker, params: { payoutBatchId } });
  await office.release(payoutBatchId);
  return office.orderIs(orderId, 'settled');
};

/** A line about the payment, on the account that it left. */
const lineOf = (order: OrderReply, changes: object = {}) => ({
  ...typedReturn(order, changes),
  account: order.orderId.startsWith('refund/') ? 'contributions' : 'benefits',
});

const typed = async (orderId: string) =>
  office.propose(proposeStatementLines, { as: STAFF.accountant, body: lineOf(await paid(orderId)) });

/** A debit too many that the bank named after the order. */
const exceptionOf = async (orderId: string): Promise<string> => {
  const order = await paid(orderId);
  const line = (ref: string) =>
    office.byTwo(proposeStatementLines, { as: STAFF.maker, body: lineOf(order, { type: 'payment', ref }) });
  await line(`${randomUUID()}-1`);
  const second = `${randomUUID()}-2`;
  await line(second);
  const asked = { as: STAFF.supervisor, query: { limit: '200' } };
  const { lines } = await office.get<{ lines: { exceptionId: string; ref: string }[] }>(listStatementExceptions, asked);
  return lines.find(({ ref }) => ref === second)?.exceptionId ?? '';
};

const clawBack = { fund: 'HM', amountYuan: '1.00', valueOn: '2025-08-01' };
const acceptance = { reason: '已电话核对', documentReference: '档-2025-0001' };
/** Somebody else has the account too: it is flagged until two people accept it. */
const accountIsShared = async (orderId: string): Promise<void> => {
  const { payeeId } = await office.order(orderId);
  await office.registered(randomUUID(), numbers.get(payeeId));
};

const STEPS: Readonly<Record<string, Step>> = {
  'makes the batch': {
    role: 'cashier',
    take: async (orderId, as) => {
      await office.acceptFlags(orderId);
      return office.call(makePayoutBatch, { as, body: { orderIds: [orderId] } });
    },
  },
  'approves the batch': {
    role: 'accountant',
    take: async (orderId, as) =>
      office.call(approvePayoutBatch, { as, params: { payoutBatchId: await made(orderId) } }),
  },
  'releases the batch': {
    role: 'office-head',
    take: async (orderId, as) => {
      const params = { payoutBatchId: await made(orderId) };
      await office.get(approvePayoutBatch, { as: STAFF.checker, params });
      return office.call(releasePayoutBatch, { as, params });
    },
  },
  'proposes another payee': {
    role: 'accountant',
    take: async (orderId, as) => {
      const payeeId = await withAccount(randomUUID());
      return redirect(orderId, payeeId, { proposes: as }).propose();
    },
  },
  'confirms another payee': {
    role: 'cashier',
    take: async (orderId, as) => {
      const payeeId = await withAccount(randomUUID());
      const steps = redirect(orderId, payeeId, { confirms: as });
      expect((await steps.propose()).status).toBe(200);
      return steps.confirm();
    },
  },
  'proposes what was paid back': {
    role: 'accountant',
    ofBenefits: true,
    take: async (orderId, as) => {
      await paid(orderId);
      const body = { ...clawBack, ref: randomUUID() };
      return office.call(proposeClawBack, { as, params: { orderId }, body });
    },
  },
  'confirms what was paid back': {
    role: 'cashier',
    ofBenefits: true,
    take: async (orderId, as) => {
      await paid(orderId);
      const body = { ...clawBack, ref: randomUUID() };
      const { proposalId } = await office.propose(proposeClawBack, { as: STAFF.accountant, params: { orderId }, body });
      return office.confirm(proposalId, as);
    },
  },
  'refuses what was paid back': {
    role: 'cashier',
    ofBenefits: true,
    take: async (orderId, as) => {
      await paid(orderId);
      const body = { ...clawBack, ref: randomUUID() };
      const { proposalId } = await office.propose(proposeClawBack, { as: STAFF.accountant, params: { orderId }, body });
      return office.call(refusePayoutProposal, { as, params: { proposalId }, body: { reason: '本人的款项' } });
    },
  },
  'proposes to pay what is flagged': {
    role: 'cashier',
    take: async (orderId, as) => {
      await accountIsShared(orderId);
      const body = { ...acceptance, flags: ['ACCOUNT_SHARED'] };
      return office.call(proposeFlagAcceptance, { as, params: { orderId }, body });
    },
  },
  'makes a payment again that came back': {
    role: 'cashier',
    take: async (orderId, as) => {
      const order = await paid(orderId);
      await office.byTwo(proposeStatementLines, { as: STAFF.maker, body: lineOf(order) });
      expect((await office.order(orderId)).state).toBe('returned');
      return office.call(reissueOrder, { as, params: { orderId }, body: {} });
    },
  },
  'types that it came back': {
    role: 'cashier',
    take: async (orderId, as) => office.call(proposeStatementLines, { as, body: lineOf(await paid(orderId)) }),
  },
  'confirms that it came back': {
    role: 'cashier',
    take: async (orderId, as) => office.confirm((await typed(orderId)).proposalId, as),
  },
  'explains an exception about it': {
    role: 'accountant',
    take: async (orderId, as) => {
      const params = { exceptionId: await exceptionOf(orderId) };
      const body = { as: 'corrected-by-bank', on: '2025-08-01' };
      return office.call(proposeExceptionResolution, { as, params, body });
    },
  },
  'agrees to how an exception about it is explained': {
    role: 'cashier',
    take: async (orderId, as) => {
      const params = { exceptionId: await exceptionOf(orderId) };
      const body = { as: 'corrected-by-bank', on: '2025-08-01' };
      const { proposalId } = await office.propose(proposeExceptionResolution, { as: STAFF.accountant, params, body });
      return office.confirm(proposalId, as);
    },
  },
};

describe.each(PARTS)('%s', (_whom, part) => {
  const steps = Object.entries(STEPS).filter(([, { ofBenefits }]) => part !== HAS_ITS_MONEY_BACK || !ofBenefits);
  test.each(steps)('never %s', async (_step, { role, take }) => {
    const { as, personId } = staff(role);
    const orderId = await part(personId);
    expect(await take(orderId, as)).toMatchObject({ status: 403, body: { code: 'payment_person_involved' } });
  });
});

test.each([
  ['the person', withAccount],
  ['its clerk', (personId: string) => employerOf([personId])],
])('%s whom it would be redirected to neither proposes nor confirms it', async (_whom, payeeOf) => {
  const involved = { status: 403, body: { code: 'payment_person_involved' } };
  const [one, two] = [staff('accountant'), staff('cashier')];
  const orderId = await approvedFor(randomUUID());
  const toOne = redirect(orderId, await payeeOf(one.personId), { proposes: one.as });
  expect(await toOne.propose()).toMatchObject(involved);
  const toTwo = redirect(orderId, await payeeOf(two.personId), { confirms: two.as });
  expect(await toTwo.propose()).toMatchObject({ status: 200 });
  expect(await toTwo.confirm()).toMatchObject(involved);
});

test('a clerk who is bound after the batch was made neither approves nor releases it, and one who made it has it made anew', async () => {
  const involved = { status: 403, body: { code: 'payment_person_involved' } };
  const [maker, checker, releaser] = [staff('cashier'), staff('accountant'), staff('office-head')];
  const employerId = await employerOf([]);
  const orderId = await refundTo(employerId);
  const batchOf = async (as: TestPerson) =>
    office.get<PayoutBatchReply>(makePayoutBatch, { as, body: { orderIds: [orderId] } });
  const { payoutBatchId } = await batchOf(maker.as);
  const step = (operation: Operation, as: TestPerson) => office.call(operation, { as, params: { payoutBatchId } });
  await bind(employerId, 'later', [checker.personId]);
  expect(await step(approvePayoutBatch, checker.as)).toMatchObject(involved);
  expect(await step(approvePayoutBatch, STAFF.checker)).toMatchObject({ status: 200 });
  await bind(employerId, 'later still', [checker.personId, releaser.personId]);
  expect(await step(releasePayoutBatch, releaser.as)).toMatchObject(involved);
  await bind(employerId, 'last', [maker.personId]);
  expect(await step(releasePayoutBatch, STAFF.releaser)).toMatchObject(involved);
  await bind(employerId, 'nobody of ours', []);
  expect(await step(releasePayoutBatch, STAFF.releaser)).toMatchObject({ status: 202 });
});

describe('who proposed and is bound as a clerk of whoever is paid before the second person agrees: others propose anew', () => {
  type Proposed = (orderId: string, as: TestPerson) => Promise<{ readonly proposalId: string }>;
  test.each<[string, Role, Proposed]>([
    [
      'what was paid back',
      'accountant',
      async (orderId, as) => {
        await paid(orderId);
        const body = { ...clawBack, ref: randomUUID() };
        return office.propose(proposeClawBack, { as, params: { orderId }, body });
      },
    ],
    [
      'to pay what is flagged',
      'cashier',
      async (orderId, as) => {
        await accountIsShared(orderId);
        const body = { ...acceptance, flags: ['ACCOUNT_SHARED'] };
        return office.propose(proposeFlagAcceptance, { as, params: { orderId }, body });
      },
    ],
    [
      'that it came back',
      'cashier',
      async (orderId, as) => office.propose(proposeStatementLines, { as, body: lineOf(await paid(orderId)) }),
    ],
    [
      'how an exception about it is explained',
      'accountant',
      async (orderId, as) => {
        const params = { exceptionId: await exceptionOf(orderId) };
        const body = { as: 'corrected-by-bank', on: '2025-08-01' };
        return office.propose(proposeExceptionResolution, { as, params, body });
      },
    ],
  ])('%s', async (_what, role, propose) => {
    const proposer = staff(role);
    const employerId = await employerOf([]);
    const { proposalId } = await propose(await redirected(await approvedFor(randomUUID()), employerId), proposer.as);
    await bind(employerId, 'later', [proposer.personId]);
    expect(await office.confirm(proposalId, STAFF.releaser)).toMatchObject({
      status: 403,
      body: { code: 'payment_person_involved' },
    });
    await bind(employerId, 'nobody of ours', []);
    expect(await office.confirm(proposalId, STAFF.releaser)).toMatchObject({ status: 200 });
  });
});

test('an account that was changed after the redirection was proposed is proposed anew', async () => {
  const [orderId, heirId] = [await approvedFor(randomUUID()), randomUUID()];
  const payeeId = await withAccount(heirId);
  const steps = redirect(orderId, payeeId);
  expect(await steps.propose()).toMatchObject({ status: 200 });
  await office.get(changePayeeAccount, { as: member(heirId), params: { payeeId }, body: account() });
  expect(await steps.confirm()).toMatchObject({ status: 409, body: { code: 'redirection_account_changed' } });
  expect(await steps.propose()).toMatchObject({ status: 200 });
  expect(await steps.confirm()).toMatchObject({ status: 200, body: { payeeId } });
});

const LET_GO = [STAFF.maker, STAFF.checker, STAFF.releaser].map(({ subject }) => testPersonId(subject));

/** Persons whom the event of its payment names, sorted. */
const handledBy = async (orderId: string): Promise<readonly string[]> => {
  await paid(orderId);
  await office.settled();
  const told = (office.services.heard(paymentSettled) as { orderId: string; handledBy?: string[] }[]).find(
    (data) => data.orderId === orderId,
  );
  return [...(told?.handledBy ?? [])].sort();
};

test('whoever received the money is named with those who let it go: they decide no appeal of it', async () => {
  const [deadId, heirId] = [randomUUID(), randomUUID()];
  const payeeId = await withAccount(heirId);
  const orderId = await redirected(await approvedFor(deadId), payeeId);
  expect(await handledBy(orderId)).toEqual([...LET_GO, deadId, heirId].sort());
});

test('where an employer received it every clerk that is known is named', async () => {
  const [personId, ...clerks] = Array.from({ length: 21 }, () => randomUUID());
  const orderId = await redirected(await approvedFor(personId!), await employerOf(clerks));
  expect(await handledBy(orderId)).toEqual([...LET_GO, personId, ...clerks].sort());
});
