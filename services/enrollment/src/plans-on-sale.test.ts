import { afterEach, describe, expect, test } from '@jest/globals';
import { type EnrollmentOffice, rows, startEnrollmentOffice } from './testing/enrollment-office.ts';

let office: EnrollmentOffice;
afterEach(() => office.services.close());

/** What a preview of one row finds, on that day. */
const found = async (on: string, society: string, startOn: string, plan: string): Promise<readonly string[]> => {
  office = await startEnrollmentOffice({}, on);
  const { employerId } = await office.apply(office.clerk, { society });
  await office.admit(employerId, { society });
  const batchId = await office.open(employerId, { startOn });
  const { findings } = await office.put(batchId, rows(1, plan), 'true');
  return findings.map(({ code }) => code);
};

describe('a plan without a contribution is not on sale (D-38)', () => {
  test.each([
    ['under its book', '2025-05-25', '2025-06-01', 'TRI'],
    ['by a batch that began before the first book', '2020-01-20', '2019-12-20', 'TRI'],
    ['before the first book', '2019-12-20', '2019-12-22', 'TRI'],
    ['another one, before the first book', '2019-12-20', '2019-12-22', 'FW3'],
  ])('%s', async (_, on, startOn, plan) => {
    expect(await found(on, 'wuxi', startOn, plan)).toEqual(['PLAN_UNKNOWN']);
  });

  test.each([
    ['under its book', '2025-06-25', '2025-07-01'],
    ['by a batch that began before the first book', '2025-05-25', '2025-05-20'],
    ['before the first book', '2025-05-10', '2025-05-15'],
  ])('one with a contribution is, %s', async (_, on, startOn) => {
    expect(await found(on, 'changchun', startOn, 'HM')).toEqual([]);
  });
});
