import { cpus, totalmem } from 'node:os';
import type { Measured, Percentiles } from './measured.ts';
import type { TargetName } from './profiles.ts';

const number = (value: number, digits = 0): string =>
  value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const times = ({ count, p50, p95, p99 }: Percentiles): string =>
  `${number(p50)} / ${number(p95)} / ${number(p99)} ms (${number(count)})`;
const percent = (part: number, whole: number): string => (whole === 0 ? '' : `${number((part / whole) * 100)} %`);

export const machine = (): string => {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${String(cpus().length)} cores ${first?.model.trim() ?? ''}, ${String(memory)} GiB, Node ${process.versions.node}`;
};

/** Claims a second over both legs that were aimed at. */
const AIMS: Readonly<Record<TargetName, number>> = { laptop: 500, stack: 150 };

const cpuMsOf = ({ processes }: Measured): number =>
  processes.reduce((sum, { cpuMsPerClaim }) => sum + cpuMsPerClaim, 0);
/** CPU that a claim could take at the aim if nothing else ran. */
const cpuMsAtAim = ({ target }: Measured): number => (cpus().length * 1_000) / AIMS[target];

type Row = readonly [string, (each: Measured) => string];

/** How a claim fares, beside what the engines themselves could do in the same run. */
const ROWS: readonly Row[] = [
  [
    '**claims a second, HTTP to durable payment order** (best mean)',
    ({ claims }) => `**${number(claims.perSecond, 1)}** over ${String(claims.windowSeconds)} s`,
  ],
  [
    'aimed at, claims a second (reached)',
    ({ target, claims: { perSecond, askedBeyond } }) =>
      `${number(AIMS[target])}${askedBeyond > 0 ? ` (${percent(perSecond, AIMS[target])})` : ''}`,
  ],
  [
    'a claim costs: CPU ms in all processes (the aim would leave)',
    (each) => `${number(cpuMsOf(each), 2)} (${number(cpuMsAtAim(each), 2)})`,
  ],
  ['asked at the peak, p50 / p95 / p99 (number) of', ({ claims }) => `${number(claims.asked)} claims a second`],
  ['· submission', ({ claims }) => times(claims.submitted)],
  ['· review', ({ claims }) => times(claims.reviewed)],
  ['· submission to decision', ({ claims }) => times(claims.decided)],
  ['· submission to durable payment order', ({ claims }) => times(claims.ordered)],
  ['· pages read at the same time', ({ claims }) => times(claims.read)],
  [
    'a claim costs: commits, documents written',
    ({ claims }) => `${number(claims.commits, 2)}, ${number(claims.writes, 1)}`,
  ],
  ['a claim costs: loads, messages', ({ claims }) => `${number(claims.loads, 2)}, ${number(claims.messages, 1)}`],
  ['a claim costs: bytes written to disk', ({ claims }) => number(claims.bytes)],
  ['engine: durable commits a second, one by one', ({ engines }) => number(engines.commitsPerSecond)],
  ['engine: durable writes a second, gathered', ({ engines }) => number(engines.writesPerSecond)],
  ['engine: durable messages a second', ({ engines }) => number(engines.messagesPerSecond)],
  [
    'used of the engine: writes, messages',
    ({ claims, engines }) =>
      `${percent(claims.perSecond * claims.writes, engines.writesPerSecond)}, ${percent(claims.perSecond * claims.messages, engines.messagesPerSecond)}`,
  ],
  [
    'enrollment window: employers (members)',
    ({ enrollment }) => `${number(enrollment.employers)} (${number(enrollment.members)})`,
  ],
  ['· registration to covered', ({ enrollment }) => times(enrollment.enrolled)],
  ['payout day: payments a second (number)', ({ payout }) => `${number(payout.perSecond)} (${number(payout.orders)})`],
  ['· pages read at the same time', ({ payout }) => times(payout.read)],
  [
    'acknowledged / approved / ordered',
    ({ claims }) => [claims.acknowledged, claims.approved, claims.orders].map((each) => number(each)).join(' / '),
  ],
  ['seconds the run took', ({ seconds }) => number(seconds)],
];

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, at) => (at === 0 ? '---' : '--:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

const processTable = ({ target, processes }: Measured): string =>
  table(
    [target, 'CPU ms a claim', 'memory MiB'],
    processes.map(({ name, cpuMsPerClaim, memoryMiB }) => [name, number(cpuMsPerClaim, 2), number(memoryMiB)]),
  );

/** What is printed, and stands in `RESULTS.md`. */
export const asMarkdown = (measured: readonly Measured[]): string =>
  [
    table(
      ['', ...measured.map(({ target }) => target)],
      ROWS.map(([what, of]) => [what, ...measured.map(of)]),
    ),
    ...measured.map(processTable),
    measured.map(({ target, engines }) => `${target}: ${engines.documents}; ${engines.log}.`).join('\n'),
  ].join('\n\n');

/** What the first row and the times are, which differs by what a profile asks. */
const whatIsShown = ([first]: readonly Measured[]): string =>
  (first?.claims.askedBeyond ?? 0) > 0
    ? `the first row is what the system did when more was
asked than it can do, the times are those of the peak before.`
    : `never more is asked than the peak, so the first
row is no limit of the system but the best that it kept up with, and the times are those of the peak.`;

/** The whole file. `on` is the day of the run. */
export const resultsFile = (measured: readonly Measured[], on: string): string => `# Load, measured

Written by \`make load\` on ${on}; ${machine()}; profile \`${measured[0]?.profile ?? ''}\` of [profiles.ts](profiles.ts). k6, the
system and its engines share the machine. Claims are plain stays: a member submits, a reviewer agrees with what is proposed, the
payment order follows. The open model keeps asking whatever becomes of it; ${whatIsShown(measured)} One claim in ten is
followed: looks at its state are 100 ms apart, at that of the others 250 ms.

Aimed at are ${number(AIMS.laptop)} claims a second on the laptop and ${number(AIMS.stack)} on the stack. CPU bounds both: ${String(cpus().length)} cores are shared with k6, and on the stack with
the broker and the database, while of what the engines can do the part is used that the table tells.

${asMarkdown(measured)}
`;
