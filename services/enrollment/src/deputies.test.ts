import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { listAuditEntries } from '@huji/contracts/shared/common-operations.ts';
import { listDeputies, proposeDeputy, proposeDeputyEnd } from '@huji/contracts/enrollment/deputy-http.ts';
import { decidePooling } from '@huji/contracts/enrollment/employer-http.ts';
import {
  confirmEnrollmentProposal,
  readEnrollmentProposal,
} from '@huji/contracts/enrollment/enrollment-proposal-http.ts';
import { deputyChanged } from '@huji/contracts/enrollment/events.ts';
import type { TestPerson } from '@huji/chassis/testing/test-issuer.ts';
import { testPersonId } from '@huji/chassis/testing/test-issuer.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { type EnrollmentOffice, key, startEnrollmentOffice } from './testing/enrollment-office.ts';

let office: EnrollmentOffice;
beforeEach(async () => {
  office = await startEnrollmentOffice();
});
afterEach(() => office.services.close());

const HEAD: TestPerson = { subject: 'office-1', roles: ['office-head'] };
const ACCOUNTANT: TestPerson = { subject: 'books-1', roles: ['accountant'] };
const DEPUTY: TestPerson = { subject: 'books-2', roles: ['accountant'] };
const SUPERVISOR: TestPerson = { subject: 'supervisor-1', roles: ['supervisor'] };
const account = (subject: string) => ({ subject, personId: testPersonId(subject) });

const LEAVE = {
  deputy: { ...account('books-2'), roles: ['accountant' as const] },
  absent: account('office-1'),
  role: 'office-head' as const,
  societies: ['changchun'],
  firstOn: '2025-05-26',
  lastOn: '2025-06-10',
  reason: '年休假',
};

const propose = async (more: object = {}, by: TestPerson = HEAD) =>
  office.call(proposeDeputy, { token: await office.services.token(by), key: key(), body: { ...LEAVE, ...more } });
const confirm = async (proposalId: string, by: TestPerson = ACCOUNTANT) =>
  office.call(confirmEnrollmentProposal, {
    token: await office.services.token(by),
    key: key(),
    params: { proposalId },
  });
const granted = async (more: object = {}): Promise<string> => {
  const { proposalId } = await propose(more);
  expect(await confirm(proposalId)).toMatchObject({ state: 'carried-out' });
  return proposalId;
};
const pooled = async (): Promise<string> => {
  const pooledUnits = [
    { uscc: '12320200466294813X', name: '甲店', staff: 6 },
    { uscc: '81320200509283744W', name: '乙店', staff: 4 },
  ];
  return (await office.register(office.clerk, { pooledUnits })).employerId;
};
const decide = async (employerId: string, by: TestPerson, actingFor?: string) =>
  office.call(decidePooling, {
    token: await office.services.token(by),
    key: key(),
    params: { employerId },
    body: { approved: true, reason: '同意联合' },
    ...present({ actingFor }),
  });
const listed = async (on?: string) =>
  (
    await office.call(listDeputies, {
      token: await office.services.token(SUPERVISOR),
      query: present({ on }),
    })
  ).deputies;

