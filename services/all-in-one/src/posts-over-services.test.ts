import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startServiceHarness, type ServiceHarness } from '@huji/chassis/testing/service-harness.ts';
import { createTestIssuer, testPersonId, type TestPerson } from '@huji/chassis/testing/test-issuer.ts';
import { decideAdmission } from '@huji/contracts/enrollment/employer-http.ts';
import { proposeReceivedMoney } from '@huji/contracts/premium/money-http.ts';
import { foreignEventsOf } from '@huji/contracts/surfaces.ts';
import { createEnrollmentService } from '@huji/enrollment/service.ts';
import { createPremiumService } from '@huji/premium/service.ts';

/** Two services, each with a database of its own, and one issuer: what one knows of a person the other has to ask. */
let enrollment: ServiceHarness;
let premium: ServiceHarness;

beforeAll(async () => {
  const issuer = await createTestIssuer();
  enrollment = await startServiceHarness(
    { enrollment: createEnrollmentService },
    { issuer, foreign: foreignEventsOf('enrollment') },
  );
  premium = await startServiceHarness(
    { premium: createPremiumService },
    { issuer, foreign: foreignEventsOf('premium'), environment: { ENROLLMENT_URL: enrollment.running.url } },
  );
}, 60_000);
afterAll(async () => {
  await premium?.close();
});

const account = (subject: string, role: TestPerson['roles'][number], person: string): TestPerson => ({
  subject,
  roles: [role],
  personId: testPersonId(person),
});

const answerOf = (answered: Promise<unknown>): Promise<unknown> =>
  answered.then(
    () => 'done',
    (error: unknown) => error,
  );

const typesMoney = async (as: TestPerson): Promise<unknown> =>
  answerOf(
    premium.client.call(proposeReceivedMoney, {
      key: randomUUID(),
      token: await premium.token(as),
      body: { account: 'contributions', bankRef: randomUUID(), amountYuan: '12.00', valueOn: '2025-05-30' },
    }),
  );

/** It comes to nothing, and is an act in the post all the same. */
const acts = async (as: TestPerson): Promise<unknown> =>
  answerOf(
    enrollment.client.call(decideAdmission, {
      params: { employerId: randomUUID() },
      key: randomUUID(),
      token: await enrollment.token(as),
      body: { society: 'changchun', admitted: true, reason: '已核验' },
    }),
  );

test('who acted in one service is refused in another under a post that excludes it, with another account', async () => {
  expect(await acts(account('books', 'accountant', 'Sun'))).toMatchObject({ code: 'employer_unknown' });
  expect(await typesMoney(account('cash', 'cashier', 'Sun'))).toMatchObject({
    status: 403,
    code: 'roles_incompatible',
    problem: {
      detail: expect.stringMatching(/^whoever acted as accountant does not act as cashier/),
      data: { roles: ['accountant', 'cashier'], actedOn: expect.any(String), untilOn: expect.any(String) },
    },
  });
  expect(await typesMoney(account('cash', 'cashier', 'Li'))).toBe('done');
  expect(await acts(account('books', 'accountant', 'Li'))).toMatchObject({ status: 403, code: 'roles_incompatible' });
});

test('while nobody says who acted, nobody begins; who began goes on', async () => {
  await enrollment.close();
  expect(await typesMoney(account('cash-2', 'cashier', 'Zhao'))).toMatchObject({ status: 503 });
  expect(await typesMoney(account('cash', 'cashier', 'Li'))).toBe('done');
  premium = await premium.restart();
  expect(await typesMoney(account('cash', 'cashier', 'Li'))).toBe('done');
});
