import { randomUUID } from 'node:crypto';
import { foreignEventsOf } from '@huji/contracts/surfaces.ts';
import { batchSubmitted, type BatchSubmitted } from '@huji/contracts/enrollment/events.ts';
import { openBatch, declareHeadcount, readBatch, submitBatch } from '@huji/contracts/enrollment/batch-http.ts';
import { decideAdmission, registerEmployer } from '@huji/contracts/enrollment/employer-http.ts';
import { replaceRoster } from '@huji/contracts/enrollment/roster-http.ts';
import { startServiceHarness } from '@huji/chassis/testing/service-harness.ts';
import { createEnrollmentService } from '../service.ts';
import { syntheticId } from './resident-ids.ts';

export const USCC = '91320214MA1WF1X02B';
export const key = (): string => randomUUID();

export const rows = (count: number, plan = 'HM') =>
  Array.from({ length: count }, (_, index) => ({
    name: `职工${String(index + 1)}`,
    idNumber: syntheticId(index + 1),
    plan,
    consent: true,
  }));

/** The enrollment service with a clerk and an office, on 2025-05-25 or another day, and what a clerk does most. */
export const startEnrollmentOffice = async (environment: Readonly<Record<string, string>> = {}, day = '2025-05-25') => {
  const services = await startServiceHarness(
    { enrollment: createEnrollmentService },
    { day, foreign: foreignEventsOf('enrollment'), environment },
  );
  const clerk = await services.token({ subject: 'clerk-1', roles: ['clerk'] });
  const head = await services.token({ subject: 'office-1', roles: ['office-head'] });
  const { call } = services.client;
  const apply = (token = clerk, more = {}) =>
    call(registerEmployer, {
      token,
      key: key(),
      body: { uscc: USCC, name: '长春第一机床厂', society: 'changchun', ...more },
    });
  const admit = (employerId: string, { society = 'changchun', admitted = true, token = head } = {}) =>
    call(decideAdmission, {
      token,
      key: key(),
      params: { employerId },
      body: { society, admitted, reason: '材料齐全' },
    });
  const register = async (token = clerk, more = {}) => admit((await apply(token, more)).employerId);
  const open = async (employerId: string, more = {}): Promise<string> => {
    const body = { employerId, startOn: '2025-06-01', ...more };
    return (await call(openBatch, { token: clerk, key: key(), body })).batchId;
  };
  const put = (batchId: string, body: ReturnType<typeof rows>, preview: 'true' | 'false' = 'false') =>
    call(replaceRoster, { token: clerk, key: key(), params: { batchId }, query: { preview }, body: { rows: body } });
  const headcount = (batchId: string, size: number) =>
    call(declareHeadcount, { token: clerk, key: key(), params: { batchId }, body: { size } });
  const submit = (batchId: string) => call(submitBatch, { token: clerk, key: key(), params: { batchId }, body: {} });
  const settle = () => services.running.settled();
  const submissions = () => services.heard(batchSubmitted) as BatchSubmitted[];
  return {
    services,
    call,
    clerk,
    head,
    apply,
    admit,
    register,
    open,
    put,
    headcount,
    submit,
    settle,
    submissions,
    read: (batchId: string) => call(readBatch, { token: clerk, params: { batchId } }),
    /** A batch that was submitted, and the submission adjudication got. */
    submitted: async (count: number, size = count) => {
      const { employerId } = await register();
      const batchId = await open(employerId);
      await put(batchId, rows(count));
      await headcount(batchId, size);
      await submit(batchId);
      await settle();
      const [submission] = submissions();
      if (submission === undefined) throw new Error('nothing was submitted');
      return { employerId, batchId, submission };
    },
  };
};
export type EnrollmentOffice = Awaited<ReturnType<typeof startEnrollmentOffice>>;