describe('a deputy', () => {
  test('acts with the post of whoever is away on the days of the grant, and every act says for whom', async () => {
    const deputyId = await granted();
    const employerId = await pooled();
    await expect(decide(employerId, DEPUTY)).rejects.toMatchObject({ status: 403, code: 'forbidden' });
    await expect(decide(employerId, DEPUTY, deputyId)).rejects.toMatchObject({ code: 'deputy_not_in_force' });
    office.services.setDay('2025-05-26');
    await expect(decide(employerId, DEPUTY, deputyId)).resolves.toMatchObject({ pooled: { state: 'approved' } });
    office.services.setDay('2025-06-11');
    await expect(decide(employerId, DEPUTY, deputyId)).rejects.toMatchObject({ code: 'deputy_not_in_force' });
  });

  test('is nobody else: not another account, not another person, not an unknown grant', async () => {
    const deputyId = await granted();
    office.services.setDay('2025-05-26');
    const employerId = await pooled();
    for (const [by, grant] of [
      [ACCOUNTANT, deputyId],
      [{ ...DEPUTY, personId: testPersonId('somebody') }, deputyId],
      [DEPUTY, '0190aaaa-0000-7000-8000-000000000009'],
      [DEPUTY, 'no grant'],
    ] as const)
      await expect(decide(employerId, by, grant)).rejects.toMatchObject({ status: 403, code: 'deputy_not_in_force' });
  });

  test('acts in the societies of the grant alone', async () => {
    const deputyId = await granted({ societies: ['wuxi'] });
    office.services.setDay('2025-05-26');
    const employerId = await pooled();
    await expect(decide(employerId, DEPUTY, deputyId)).rejects.toMatchObject({ code: 'society_not_granted' });
  });

  test('whose own posts have changed since is refused when they exclude what is stood in for', async () => {
    const deputyId = await granted({
      deputy: { ...account('head-2'), roles: ['office-head'] },
      absent: account('books-1'),
      role: 'accountant',
    });
    office.services.setDay('2025-05-26');
    const call = async (roles: TestPerson['roles']) =>
      office.call(proposeDeputyEnd, {
        token: await office.services.token({ subject: 'head-2', roles }),
        key: key(),
        params: { deputyId },
        body: { reason: '提前返岗' },
        actingFor: deputyId,
      });
    await expect(call(['cashier'])).rejects.toMatchObject({ status: 403, code: 'roles_incompatible' });
    await expect(call(['office-head'])).resolves.toMatchObject({
      proposedBy: { subject: 'head-2', roles: ['accountant', 'office-head'], for: 'books-1' },
    });
  });

  test('is no second person towards whom they stand in for', async () => {
    const deputyId = await granted();
    office.services.setDay('2025-05-26');
    const { proposalId } = await propose({ deputy: { ...account('books-3'), roles: ['accountant'] } });
    const agree = office.call(confirmEnrollmentProposal, {
      token: await office.services.token(DEPUTY),
      key: key(),
      params: { proposalId },
      actingFor: deputyId,
    });
    await expect(agree).rejects.toMatchObject({ code: 'proposal_same_person' });
  });
});

