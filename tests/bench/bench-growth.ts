/**
 * What grows, measured: 500,000 journal entries on one day (proof, and export over HTTP), a bill of 50,000 rows with 5,000
 * declined, 100,000 audit streams in one closing. Each in a process of its own; what is read is made beforehand. Prints time and
 * peak memory, and writes them to `GROWTH.md` beside what they were before (`growth-before.json`).
 *
 *     node tests/bench/bench-growth.ts [SHARE]      of all numbers, such as 0.01; then nothing is written
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';

interface Figure {
  readonly seconds: number;
  readonly peakMegabytes: number;
  /** Of the bill: how often it was written. */
  readonly writes?: number;
  readonly from?: string;
}
interface Measured extends Figure {
  readonly told?: Readonly<Record<string, unknown>>;
}
interface Before {
  readonly commit: string;
  readonly measuredOn: string;
  readonly figures: Readonly<Record<string, Figure>>;
}

const ENTRIES = 500_000;
const ROWS = 50_000;
const DECLINED = 5_000;
const STREAMS = 100_000;
const BURST = 1_500;
const OFFICES = [
  ['small-office', '0', 'the small office (120 claims)'],
  ['full-office', '1', 'the full office (1,500 claims)'],
] as const;

const share = Number(process.argv[2] ?? '1');
const many = (count: number): string => String(Math.round(count * share));
const near = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'huji-growth-'));

const inOwnProcess = (role: string, of: string, ...counts: readonly string[]): Measured => {
  const data = join(folder, of);
  mkdirSync(data, { recursive: true });
  const options = ['--disable-warning=ExperimentalWarning', near('growth-roles.ts'), role, data, ...counts];
  const child = spawnSync(process.execPath, options, { encoding: 'utf8' });
  if (child.status !== 0) throw new Error(`${role}: ${child.stderr}`);
  const measured = JSON.parse(child.stdout) as Measured;
  console.log(
    `${role.padEnd(16)} ${measured.seconds.toFixed(1)} s, ${measured.peakMegabytes.toFixed(0)} MB`,
    measured.told ?? '',
  );
  return measured;
};

interface Row {
  readonly role: string;
  readonly what: string;
  readonly now: Measured;
  /** Processes that wanted the machine in the minute before. */
  readonly load: number;
}

const measureAll = (): readonly Row[] => {
  const rows: Row[] = [];
  const measure = (role: string, what: string, of: string, ...counts: readonly string[]): void => {
    const [load = 0] = loadavg();
    rows.push({ role, what, load, now: inOwnProcess(role, of, ...counts) });
  };
  inOwnProcess('fill-journal', 'journal', many(ENTRIES));
  measure('prove-journal', `proof of ${many(ENTRIES)} entries of one day`, 'journal');
  measure('export-journal', 'their export over HTTP', 'journal');
  measure(
    'decline-rows',
    `${many(DECLINED)} of ${many(ROWS)} rows of a bill declined`,
    'bill',
    many(ROWS),
    many(DECLINED),
  );
  for (const [office, full, what] of OFFICES) {
    inOwnProcess('play-office', office, '0', full);
    measure('verify-office', `huji verify of ${what}`, office);
  }
  measure('burst', `${many(BURST)} requests at once`, 'small-office', many(BURST));
  inOwnProcess('fill-audit', 'audit', many(STREAMS));
  measure('close-audit', `${many(STREAMS)} audit streams in one closing`, 'audit');
  return rows;
};

const cellOf = ({ seconds, peakMegabytes }: Figure): string =>
  `${seconds.toFixed(1)} s, ${peakMegabytes.toFixed(0)} MB`;

const page = (rows: readonly Row[], { commit, measuredOn, figures }: Before): string => {
  const machine = `${String(cpus().length)} × ${cpus()[0]?.model ?? 'processor'}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB`;
  const lines = rows.map(({ role, what, now }) => {
    const before = figures[role];
    return `| ${what} | ${before === undefined ? '' : cellOf(before)} | ${cellOf(now)} |`;
  });
  const bill = rows.find(({ role }) => role === 'decline-rows')?.now.told ?? {};
  const was = figures['decline-rows'];
  const burst = rows.find(({ role }) => role === 'burst');
  const shed = burst?.now.told ?? {};
  const loads = rows.map(({ load }) => load);
  return [
    '# What grows',
    '',
    `Written by \`make bench-growth\` on ${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${machine}. Before: commit`,
    `${commit}, measured on ${measuredOn} on the same machine. Time of the work, peak memory of its whole process; a process that`,
    'has opened its data and does nothing holds about 130 MB. Other work ran beside it: in the minute before each of them',
    `${Math.min(...loads).toFixed(1)} to ${Math.max(...loads).toFixed(1)} processes wanted the ${String(cpus().length)} processors.`,
    '',
    '| what | before | now |',
    '|---|---|---|',
    ...lines,
    '',
    `The bill was written ${String(was?.writes ?? '')} times before (from ${was?.from ?? ''}) and ${String(bill['writes'])} times now`,
    `(${Number(bill['seconds']).toFixed(1)} s). What is bounded is held by tests that count, never by time: entries held by the proof,`,
    'pages read before the first piece of an export, writes of a bill.',
    '',
    `${many(BURST)} requests at once, a third each reading a person, listing claims and filing one, to a laptop in a process of its own`,
    `beside the one that asks (load before: ${(burst?.load ?? 0).toFixed(1)}). Before, all were let in: p50 0.9 s, p95 12 s, p99 15 s, nobody told to wait. Now`,
    `${String(shed['accepted'])} accepted: p50 ${String(shed['p50Ms'])} ms, p95 ${String(shed['p95Ms'])} ms, p99 ${String(shed['p99Ms'])} ms, ${String(shed['faults'])} faults;`,
    `${String(shed['shed'])} sent away with 503 and Retry-After, the last of them after ${String(shed['shedP99Ms'])} ms (p99).`,
    '',
    'The peak of `huji verify` is that of a process that has loaded everything and reads some documents at a time: it does not grow',
    'with the office.',
    '',
  ].join('\n');
};

try {
  const rows = measureAll();
  if (share === 1) {
    const before = JSON.parse(readFileSync(near('growth-before.json'), 'utf8')) as Before;
    writeFileSync(near('GROWTH.md'), await format(page(rows, before), { parser: 'markdown', proseWrap: 'preserve' }));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
