import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readDuties } from '@huji/contracts/enrollment/duties-http.ts';
import { type EnrollmentOffice, startEnrollmentOffice } from './testing/enrollment-office.ts';

describe('the duties of the office', () => {
  let office: EnrollmentOffice;
  beforeAll(async () => {
    office = await startEnrollmentOffice();
  });
  afterAll(() => office.services.close());

  test('are seen by supervisors: who combines what until when, limits by grade, who takes which step', async () => {
    const token = await office.services.token({ subject: 'supervisor-1', roles: ['supervisor'] });
    const duties = await office.call(readDuties, { token, query: {} });
    expect(duties.combinations).toEqual([
      expect.objectContaining({
        society: 'baoying',
        roles: ['reviewer', 'accountant'],
        firstOn: '2024-01-01',
        lastOn: '2027-12-31',
      }),
    ]);
    expect(duties.reviewLimits).toEqual([
      { grade: 'junior', mostYuan: '2000.00' },
      { grade: 'senior', mostYuan: null },
    ]);
    expect(duties.steps).toMatchObject({ approvePayoutBatch: ['accountant'] });
    expect(duties.confirmations).toMatchObject({
      payout: { 'fund-opening': ['office-head'], 'claw-back': ['cashier', 'accountant', 'office-head'] },
      register: { edit: ['office-head'] },
    });
  });

  test('say who takes each operation of the office: what its contract is open to, as the steps narrow it', async () => {
    const token = await office.services.token({ subject: 'supervisor-1', roles: ['supervisor'] });
    const { operations } = await office.call(readDuties, { token, query: {} });
    expect(operations).toMatchObject({
      makePayoutBatch: ['cashier'],
      releasePayoutBatch: ['office-head'],
      listClaims: ['reviewer', 'supervisor'],
      replayEnrollmentDeadLetter: ['system-administrator'],
    });
    expect(operations).not.toHaveProperty('submitOwnClaim');
    expect(operations).not.toHaveProperty('compareRegisteredName');
  });

  test('are read as they were on a day, and by nobody outside the office', async () => {
    const token = await office.services.token({ subject: 'supervisor-1', roles: ['supervisor'] });
    expect(await office.call(readDuties, { token, query: { on: '2023-12-31' } })).toMatchObject({
      effectiveOn: '2000-01-01',
      combinations: [],
    });
    await expect(office.call(readDuties, { token: office.clerk, query: {} })).rejects.toMatchObject({
      status: 403,
      code: 'forbidden',
    });
  });
});
