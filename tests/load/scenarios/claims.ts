/**
 * The claims peak: members report stays, a reviewer agrees with each as soon as it is decided, and of some it is seen when
 * their payment order stands. People look at pages meanwhile. After the peak more is asked than the system can do.
 */
import { check, sleep } from 'k6';
import { SharedArray } from 'k6/data';
import exec from 'k6/execution';
import { Counter, Trend } from 'k6/metrics';
import { presentIf } from '../../../contracts/src/shared/present.ts';
import type { LoadMember } from '../plan.ts';
import { reading, readers } from './readers.ts';
import { stayOf } from './stays.ts';
import { call, LOOK_SECONDS, plan, SHOWN, summaryIn, staffOf, until, WITHOUT_ERRORS } from './office.ts';

const members = new SharedArray<LoadMember>('members', () => JSON.parse(open(plan.membersFile)) as LoadMember[]);
const acknowledged = new Counter('claims_acknowledged');
const approved = new Counter('claims_approved');
const decided = new Trend('claim_decided', true);
const ordered = new Trend('claim_ordered', true);

const {
  warmUpSeconds,
  peakPerSecond,
  peakSeconds,
  readsPerSecond,
  capacityPerSecond,
  capacitySeconds,
  inHandMax,
  followOneOf,
} = plan.profile.claims;
const WAIT_SECONDS = 60;
/**
 * Nobody looks ten times a second whether a claim is decided; who did it for every claim would measure the looking. Much longer
 * than a decision takes would be the bound itself: so many in hand, each for as long.
 */
const SELDOM_SECONDS = 0.25;
/** Between the peak and what is more than it: what is in hand is finished, so that the one is not told by the other. */
const PAUSE_SECONDS = 5;

const arrivals = (perSecond: number, from: number, seconds: number) => ({
  exec: 'claim',
  executor: 'constant-arrival-rate',
  rate: perSecond,
  timeUnit: '1s',
  duration: `${String(seconds)}s`,
  startTime: `${String(from)}s`,
  // All beforehand: one that is made while somebody asks for it is an arrival that is dropped.
  preAllocatedVUs: inHandMax,
  maxVUs: inHandMax,
  gracefulStop: `${String(WAIT_SECONDS)}s`,
});
const capacityFrom = warmUpSeconds + peakSeconds + PAUSE_SECONDS;

/**
 * Of what the peak asks, so much may not be sent, because as many as may wait are in hand: what is measured is then still what is
 * asked for. The capacity after it asks for more than there is and drops by design.
 */
const DROPPED_RATIO_MAX = 0.05;
const droppedMax = Math.floor(DROPPED_RATIO_MAX * peakPerSecond * peakSeconds);

export const options = {
  scenarios: {
    warm_up: arrivals(Math.ceil(peakPerSecond / 2), 0, warmUpSeconds),
    peak: arrivals(peakPerSecond, warmUpSeconds, peakSeconds),
    readers: readers(readsPerSecond, warmUpSeconds, peakSeconds),
    ...presentIf(capacitySeconds > 0, { capacity: arrivals(capacityPerSecond, capacityFrom, capacitySeconds) }),
  },
  thresholds: {
    ...WITHOUT_ERRORS,
    // So that the summary tells the peak from the rest; every claim of it is decided, and some are followed.
    'claim_decided{scenario:peak}': ['max>0'],
    'claim_ordered{scenario:peak}': ['max>0'],
    'claims_acknowledged{scenario:peak}': ['count>0'],
    'dropped_iterations{scenario:peak}': [`count<=${String(droppedMax)}`],
    ...presentIf(capacitySeconds > 0, {
      'claims_acknowledged{scenario:capacity}': ['count>0'],
      'claim_decided{scenario:capacity}': ['max>0'],
    }),
    ...Object.fromEntries(
      ['submitClaim', 'readClaim', 'reviewClaim'].map((name) => [
        `http_req_duration{scenario:peak,name:${name}}`,
        ['max>0'],
      ]),
    ),
    'http_req_duration{scenario:readers}': ['max>0'],
  },
  summaryTrendStats: SHOWN,
};

export const setup = () => staffOf('reviewer', 'supervisor', 'accountant');

interface Claim {
  readonly state: string;
  readonly digest?: string;
}

export const claim = ({ reviewer, accountant }: ReturnType<typeof setup>): void => {
  const { name: scenario } = exec.scenario;
  const index = turnIn(scenario);
  const member = members[index % members.length];
  if (member === undefined) throw new Error('nobody is covered');
  const startedMs = Date.now();
  const { claimId } = call<{ claimId: string }>('submitClaim', {
    token: member.token,
    key: ['claim', index],
    body: stayOf(member.personId, index, Math.floor(index / members.length), plan.run),
  });
  acknowledged.add(1);
  const params = { claimId };
  const followed = index % followOneOf === 0;
  if (!followed) sleep(SELDOM_SECONDS);
  const proposed = until(
    WAIT_SECONDS,
    () => call<Claim>('readClaim', { token: reviewer, params }),
    ({ state }) => state !== 'submitted',
    followed ? LOOK_SECONDS : SELDOM_SECONDS,
  );
  if (!check(proposed, { 'a plain stay is proposed for payment': (each) => each?.state === 'in-review' })) return;
  if (followed) decided.add(Date.now() - startedMs);
  const { digest } = proposed as Claim;
  call('reviewClaim', { token: reviewer, params, key: ['review', index], body: { digest, lines: [] } });
  approved.add(1);
  if (!followed) return;
  const standing = until(
    WAIT_SECONDS,
    () => call<{ orders: unknown[] }>('listOrders', { token: accountant, query: { claimId } }),
    ({ orders }) => orders.length > 0,
  );
  check(standing, { 'an approved claim has one payment order': (each) => each?.orders.length === 1 });
  ordered.add(Date.now() - startedMs);
};

/** Numbers of claims go on from one scenario to the next: receipts and stays are nobody's twice. */
const turnIn = (scenario: string): number => {
  const before =
    scenario === 'warm_up' ? 0 : scenario === 'peak' ? BEFORE_PEAK : BEFORE_PEAK + peakPerSecond * peakSeconds + 1;
  return before + exec.scenario.iterationInTest;
};
const BEFORE_PEAK = Math.ceil(peakPerSecond / 2) * warmUpSeconds + 1;

export { reading };
export const handleSummary = (data: unknown): Record<string, string> => summaryIn('claims', data);
