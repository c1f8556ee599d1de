import { byTwo } from '@huji/all-in-one/sample/by-two.ts';
import type { SamplePerson } from '@huji/all-in-one/sample/employers.ts';
import { ACCOUNTANT, OFFICE_HEAD } from '@huji/all-in-one/sample/people.ts';
import { proposeFundOpening } from '@huji/contracts/payout/fund-http.ts';
import { aKey, type JourneyOffice } from './journey-office.ts';

export interface TenCovered {
  readonly employerId: string;
  readonly uscc: string;
  readonly batchId: string;
  readonly staff: readonly SamplePerson[];
  /** Their ids, in the order of the staff. */
  readonly people: readonly string[];
}

/** The fund HM is opened, and the ten of an employer are covered by it from 1 June 2025, their batch paid on 26 May. */
export const coverTen = async (journey: JourneyOffice): Promise<TenCovered> => {
  const { desk, office } = journey;
  const index = office.employers.findIndex(({ staff }) => staff.length === 10);
  const { staff, uscc } = office.employers[index]!;
  await journey.on('2025-05-22');
  await byTwo(desk, { proposes: ACCOUNTANT, confirms: OFFICE_HEAD }, proposeFundOpening, {
    params: { fund: 'HM' },
    key: aKey(),
    body: { amountYuan: '50000.00', openedOn: '2025-05-22' },
  });
  const employerId = await journey.registerEmployer(index);
  const batchId = await journey.openBatch(employerId, '2025-06-01', staff.length);
  await journey.submitRoster(batchId, staff, ['HM']);
  await journey.on('2025-05-26');
  await journey.pay(batchId, '2025-05-26');
  return { employerId, uscc, batchId, staff, people: await journey.personIds(batchId, staff) };
};
