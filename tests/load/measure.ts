import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import type { Operation } from '@huji/contracts/shared/http-contract.ts';
import { SURFACES } from '@huji/contracts/surfaces.ts';
import { type Addresses, type Desk, openDesk } from '@huji/all-in-one/sample/desk.ts';
import {
  ACCOUNTANT,
  CHECKER,
  CLERK,
  MAKER,
  OFFICE_HEAD,
  RELEASER,
  REVIEWERS,
  SUPERVISOR,
} from '@huji/all-in-one/sample/people.ts';
import { developmentSignIn } from '@huji/all-in-one/sample/sign-in.ts';
import { type Counters, difference, readCounters } from './counters.ts';
import { writtenToDiskOf } from './disk.ts';
import { type EngineLimit, measureEngines } from './engine-limit.ts';
import { runK6, type Summary } from './k6.ts';
import { bestRate, type Measured, percentiles } from './measured.ts';
import { loadEmployers } from './office-data.ts';
import type { LoadEmployer, LoadPlan, PlannedOperation, Profile } from './plan.ts';
import type { TargetName } from './profiles.ts';
import { type Started, type Target, TARGETS } from './targets.ts';
import { type Usage, usageOf } from './usage.ts';

export interface MeasureOptions {
  readonly target: TargetName;
  readonly profile: Profile;
  /** The program. */
  readonly k6: string;
  /** For data, which are thrown away. */
  readonly folder: string;
  /** For summaries and reports, which are kept. */
  readonly reports: string;
  readonly say: (line: string) => void;
  readonly started: Started;
  /** Aborted when the run is cut short. */
  readonly ending: AbortSignal;
}

const ENROLLED_ON = civilDate('2025-05-23');
const START_ON = civilDate('2025-06-01');
/** After every stay, and within the days in which the first can be filed. */
const CLAIMED_ON = civilDate('2025-12-15');
const PAID_ON = civilDate('2025-12-16');
const STAFF: LoadPlan['staff'] = {
  clerk: CLERK.subject,
  reviewer: REVIEWERS[0].subject,
  maker: MAKER.subject,
  checker: CHECKER.subject,
  releaser: RELEASER.subject,
  accountant: ACCOUNTANT.subject,
  officeHead: OFFICE_HEAD.subject,
  supervisor: SUPERVISOR.subject,
};
/** A look costs each process some ten milliseconds: seldom enough to be no part of what is measured. */
const LOOK_MS = 2_000;
const WINDOW_SECONDS_MAX = 10;
/** On the day from which all of a window are covered, what each of them earns a fund is booked, which is answered when it is done. */
const NEW_DAY_MS_PER_PERSON = 8;
const NEW_DAY_MS_MIN = 300_000;

const operationsAt = (addresses: Addresses): Record<string, PlannedOperation> => {
  const planned = (operation: Operation): PlannedOperation => ({
    method: operation.method,
    path: operation.path,
    base: addresses.of(operation),
  });
  return Object.fromEntries(
    SURFACES.flatMap(({ operations }) =>
      operations.map((operation) => [operation.operationId, planned(operation)] as const),
    ),
  );
};

const writePlan = (
  { profile, folder, reports, target }: MeasureOptions,
  addresses: Addresses,
  employers: readonly LoadEmployer[],
): string => {
  const place = join(folder, `${target}-plan`);
  mkdirSync(place, { recursive: true });
  const plan: LoadPlan = {
    run: 'load',
    operations: operationsAt(addresses),
    issuer: addresses.issuer,
    staff: STAFF,
    employersFile: join(place, 'employers.json'),
    membersFile: join(place, 'members.json'),
    startOn: START_ON,
    enrolledOn: ENROLLED_ON,
    profile,
    folder: reports,
  };
  writeFileSync(plan.employersFile, JSON.stringify(employers));
  const file = join(place, 'plan.json');
  writeFileSync(file, JSON.stringify(plan));
  return file;
};

interface Claimed {
  readonly summary: Summary;
  readonly counters: Counters;
  readonly before: readonly Usage[];
  readonly after: readonly Usage[];
  /** Bytes that reached the disk meanwhile. */
  readonly written: number;
  readonly series: readonly { readonly atMs: number; readonly done: number }[];
}

/** The claims, watched from outside until nothing of them is left to do. */
const claim = async (
  target: Target,
  desk: Desk,
  folder: string,
  run: (script: string) => Promise<Summary>,
): Promise<Claimed> => {
  const { processes } = target.addresses;
  const countersBefore = await readCounters(processes);
  const before = target.watched().map(usageOf);
  const writtenBefore = writtenToDiskOf(folder);
  const series: { atMs: number; done: number }[] = [];
  const over = new AbortController();
  const watch = async (): Promise<void> => {
    while (!over.signal.aborted) {
      const { orders } = await readCounters(processes);
      series.push({ atMs: performance.now(), done: orders });
      await sleep(LOOK_MS);
    }
  };
  const watching = watch();
  try {
    const summary = await run('claims');
    await desk.drain();
    const counters = difference(await readCounters(processes), countersBefore);
    const written = writtenToDiskOf(folder) - writtenBefore;
    return { summary, counters, before, after: target.watched().map(usageOf), written, series };
  } finally {
    over.abort();
    await watching;
  }
};

