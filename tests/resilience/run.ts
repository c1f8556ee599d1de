/**
 * The system as an association runs it: every service a process of its own on Kafka and the MongoDB protocol. It ends in
 * the journal of the laptop, it costs next to nothing at rest, a Prometheus that scrapes it records every rule, and what is
 * killed under load is neither lost nor doubled.
 * Prints a line per fault; last line: `N passed, N failed`. A machine that lacks what the servers need is told so; with
 * CI=true that is a failure. `run.ts <service>` kills another service than claim adjudication over and over: payout, killed
 * between its commit of `sending` and the bank, leaves an order to be asked about, recalled and ordered again as a new
 * attempt, so its journal may name another attempt than the laptop's.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { STACK_SERVICES, stackAddresses, stackUrl } from '@huji/all-in-one/addresses.ts';
import type { OfficeReport } from '@huji/all-in-one/sample/report.ts';
import type { Stack } from '@huji/all-in-one/stack/stack.ts';
import { wordOf } from '../../infra/local/command-line.ts';
import { toolsUp } from '../charts/programs.ts';
import { type OwnStack, ownStack, stackHindrance } from '../engines/own-stack.ts';
import { followClaims } from './accounts-of-claims.ts';
import { becomesUnready, type Fault, killAndRestart, killRepeatedly } from './faults.ts';
import { isSound, playOnLaptop, verdictOf } from './laptop.ts';
import { idleCost, watch } from './measures.ts';
import { type Play, play } from './played-office.ts';
import { type Prometheus, startPrometheus } from './prometheus.ts';
import { appendUnreadable } from './unreadable-record.ts';
import { until, within } from './within.ts';

const MINUTE_MS = 60_000;
/** Twelve minutes on two idle cores; the rest is for machines that do other things as well. */
const WHOLE_MS_MAX = 35 * MINUTE_MS;
const PLAY_MS_MAX = 20 * MINUTE_MS;
const CLEANING_MS_MAX = 90_000;
/** What the play left to the garbage collector is not the cost of rest. */
const REST_MS = 5_000;
const IDLE_MS = 60_000;
const IDLE_PERCENT_MAX = 2;
const KILLED_SERVICE = wordOf('which service is killed', STACK_SERVICES, process.argv[2] ?? 'claim-adjudication');
const KILLS = 20;

const folder = mkdtempSync(join(tmpdir(), 'huji-resilience-'));
const startedMs = performance.now();
const total = { passed: 0, failed: 0 };
const say = (line: string): void => {
  console.log(`${((performance.now() - startedMs) / 1000).toFixed(0).padStart(5)} s  ${line}`);
};
const check = (holds: boolean, line: string): void => {
  total[holds ? 'passed' : 'failed'] += 1;
  say(holds ? line : `FAILED ${line}`);
};

const ending = new AbortController();
let starting: { readonly own: OwnStack; readonly stack: Promise<Stack> } | null = null;
let prometheus: Prometheus | null = null;
let cleaning: Promise<void> | null = null;

/** The processes first, for they would start what they miss; the servers after them, however far they had come. */
const endStack = async (): Promise<void> => {
  await prometheus?.stop();
  prometheus = null;
  if (starting === null) return;
  await starting.stack.then((stack) => stack.stop()).catch(() => undefined);
  await starting.own.wipe();
  starting = null;
};
const cleanOnce = async (): Promise<void> => {
  ending.abort();
  await endStack();
  rmSync(folder, { recursive: true, force: true });
};
const clean = (): Promise<void> => (cleaning ??= cleanOnce());
const cutShort = (code: number, why: string): void => {
  console.error(why);
  void within('cleaning', CLEANING_MS_MAX, clean())
    .catch((error: unknown) => console.error(error))
    .finally(() => process.exit(code));
};
process.once('SIGTERM', () => cutShort(143, 'ended by SIGTERM'));
process.once('SIGINT', () => cutShort(130, 'ended by SIGINT'));
setTimeout(() => cutShort(1, 'the whole took too long'), WHOLE_MS_MAX).unref();

