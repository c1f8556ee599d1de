import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readBatch } from '@huji/contracts/enrollment/batch-http.ts';
import { acceptHandOver, decideAdmission, offerHandOver } from '@huji/contracts/enrollment/employer-http.ts';
import { replaceRosterFile } from '@huji/contracts/enrollment/roster-http.ts';
import { type EnrollmentOffice, key, rows, startEnrollmentOffice } from './testing/enrollment-office.ts';
import { upcastEmployer } from './documents/employer.ts';

let office: EnrollmentOffice;
beforeEach(async () => {
  office = await startEnrollmentOffice();
});
afterEach(() => office.services.close());

const NOT_ADMITTED = { status: 409, code: 'employer_not_admitted', problem: { data: { society: 'changchun' } } };

describe('an employer that the office has not admitted', () => {
  test('opens no batch, whatever its clerk says', async () => {
    const { employerId, admissions } = await office.apply();
    expect(admissions).toEqual([]);
    await expect(office.open(employerId)).rejects.toMatchObject(NOT_ADMITTED);
    await office.admit(employerId, { admitted: false });
    await expect(office.open(employerId)).rejects.toMatchObject(NOT_ADMITTED);
    await office.admit(employerId);
    await expect(office.open(employerId)).resolves.toEqual(expect.any(String));
  });

  test('sends no roster and submits nothing once the office has taken its admission back', async () => {
    const { employerId } = await office.register();
    const batchId = await office.open(employerId);
    await office.put(batchId, rows(3));
    await office.headcount(batchId, 3);
    await office.admit(employerId, { admitted: false });
    const read = () => office.call(readBatch, { token: office.clerk, params: { batchId } });
    const before = await read();
    await expect(office.put(batchId, rows(2))).rejects.toMatchObject(NOT_ADMITTED);
    await expect(office.put(batchId, rows(2), 'true')).rejects.toMatchObject(NOT_ADMITTED);
    const text = '姓名,身份证号,计划\n职工,229901198503150014,HM\n';
    const file = office.call(replaceRosterFile, {
      token: office.clerk,
      key: key(),
      params: { batchId },
      query: {},
      body: {
        contentType: 'text/csv',
        sha256: createHash('sha256').update(text).digest('hex'),
        content: [Buffer.from(text)],
      } as never,
    });
    await expect(file).rejects.toMatchObject(NOT_ADMITTED);
    await expect(office.submit(batchId)).rejects.toMatchObject(NOT_ADMITTED);
    await office.settle();
    expect(await read()).toEqual(before);
    expect(office.submissions()).toEqual([]);
  });

  test('is admitted to one society and to no other', async () => {
    const { employerId } = await office.register();
    await expect(office.open(employerId, { society: 'wuxi' })).rejects.toMatchObject({
      ...NOT_ADMITTED,
      problem: { data: { society: 'wuxi' } },
    });
    const { admissions } = await office.admit(employerId, { society: 'wuxi' });
    expect(admissions.map(({ society, state }) => [society, state])).toEqual([
      ['changchun', 'admitted'],
      ['wuxi', 'admitted'],
    ]);
    await expect(office.open(employerId, { society: 'wuxi' })).resolves.toEqual(expect.any(String));
  });
});

describe('an admission', () => {
  test('is to a society with a released rule book alone', async () => {
    const token = await office.services.token({ subject: 'office-1', roles: ['office-head'], societies: ['nowhere'] });
    const { employerId } = await office.apply(office.clerk, { society: 'nowhere' });
    await expect(office.admit(employerId, { society: 'nowhere', token })).rejects.toMatchObject({
      status: 404,
      code: 'society_unknown',
    });
  });

  test('is for staff who act in the society', async () => {
    const { employerId } = await office.apply();
    const token = await office.services.token({ subject: 'office-2', roles: ['office-head'], societies: ['wuxi'] });
    await expect(office.admit(employerId, { token })).rejects.toMatchObject({
      status: 403,
      code: 'society_not_granted',
    });
    await expect(office.admit(employerId, { token: office.clerk })).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('is not given by whoever registered the employer, or acts or acted for it, with whatever account', async () => {
    const registered = await office.apply(office.head);
    const params = { employerId: registered.employerId };
    await expect(office.admit(params.employerId)).rejects.toMatchObject({
      status: 403,
      code: 'employer_person_involved',
    });
    const person = '0190aaaa-0000-7000-8000-000000000077';
    const next = await office.services.token({ subject: 'clerk-2', roles: ['clerk'], personId: person });
    await office.call(offerHandOver, { token: office.head, key: key(), params, body: { to: 'clerk-2' } });
    await office.call(acceptHandOver, { token: next, key: key(), params, body: {} });
    const asHead = await office.services.token({ subject: 'books-9', roles: ['office-head'], personId: person });
    await expect(office.admit(params.employerId, { token: asHead })).rejects.toMatchObject({
      code: 'employer_person_involved',
    });
    const accountant = await office.services.token({ subject: 'books-1', roles: ['accountant'] });
    await expect(office.admit(params.employerId, { token: accountant })).resolves.toMatchObject({
      admissions: [{ society: 'changchun', state: 'admitted', reason: '材料齐全' }],
    });
  });

  test('is shown with its day and reason', async () => {
    const { employerId } = await office.apply();
    const body = { society: 'changchun', admitted: false, reason: '缺少营业执照' };
    const shown = await office.call(decideAdmission, { token: office.head, key: key(), params: { employerId }, body });
    expect(shown.admissions).toEqual([
      { society: 'changchun', state: 'refused', decidedOn: '2025-05-25', reason: '缺少营业执照' },
    ]);
  });
});

test('an employer stored before the office admitted any takes part in the society of its registration', () => {
  expect(upcastEmployer({ society: 'wuxi', registeredOn: '2024-05-01', name: '甲' })).toEqual({
    society: 'wuxi',
    registeredOn: '2024-05-01',
    name: '甲',
    admissions: [{ society: 'wuxi', state: 'admitted', decidedOn: '2024-05-01' }],
  });
});