const costs = ({ before, after }: Claimed, claims: number): Measured['processes'] =>
  after.map(({ name, cpuSeconds, memoryBytes }) => ({
    name,
    cpuMsPerClaim: ((cpuSeconds - (before.find((each) => each.name === name)?.cpuSeconds ?? 0)) * 1_000) / claims,
    memoryMiB: memoryBytes / 2 ** 20,
  }));

const claimsOf = (claimed: Claimed, { claims: asked }: Profile): Measured['claims'] => {
  const { metrics } = claimed.summary;
  const { counters, written, series } = claimed;
  const counted = (name: string): number => metrics[name]?.values['count'] ?? 0;
  const of = (name: string) => percentiles(metrics[name]?.values);
  const claims = counted('claims_acknowledged');
  const windowSeconds = Math.min(WINDOW_SECONDS_MAX, (asked.capacitySeconds || asked.peakSeconds) / 2);
  return {
    acknowledged: claims,
    approved: counted('claims_approved'),
    orders: counters.orders,
    perSecond: bestRate(series, windowSeconds),
    windowSeconds,
    asked: asked.peakPerSecond,
    askedBeyond: asked.capacitySeconds > 0 ? asked.capacityPerSecond : 0,
    submitted: of('http_req_duration{scenario:peak,name:submitClaim}'),
    reviewed: of('http_req_duration{scenario:peak,name:reviewClaim}'),
    decided: of('claim_decided{scenario:peak}'),
    ordered: of('claim_ordered{scenario:peak}'),
    read: of('http_req_duration{scenario:readers}'),
    commits: counters.commits / claims,
    writes: counters.writes / claims,
    loads: counters.loads / claims,
    messages: counters.messages / claims,
    looks: (counted('http_reqs') - claims - counted('claims_approved')) / claims,
    bytes: written / claims,
    counters,
  };
};

const payoutOf = ({ metrics }: Summary): Measured['payout'] => {
  const orders = metrics['orders_sent']?.values['count'] ?? 0;
  const { avg = 0, count = 0 } = metrics['payout_batch_sent']?.values ?? {};
  const seconds = (avg * count) / 1_000;
  return {
    orders,
    perSecond: seconds === 0 ? 0 : orders / seconds,
    read: percentiles(metrics['http_req_duration{scenario:readers}']?.values),
  };
};

const POINTS_MAX = 600;
/** A point a second, or as many as a curve can show. */
const periodOf = ({ enrollment, claims }: Profile): number => {
  const longest = Math.max(enrollment.seconds, claims.warmUpSeconds + claims.peakSeconds + claims.capacitySeconds);
  return Math.max(1, Math.ceil(longest / POINTS_MAX));
};

/** One target from nothing to the last payment. @throws Error where a script could not do its work */
export const measure = async (options: MeasureOptions): Promise<{ measured: Measured; crossed: readonly string[] }> => {
  const { target: name, profile, k6, folder, reports, say, ending } = options;
  const startedMs = performance.now();
  const target = await TARGETS[name](folder, options.started);
  try {
    const engines: EngineLimit = await measureEngines(target.engines, join(folder, name));
    say(`${name}: ${engines.documents}, ${engines.log}`);
    const employers = loadEmployers(profile.enrollment);
    const plan = writePlan(options, target.addresses, employers);
    const people = employers.reduce((sum, { staff }) => sum + staff.length, 0);
    const newDayMs = Math.max(NEW_DAY_MS_MIN, people * NEW_DAY_MS_PER_PERSON);
    const desk = openDesk(target.addresses, developmentSignIn(target.addresses), {
      patienceMs: newDayMs,
      drainMs: newDayMs,
    });
    const run = async (script: string): Promise<Summary> => {
      const fromMs = performance.now();
      const summary = await runK6(k6, script, { plan, folder: reports, periodSeconds: periodOf(profile), ending });
      say(`${name}: ${script} took ${((performance.now() - fromMs) / 1_000).toFixed(1)} s`);
      return summary;
    };
    const begin = async (on: typeof ENROLLED_ON): Promise<void> => {
      await desk.beginDay(on);
      await desk.drain();
    };
    await begin(ENROLLED_ON);
    const enrollment = await run('enrollment');
    await begin(CLAIMED_ON);
    const prepared = await run('prepare-claims');
    await desk.drain();
    const claimed = await claim(target, desk, folder, run);
    await begin(PAID_ON);
    const paid = await run('payout-day');
    const claims = claimsOf(claimed, profile);
    const iterations = enrollment.metrics['iterations']?.values['count'] ?? 0;
    return {
      measured: {
        target: name,
        profile: profile.name,
        engines,
        enrollment: {
          employers: iterations,
          members: employers.slice(0, iterations).reduce((sum, { staff }) => sum + staff.length, 0),
          enrolled: percentiles(enrollment.metrics['employer_enrolled']?.values),
        },
        claims,
        payout: payoutOf(paid),
        processes: costs(claimed, claims.acknowledged),
        seconds: (performance.now() - startedMs) / 1_000,
      },
      crossed: [enrollment, prepared, claimed.summary, paid].flatMap(({ crossed }) => crossed),
    };
  } finally {
    await target.stop();
    options.started(() => Promise.resolve());
  }
};
