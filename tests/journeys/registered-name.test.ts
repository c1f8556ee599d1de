import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ACCOUNTANT, CLERK, MAKER, memberOf, REVIEWERS, SUPERVISOR } from '@huji/all-in-one/sample/people.ts';
import type { Who } from '@huji/all-in-one/sample/sign-in.ts';
import { compareRegisteredName } from '@huji/contracts/enrollment/registered-name-http.ts';
import { reviseEmployer } from '@huji/contracts/enrollment/employer-http.ts';
import { registeredNameChanged } from '@huji/contracts/enrollment/events.ts';
import { listPayees, registerPayee } from '@huji/contracts/payout/payee-http.ts';
import { ProblemAnswer } from '@huji/contracts/shared/operation-client.ts';
import { OPENING_MS_MAX } from './empty-system.ts';
import { aKey, type JourneyOffice, openJourneyOffice } from './journey-office.ts';

let journey: JourneyOffice;
let people: readonly string[] = [];
let names: readonly string[] = [];
let employerId = '';
beforeAll(async () => {
  journey = await openJourneyOffice();
  const staff = journey.office.employers.find((employer) => employer.staff.length === 10)!.staff;
  names = staff.map(({ name }) => name);
  await journey.on('2025-05-22');
  employerId = await journey.registerEmployer(0);
  const batchId = await journey.openBatch(employerId, '2025-06-01', 10);
  await journey.submitRoster(batchId, staff, ['HM']);
  people = await journey.personIds(batchId, staff);
}, OPENING_MS_MAX);
afterAll(() => journey.close());

/** The employer was registered, admitted, and its clerk known by person. */
const REVISION = 2;
let accounts = 0;
const account = (holder: string) => ({
  holder,
  number: `62000000${String((accounts += 1)).padStart(11, '7')}`,
  bankCode: '102241000012',
});

test('payout asks the register under a name of its own, and is told whether: yes, no, or nothing known', async () => {
  const { desk } = journey;
  const register = (personId: string, holder: string) =>
    desk.call(memberOf(personId), registerPayee, { key: aKey(), body: { account: account(holder) } });
  const spaced = [...names[0]!].join(' ');
  expect((await register(people[0]!, spaced)).registeredName).toBe('same');
  expect((await register(people[1]!, '另一个人')).registeredName).toBe('other');
  expect((await register(randomUUID(), '谁也不是')).registeredName).toBe('unknown');
  expect(await journey.running?.audit.entries(`person/${people[1]!}`)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        actor: 'huji-payout',
        action: 'registered-name-compared',
        data: { answer: 'other', role: 'service' },
      }),
    ]),
  );
});

test('no person asks it, whatever their post', async () => {
  const asked = { body: { owner: 'person', ownerId: people[0]!, name: names[0]! } } as const;
  const by: readonly Who[] = [memberOf(people[0]!), CLERK, REVIEWERS[0], MAKER, ACCOUNTANT, SUPERVISOR];
  for (const who of by)
    await expect(journey.desk.call(who, compareRegisteredName, asked)).rejects.toMatchObject({ status: 403 });
  await expect(journey.desk.call(MAKER, compareRegisteredName, asked)).rejects.toThrow(ProblemAnswer);
});

test('an employer under another name is compared anew, and its name travels in no event', async () => {
  const { desk, office } = journey;
  const { name } = office.employers[0]!;
  const body = { employerId, account: account(name) };
  expect((await desk.call(CLERK, registerPayee, { key: aKey(), body })).registeredName).toBe('same');
  const renamed = { params: { employerId }, key: aKey(), body: { name: '改名以后的单位' }, ifMatch: REVISION };
  await desk.call(CLERK, reviseEmployer, renamed);
  await desk.drain();
  const { payees } = await desk.call(SUPERVISOR, listPayees, { query: { employerId } });
  expect(payees).toMatchObject([{ registeredName: 'other' }]);
  expect(Object.keys(registeredNameChanged.data.shape)).toEqual(['ownerId', 'owner', 'changedOn']);
});