describe('the grant of a deputy', () => {
  test('is seen by supervisors with its two people, its days and its reason', async () => {
    const deputyId = await granted();
    expect(await listed()).toEqual([
      {
        deputyId,
        ...LEAVE,
        grantedBy: [
          { subject: 'office-1', roles: ['office-head'] },
          { subject: 'books-1', roles: ['accountant'] },
        ],
        inForce: false,
      },
    ]);
    office.services.setDay(LEAVE.firstOn);
    expect(await listed()).toMatchObject([{ deputyId, inForce: true }]);
    expect(await listed('2025-06-11')).toEqual([]);
    const { entries } = await office.call(listAuditEntries('enrollment'), {
      token: await office.services.token(SUPERVISOR),
      query: { stream: `deputy/${deputyId}` },
    });
    expect(entries).toMatchObject([{ action: 'deputy-granted', actor: 'books-1', data: { role: 'office-head' } }]);
  });

  test('needs two people of two roles of the office, and neither is the deputy', async () => {
    await expect(propose({}, DEPUTY)).rejects.toMatchObject({
      ...{ status: 403, code: 'deputy_person_involved' },
      problem: { data: { pointer: '/deputy' } },
    });
    await expect(propose({ deputy: LEAVE.deputy, absent: LEAVE.deputy })).rejects.toMatchObject({ status: 400 });
    await expect(propose({ absent: account('books-2') })).rejects.toMatchObject({
      status: 422,
      code: 'deputy_same_person',
      problem: { data: { pointer: '/deputy' } },
    });
    const { proposalId } = await propose();
    await expect(confirm(proposalId, HEAD)).rejects.toMatchObject({ code: 'proposal_same_person' });
    await expect(confirm(proposalId, { subject: 'head-9', roles: ['office-head'] })).rejects.toMatchObject({
      code: 'proposal_same_role',
    });
    await expect(confirm(proposalId, DEPUTY)).rejects.toMatchObject({ code: 'deputy_person_involved' });
    await expect(confirm(proposalId, { ...ACCOUNTANT, personId: testPersonId('office-1') })).rejects.toMatchObject({
      code: 'proposal_same_person',
    });
    await expect(confirm(proposalId, { ...ACCOUNTANT, societies: ['wuxi'] })).rejects.toMatchObject({
      code: 'society_not_granted',
    });
    const shown = await office.call(readEnrollmentProposal, {
      token: await office.services.token(SUPERVISOR),
      params: { proposalId },
    });
    expect(shown.state).toBe('pending');
    expect(await listed()).toEqual([]);
  });

  test.each([
    ['an accountant for a cashier', ['accountant'], 'cashier'],
    ['a cashier for a reviewer', ['cashier'], 'reviewer'],
    ['a clerk for a reviewer', ['clerk'], 'reviewer'],
    ['a supervisor for an accountant', ['supervisor'], 'accountant'],
    ['a system administrator for the head', ['system-administrator'], 'office-head'],
  ] as const)('makes no incompatible duties: %s', async (_name, roles, role) => {
    await expect(
      propose({ deputy: { ...account('books-9'), roles: [...roles] }, absent: account('x'), role }),
    ).rejects.toMatchObject({
      status: 422,
      code: 'deputy_roles_incompatible',
      problem: { data: { pointer: '/role' } },
    });
  });

  test('counts what the same person stands in for already on those days', async () => {
    const deputy = { ...account('head-2'), roles: ['office-head' as const] };
    await granted({ deputy, absent: account('cash-1'), role: 'cashier' });
    const second = { deputy, absent: account('books-1'), role: 'accountant' as const };
    await expect(propose(second)).rejects.toMatchObject({ code: 'deputy_roles_incompatible' });
    await expect(propose({ ...second, firstOn: '2025-06-11', lastOn: '2025-06-12' })).resolves.toMatchObject({
      state: 'pending',
    });
  });

  test.each([
    ['the same days', {}],
    ['the last of them', { firstOn: '2025-06-10', lastOn: '2025-06-20' }],
    ['a society more', { societies: ['wuxi', 'changchun'] }],
  ])('is not given twice to one person for the same post: %s', async (_name, more) => {
    await granted();
    await expect(propose(more)).rejects.toMatchObject({
      status: 409,
      code: 'deputy_granted_already',
      problem: { data: { pointer: '/firstOn', firstOn: LEAVE.firstOn, lastOn: LEAVE.lastOn } },
    });
    // Somebody else may, and the same person elsewhere or on other days.
    const other = { ...account('books-3'), roles: ['accountant' as const] };
    for (const apart of [{ deputy: other }, { societies: ['wuxi'] }, { firstOn: '2025-06-11', lastOn: '2025-06-12' }])
      await expect(propose(apart)).resolves.toMatchObject({ state: 'pending' });
  });

  test('proposed twice is confirmed once', async () => {
    const [one, other] = [await propose(), await propose()];
    await confirm(one.proposalId);
    await expect(confirm(other.proposalId)).rejects.toMatchObject({ code: 'deputy_granted_already' });
  });

  test.each([
    ['turned round', { firstOn: '2025-06-02', lastOn: '2025-06-01' }],
    ['past', { firstOn: '2025-05-01', lastOn: '2025-05-24' }],
    ['longer than a year', { firstOn: '2025-06-01', lastOn: '2026-06-02' }],
  ])('has sound days, none that are %s', async (_name, days) => {
    await expect(propose(days)).rejects.toMatchObject({
      status: 422,
      code: 'deputy_days_unsound',
      problem: { data: { pointer: '/lastOn' } },
    });
  });

  test('is ended early by two, is over from that day, and ends once', async () => {
    const deputyId = await granted();
    office.services.setDay('2025-05-28');
    const employerId = await pooled();
    const end = async (by: TestPerson) =>
      office.call(proposeDeputyEnd, {
        token: await office.services.token(by),
        key: key(),
        params: { deputyId },
        body: { reason: '提前返岗' },
      });
    const { proposalId } = await end(HEAD);
    await expect(confirm(proposalId, HEAD)).rejects.toMatchObject({ code: 'proposal_same_person' });
    await confirm(proposalId);
    await expect(decide(employerId, DEPUTY, deputyId)).rejects.toMatchObject({ code: 'deputy_not_in_force' });
    await expect(end(HEAD)).rejects.toMatchObject({ status: 409, code: 'deputy_over' });
    expect(await listed()).toEqual([]);
    expect(await listed('2025-05-27')).toMatchObject([{ deputyId, endedOn: '2025-05-28', inForce: false }]);
    await office.settle();
    expect(office.services.heard(deputyChanged)).toMatchObject([
      { deputyId, subject: 'books-2', absent: 'office-1', role: 'office-head', lastOn: '2025-06-10' },
      { deputyId, lastOn: '2025-05-27' },
    ]);
  });
});
