/**
 * The enrollment window: employers arrive, each registers, declares its headcount, sends its roster, submits, pays its bill
 * and waits until its staff are covered. Arrivals do not wait for those before them.
 */
import { check } from 'k6';
import { SharedArray } from 'k6/data';
import { Trend } from 'k6/metrics';
import type { LoadEmployer } from '../plan.ts';
import { call, lastingStaffOf, plan, SHOWN, summaryIn, turn, until, WITHOUT_ERRORS } from './office.ts';

const employers = new SharedArray<LoadEmployer>(
  'employers',
  () => JSON.parse(open(plan.employersFile)) as LoadEmployer[],
);
const enrolled = new Trend('employer_enrolled', true);
const { employersPerHour, seconds } = plan.profile.enrollment;
const WAIT_SECONDS = 120;

export const options = {
  scenarios: {
    window: {
      exec: 'enroll',
      executor: 'constant-arrival-rate',
      rate: employersPerHour,
      timeUnit: '1h',
      duration: `${String(seconds)}s`,
      preAllocatedVUs: 20,
      maxVUs: 500,
      gracefulStop: `${String(WAIT_SECONDS)}s`,
    },
  },
  thresholds: { ...WITHOUT_ERRORS, dropped_iterations: ['count==0'] },
  summaryTrendStats: SHOWN,
};

const signedIn = lastingStaffOf('clerk', 'maker', 'checker', 'officeHead');

interface Batch {
  readonly batchId: string;
  readonly draft: { readonly ready: boolean };
  readonly bill: { readonly reference: string; readonly dueYuan: string } | null;
  readonly covers: { readonly granted: number; readonly declined: number };
}

export const enroll = (): void => {
  const index = turn();
  const employer = employers[index];
  if (employer === undefined) throw new Error(`there is no employer ${String(index)}`);
  const { clerk, maker, checker, officeHead } = signedIn();
  const startedMs = Date.now();
  const key = (what: string): readonly (string | number)[] => [what, index];
  const { employerId } = call<{ employerId: string }>('registerEmployer', {
    token: clerk,
    key: key('employer'),
    body: { uscc: employer.uscc, name: employer.name, society: 'changchun' },
  });
  call('decideAdmission', {
    token: officeHead,
    params: { employerId },
    key: key('admission'),
    body: { society: 'changchun', admitted: true, reason: '入会材料齐全' },
  });
  const { batchId } = call<Batch>('openBatch', {
    token: clerk,
    key: key('batch'),
    body: { employerId, startOn: plan.startOn },
  });
  const params = { batchId };
  call('declareHeadcount', {
    token: clerk,
    params,
    key: key('headcount'),
    body: { size: employer.staff.length, women: employer.women },
  });
  const rows = employer.staff.map(({ name, idNumber }) => ({ name, idNumber, consent: true, plan: 'HM' }));
  call('replaceRoster', { token: clerk, params, key: key('roster'), body: { rows } });
  const look = (): Batch => call<Batch>('readBatch', { token: clerk, params });
  const ready = until(WAIT_SECONDS, look, ({ draft }) => draft.ready);
  if (!check(ready, { 'the roster is processed': (batch) => batch !== null })) return;
  call('submitBatch', { token: clerk, params, key: key('submission'), body: {} });
  const bill = until(WAIT_SECONDS, look, (batch) => batch.bill !== null)?.bill;
  if (!check(bill, { 'there is a bill': (each) => each != null }) || bill == null) return;
  const { proposalId } = call<{ proposalId: string }>('proposeReceivedMoney', {
    token: maker,
    key: key('money'),
    body: {
      account: 'contributions',
      bankRef: `${plan.run}-${String(index)}`,
      valueOn: plan.enrolledOn,
      amountYuan: bill.dueYuan,
      text: `职工互助 ${bill.reference}`,
    },
  });
  call('confirmPremiumProposal', { token: checker, params: { proposalId }, key: key('money-confirmed') });
  const covered = until(WAIT_SECONDS, look, ({ covers }) => covers.granted + covers.declined === rows.length);
  check(covered, { 'every member is covered': (batch) => batch?.covers.granted === rows.length });
  enrolled.add(Date.now() - startedMs);
};

export const handleSummary = (data: unknown): Record<string, string> => summaryIn('enrollment', data);