const checkVerified = (where: string, verdict: string): void => check(isSound(verdict), `${where} ${verdict}`);

const startStackIn = (own: OwnStack, data: string): Promise<Stack> => {
  starting = { own, stack: own.start(data, say) };
  return starting.stack;
};
const services = () => STACK_SERVICES.map((name) => ({ name, url: stackUrl(name) }));

const checkSame = (report: OfficeReport, laptop: OfficeReport, where: string): void => {
  const { entries, sumYuan, sha256 } = report.journal;
  const same = sha256 === laptop.journal.sha256;
  check(
    same,
    `same-hash ${where}: ${String(entries)} entries, sha256 ${sha256} ${same ? 'as' : 'NOT as'} on the laptop`,
  );
  check(sumYuan === '0.00', `${where}: journal sum = ${sumYuan}`);
  check(isDeepStrictEqual(report, laptop), `${where}: covers, bills, decisions, orders and payments as on the laptop`);
};
const checkWatched = async (where: string): Promise<void> => {
  const { missing, lag, deadLetters, unknownOutcomes } = await watch(services());
  check(missing.length === 0, `${where}: lag, outbox age, dead letters, unknown outcomes, breaker states are measured`);
  if (missing.length > 0) say(missing.join(', '));
  check(
    lag === 0 && deadLetters === 0,
    `${where}: lag ${String(lag)}, dead letters ${String(deadLetters)}, unknown outcomes ${String(unknownOutcomes)}`,
  );
};
/** A record nobody can read is set aside by whoever reads its topic, and shown to whoever watches. */
const checkDeadLetter = async (): Promise<void> => {
  await appendUnreadable();
  const seen = async (): Promise<boolean> => (await watch(services())).deadLetters >= 1;
  await until('a dead letter is shown', PLAY_MS_MAX, seen, ending.signal);
  const { lag, deadLetters } = await watch(services());
  check(
    lag === 0,
    `stack: an unreadable record is parked (${String(deadLetters)} dead letters shown), all else goes on`,
  );
};
/** The released rules over what the play left: each yields a number, and nobody is told of a fault that is none. */
const checkRecorded = async (watching: Prometheus): Promise<void> => {
  const silent = await watching.silent(ending.signal);
  const version = `Prometheus ${watching.version}`;
  check(silent.length === 0, `${version}: every service is scraped, every rule is sound, every recording rule yields`);
  for (const finding of silent) say(`  ${finding}`);
  const alerts = await watching.firing();
  check(alerts.length === 0, `${version}: nobody is told of a fault that is none ${alerts.join(', ')}`.trimEnd());
};
const checkIdle = async (running: Stack): Promise<void> => {
  const processes = running.processes.flatMap(({ name, pid }) => {
    const id = pid();
    return id === undefined ? [] : [{ name, pid: id }];
  });
  await sleep(REST_MS);
  for (const { name, percent } of await idleCost(processes, IDLE_MS)) {
    check(percent < IDLE_PERCENT_MAX, `idle ${name}: ${percent.toFixed(2)} % of a core`);
  }
};

const checkFaults = async (faults: readonly Fault[], played: Play, hashIsEqual: boolean): Promise<void> => {
  const findings = await followClaims(
    played.desk,
    stackUrl('bank'),
    played.claims.map(({ claimId }) => claimId),
  );
  for (const { kind, claimId, what } of findings) say(`${kind}: claim ${claimId} ${what}`);
  const acknowledgedMs = new Map(played.claims.map(({ claimId, atMs }) => [claimId, atMs]));
  // What was acknowledged before the first fault, or by nobody, is counted there.
  const faultOf = (claimId: string): Fault | undefined =>
    faults.findLast(({ fromMs }) => fromMs <= (acknowledgedMs.get(claimId) ?? 0)) ?? faults[0];
  for (const fault of faults) {
    const count = (kind: 'lost' | 'doubled'): number =>
      findings.filter((finding) => finding.kind === kind && faultOf(finding.claimId) === fault).length;
    const [lost, doubled] = [count('lost'), count('doubled')];
    check(
      lost === 0 && doubled === 0 && hashIsEqual,
      `fault ${fault.name}: recovered in ${fault.recoveredSeconds.toFixed(1)} s, ${String(lost)} lost, ${String(doubled)} doubled, journal hash ${hashIsEqual ? 'equal' : 'DIFFERENT'}`,
    );
  }
};

