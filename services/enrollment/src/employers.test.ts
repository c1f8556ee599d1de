import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  acceptHandOver,
  decidePooling,
  listEmployers,
  offerHandOver,
  readEmployer,
  reviseEmployer,
} from '@huji/contracts/enrollment/employer-http.ts';
import { type EnrollmentOffice, key, USCC, startEnrollmentOffice } from './testing/enrollment-office.ts';

let office: EnrollmentOffice;
beforeEach(async () => {
  office = await startEnrollmentOffice();
});
afterEach(() => office.services.close());

describe('employers', () => {
  test('are registered once by a sound USCC, and the clerk who does it is bound', async () => {
    const { employerId, clerk: bound } = await office.register();
    expect(bound).toBe('clerk-1');
    await expect(office.register(office.head)).rejects.toMatchObject({
      status: 409,
      code: 'employer_registered_already',
    });
    await expect(office.register(office.clerk, { uscc: `${USCC.slice(0, 17)}0` })).rejects.toMatchObject({
      status: 400,
      problem: { errors: [{ pointer: '/uscc' }] },
    });
    const mine = await office.call(listEmployers, { token: office.clerk });
    expect(mine.employers.map((employer) => employer.employerId)).toEqual([employerId]);
    const stranger = await office.services.token({ subject: 'clerk-2', roles: ['clerk'] });
    expect((await office.call(listEmployers, { token: stranger })).employers).toEqual([]);
    expect((await office.call(listEmployers, { token: office.head, query: { uscc: USCC } })).employers).toHaveLength(1);
  });

  test('go from clerk to clerk; the former one is shut out when the next accepts', async () => {
    const { employerId } = await office.register();
    const params = { employerId };
    const next = await office.services.token({ subject: 'clerk-2', roles: ['clerk'] });
    const accept = () => office.call(acceptHandOver, { token: next, key: key(), params, body: {} });
    await expect(accept()).rejects.toMatchObject({ code: 'employer_hand_over_not_offered' });
    await office.call(offerHandOver, { token: office.clerk, key: key(), params, body: { to: 'clerk-2' } });
    await expect(office.call(readEmployer, { token: next, params })).rejects.toMatchObject({
      status: 403,
      code: 'employer_not_yours',
    });
    expect(await accept()).toMatchObject({ clerk: 'clerk-2' });
    await expect(office.call(readEmployer, { token: office.clerk, params })).rejects.toMatchObject({ status: 403 });
  });

  test('are revised only by who saw the latest version', async () => {
    const { employerId } = await office.apply();
    const revise = (ifMatch: number, name: string) =>
      office.call(reviseEmployer, {
        token: office.clerk,
        key: key(),
        ifMatch,
        params: { employerId },
        body: { name },
      });
    expect(await revise(1, '新名')).toMatchObject({ name: '新名' });
    await expect(revise(1, '旧名')).rejects.toMatchObject({ status: 412, code: 'stale' });
  });

  test('as a pooled union wait for the approval of the association', async () => {
    const pooledUnits = [
      { uscc: '12320200466294813X', name: '甲店', staff: 6 },
      { uscc: '81320200509283744W', name: '乙店', staff: 4 },
    ];
    const { employerId } = await office.register(office.clerk, { pooledUnits });
    await expect(office.open(employerId)).rejects.toMatchObject({ code: 'employer_pooling_not_approved' });
    const body = { approved: true, reason: '同意联合' };
    await office.call(decidePooling, { token: office.head, key: key(), params: { employerId }, body });
    await expect(office.open(employerId)).resolves.toEqual(expect.any(String));
  });
});
