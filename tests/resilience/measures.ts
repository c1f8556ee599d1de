import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Clock ticks a second, as every Linux for these machines has it. */
const TICKS_A_SECOND = 100;

/** CPU seconds a process has used so far, all its threads together. */
const cpuSeconds = (pid: number): number => {
  const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
  // The name stands in brackets and may hold blanks; user and system time are the 12th and 13th field after it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
};

/** Percent of one core each process uses over so long. */
export const idleCost = async (
  processes: readonly { readonly name: string; readonly pid: number }[],
  forMs: number,
): Promise<readonly { readonly name: string; readonly percent: number }[]> => {
  const before = processes.map(({ pid }) => cpuSeconds(pid));
  const startedMs = performance.now();
  await sleep(forMs);
  const seconds = (performance.now() - startedMs) / 1000;
  return processes.map(({ name, pid }, at) => ({
    name,
    percent: ((cpuSeconds(pid) - (before[at] ?? 0)) / seconds) * 100,
  }));
};

type Asked = readonly { readonly name: string; readonly url: string }[];

/** What every service shows to whoever watches it after it has worked (infra/OPERATIONS.md, alerts): values, not names. */
const SHOWN = ['consumer_lag_records', 'outbox_oldest_seconds', 'dead_letters_records'] as const;
/** Shown by those that call somebody. */
export const BREAKERS: Readonly<Record<string, readonly string[]>> = {
  'claim-adjudication': ['blobs'],
  enrollment: ['preview', 'covers'],
  payout: ['bank', 'bank-name-check', 'register', 'premium'],
};

export interface Watched {
  /** What a process does not show a value of. */
  readonly missing: readonly string[];
  readonly lag: number;
  readonly deadLetters: number;
  readonly unknownOutcomes: number;
}

interface Sample {
  readonly labels: string;
  readonly value: number;
}

const samplesOf = (text: string, name: string): readonly Sample[] =>
  Array.from(text.matchAll(new RegExp(`^${name}(\\{[^}]*\\})? (\\S+)$`, 'gm')), ([, labels = '', value]) => ({
    labels,
    value: Number(value),
  }));
const sumOf = (samples: readonly Sample[]): number => samples.reduce((sum, { value }) => sum + value, 0);

/** Asks every service for its measures. */
export const watch = async (services: Asked): Promise<Watched> => {
  const missing: string[] = [];
  const sums = { lag: 0, deadLetters: 0, unknownOutcomes: 0 };
  for (const { name, url } of services) {
    const text = await (await fetch(`${url}/metrics`)).text();
    const of = (what: string) => samplesOf(text, `mutualaid_${name.replaceAll('-', '_')}_${what}`);
    missing.push(...SHOWN.filter((what) => of(what).length === 0).map((what) => `${name} ${what}`));
    const breakers = of('breaker_state').map(({ labels }) => labels);
    const silent = (BREAKERS[name] ?? []).filter((each) => !breakers.some((labels) => labels.includes(`"${each}"`)));
    missing.push(...silent.map((each) => `${name} breaker ${each}`));
    sums.lag += sumOf(of('consumer_lag_records'));
    sums.deadLetters += sumOf(of('dead_letters_records'));
    sums.unknownOutcomes += sumOf(of('store_unknown_outcomes_total'));
  }
  return { missing, ...sums };
};
