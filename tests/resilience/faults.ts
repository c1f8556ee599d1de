import { setTimeout as sleep } from 'node:timers/promises';
import { STACK_SERVICES, type StackService, stackUrl } from '@huji/all-in-one/addresses.ts';
import type { Stack } from '@huji/all-in-one/stack/stack.ts';
import { enginesUp, killServer, type Server } from '../engines/local-engines.ts';
import type { Play } from './played-office.ts';
import { until } from './within.ts';

export interface Fault {
  readonly name: string;
  /** When the first kill came. */
  readonly fromMs: number;
  /** From a kill until every service was ready again and had nothing left to do; the longest where there were several. */
  readonly recoveredSeconds: number;
  readonly kills: number;
}

/** Generous: a machine that does other things as well needs three times what an idle one needs. */
const RECOVERY_MS_MAX = 120_000;
const PROGRESS_MS_MAX = 240_000;
const DOWN_MS = 1_000;
const LOOK_MS = 2_000;

const get = async (url: string): Promise<Response | null> => {
  try {
    return await fetch(url, { signal: AbortSignal.timeout(LOOK_MS * 3) });
  } catch {
    return null;
  }
};

const isReady = async (service: StackService): Promise<boolean> =>
  (await get(`${stackUrl(service)}/health/ready`))?.ok === true;

/** Ready, and everything that was waiting while something was dead has been acted on. */
const hasCaughtUp = async (): Promise<boolean> => {
  const looks = await Promise.all(
    STACK_SERVICES.map(async (service) => {
      if (!(await isReady(service))) return false;
      const reply = await get(`${stackUrl(service)}/dev/drained?withinMs=${String(LOOK_MS)}`);
      return reply?.ok === true && ((await reply.json()) as { drained: boolean }).drained;
    }),
  );
  return looks.every(Boolean);
};

const recovered = async (fromMs: number, signal: AbortSignal): Promise<number> => {
  await until('recovery', RECOVERY_MS_MAX, hasCaughtUp, signal);
  return (performance.now() - fromMs) / 1000;
};

const DAYS_BETWEEN = 2;
const ANSWERS_MAX = 20;

/** Waits until two more days were played, and then for a moment of the next one that nobody chose. */
const underLoad = async (play: Play, signal: AbortSignal): Promise<void> => {
  const day = play.daysPlayed() + DAYS_BETWEEN;
  await until('the play', PROGRESS_MS_MAX, () => play.daysPlayed() >= day || isOver(play), signal);
  const answered = play.answered() + Math.ceil(Math.random() * ANSWERS_MAX);
  const moved = (): boolean => play.answered() >= answered || play.daysPlayed() > day || isOver(play);
  await until('the play', PROGRESS_MS_MAX, moved, signal);
};
const isOver = (play: Play): boolean => play.daysPlayed() >= play.days;

/** An engine without which no service is ready. */
type Killed = Exclude<Server, 'object-store'>;

const NAMES: Readonly<Record<Killed, string>> = {
  kafka: 'broker killed',
  ferretdb: 'database killed (FerretDB)',
  postgres: 'database killed (PostgreSQL)',
};

/** Kills a server with -9 and starts it again, as whoever looks after it would; services are not told. */
export const killAndRestart = async (server: Killed, play: Play, signal: AbortSignal): Promise<Fault> => {
  await underLoad(play, signal);
  const fromMs = performance.now();
  killServer(server);
  await sleep(DOWN_MS);
  await enginesUp(process.env);
  return { name: NAMES[server], fromMs, recoveredSeconds: await recovered(fromMs, signal), kills: 1 };
};

/** Readiness while a server is dead: what every service answers within so long. */
export const becomesUnready = async (server: Killed, signal: AbortSignal): Promise<void> => {
  killServer(server);
  await until(
    `every service says it is not ready without ${server}`,
    RECOVERY_MS_MAX,
    async () => (await Promise.all(STACK_SERVICES.map(isReady))).every((ready) => !ready),
    signal,
  );
  await enginesUp(process.env);
  await until(
    'every service says it is ready again',
    RECOVERY_MS_MAX,
    async () => (await Promise.all(STACK_SERVICES.map(isReady))).every(Boolean),
    signal,
  );
};

/** Kills one service over and over at moments that nobody chose; the stack starts it again. */
export const killRepeatedly = async (
  stack: Stack,
  service: StackService,
  times: number,
  play: Play,
  signal: AbortSignal,
): Promise<Fault> => {
  const child = stack.processes.find(({ name }) => name === service);
  if (child === undefined) throw new Error(`${service} is not in the stack`);
  let fromMs = 0;
  let longest = 0;
  let kills = 0;
  for (; kills < times; kills += 1) {
    await underLoad(play, signal);
    if (isOver(play)) break;
    const killedMs = performance.now();
    if (kills === 0) fromMs = killedMs;
    const pid = child.pid();
    if (pid === undefined) throw new Error(`${service} does not run`);
    process.kill(pid, 'SIGKILL');
    await until(`${service} is started again`, RECOVERY_MS_MAX, () => child.pid() !== pid, signal);
    longest = Math.max(longest, await recovered(killedMs, signal));
  }
  return { name: `${service} killed ${String(kills)} times`, fromMs, recoveredSeconds: longest, kills };
};
