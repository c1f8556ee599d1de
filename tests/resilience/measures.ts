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

/** What every process must show to whoever watches it (infra/OPERATIONS.md, alerts). */
const WATCHED = [
  'consumer_lag_records',
  'outbox_oldest_seconds',
  'dead_letters_records',
  'store_unknown_outcomes_total',
  'breaker_state',
] as const;

export interface Watched {
  /** Names that a process does not expose. */
  readonly missing: readonly string[];
  readonly deadLetters: number;
  readonly unknownOutcomes: number;
}

/** The sum over all label sets; null when the measure is not exposed at all. */
const sumOf = (text: string, name: string): number | null => {
  if (!text.includes(`# TYPE ${name} `)) return null;
  const values = [...text.matchAll(new RegExp(`^${name}(?:\\{[^}]*\\})? (\\S+)$`, 'gm'))];
  return values.reduce((sum, [, value]) => sum + Number(value), 0);
};

/** Asks every service for its measures. */
export const watch = async (services: readonly { name: string; url: string }[]): Promise<Watched> => {
  const missing: string[] = [];
  const sums = { dead_letters_records: 0, store_unknown_outcomes_total: 0 };
  for (const { name, url } of services) {
    const text = await (await fetch(`${url}/metrics`)).text();
    for (const what of WATCHED) {
      const sum = sumOf(text, `mutualaid_${name.replaceAll('-', '_')}_${what}`);
      if (sum === null) missing.push(`${name} ${what}`);
      else if (what in sums) sums[what as keyof typeof sums] += sum;
    }
  }
  return { missing, deadLetters: sums.dead_letters_records, unknownOutcomes: sums.store_unknown_outcomes_total };
};