const undisturbed = async (own: OwnStack): Promise<OfficeReport> => {
  const playedOnLaptop = within('the play on the laptop', PLAY_MS_MAX, playOnLaptop(folder, ending.signal, 'small'));
  const [laptop, running] = await Promise.all([playedOnLaptop, startStackIn(own, 'undisturbed')]);
  const watching = (prometheus = await startPrometheus(await toolsUp('prometheus'), join(folder, 'prometheus')));
  checkVerified('laptop', await verdictOf('--data', join(folder, 'laptop')));
  const played = play(stackAddresses(), ending.signal);
  checkSame(await within('the play on the stack', PLAY_MS_MAX, played.report), laptop, 'stack');
  checkVerified('stack', await verdictOf('--stack', '--data', join(folder, 'undisturbed')));
  check((await played.previewedPlans()) > 0, 'stack: enrollment is told the threshold by adjudication');
  await checkWatched('stack');
  await checkIdle(running);
  await checkRecorded(watching);
  await checkDeadLetter();
  await watching.finds('DeadLetters', ending.signal);
  check(true, 'DeadLetters finds the parked record');
  for (const server of ['kafka', 'ferretdb', 'postgres'] as const) {
    await becomesUnready(server, ending.signal);
    check(true, `readiness: without ${server} nobody is ready, with it everybody is`);
  }
  await endStack();
  return laptop;
};

const disturbed = async (own: OwnStack, laptop: OfficeReport): Promise<void> => {
  const running = await startStackIn(own, 'disturbed');
  const played = play(stackAddresses(), ending.signal);
  const disturb = async (): Promise<Fault[]> => {
    const faults: Fault[] = [];
    const note = (fault: Fault): void => {
      faults.push(fault);
      say(`${fault.name}: recovered in ${fault.recoveredSeconds.toFixed(1)} s, day ${String(played.daysPlayed())}`);
    };
    for (const server of ['kafka', 'ferretdb', 'postgres'] as const) {
      note(await killAndRestart(server, played, ending.signal));
    }
    note(await killRepeatedly(running, KILLED_SERVICE, KILLS, played, ending.signal));
    return faults;
  };
  const [report, faults] = await within('the disturbed play', PLAY_MS_MAX, Promise.all([played.report, disturb()]));
  check(
    faults.at(-1)?.kills === KILLS,
    `${KILLED_SERVICE} was killed ${String(faults.at(-1)?.kills)} times under load`,
  );
  checkSame(report, laptop, 'disturbed stack');
  checkVerified('disturbed stack', await verdictOf('--stack', '--data', join(folder, 'disturbed')));
  await checkWatched('disturbed stack');
  await checkFaults(faults, played, report.journal.sha256 === laptop.journal.sha256);
};

const reason = stackHindrance();
if (reason !== null) {
  console.log(`services as processes on Kafka and MongoDB: NOT EXERCISED (${reason})`);
  if (process.env['CI'] === 'true') total.failed += 1;
} else {
  try {
    const own = await ownStack(folder);
    await disturbed(own, await undisturbed(own));
  } catch (error) {
    check(false, error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}
await within('cleaning', CLEANING_MS_MAX, clean()).catch((error: unknown) => console.error(error));
console.log(`${String(total.passed)} passed, ${String(total.failed)} failed`);
process.exit(total.failed === 0 ? 0 : 1);
