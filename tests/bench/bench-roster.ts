/**
 * A roster of 50,000 rows from its file to the draft, as a client sees it: the service on SQLite in this process, the worker in
 * its thread. Prints and writes to `ROSTER.md` the time of each step and the memory beyond what the process held at rest.
 *
 *     node tests/bench/bench-roster.ts [ROWS]      another number than 50,000: then nothing is written
 */
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { createEnrollmentService } from '@huji/enrollment/service.ts';
import { sampleResidentId } from '@huji/all-in-one/sample/identity.ts';
import { startServiceHarness } from '@huji/chassis/testing/service-harness.ts';
import { writtenWorkbook } from '@huji/chassis/testing/workbook-writer.ts';
import { openBatch } from '@huji/contracts/enrollment/batch-http.ts';
import { decideAdmission, registerEmployer } from '@huji/contracts/enrollment/employer-http.ts';
import { listRosterUploadChanges, readRosterUpload } from '@huji/contracts/enrollment/roster-upload-http.ts';
import { civilDate } from '@huji/contracts/shared/civil-date.ts';
import type { LongWorkReply } from '@huji/contracts/shared/long-work.ts';
import { present } from '@huji/contracts/shared/present.ts';
import { readLongWork } from '@huji/contracts/shared/long-work.ts';
import { foreignEventsOf } from '@huji/contracts/surfaces.ts';
import { countOf } from '../../infra/local/command-line.ts';

const WHOLE = 50_000;
const rows = countOf('how many rows', process.argv[2] ?? String(WHOLE));
const LOOK_MS = 100;
const MEGABYTE = 1_000_000;
const MEBIBYTE = 2 ** 20;

/** Numbers of people who do not exist: a birthday each, 336 a year, both halves of a day's serials. */
const personOf = (at: number): string => {
  const [year, rest] = [1960 + (Math.floor(at / 336) % 40), at % 336];
  const on = `${String(year)}-${String(1 + Math.floor(rest / 28)).padStart(2, '0')}-${String(1 + (rest % 28)).padStart(2, '0')}`;
  return sampleResidentId(civilDate(on), 'male', 100 + Math.floor(at / (336 * 40)));
};
const cellsOf = (at: number): readonly string[] => [
  at % 500 === 0 ? '' : `职工${String.fromCodePoint(0x4e00 + (at % 5_000))}`,
  personOf(at),
  at % 50 === 0 ? '' : '是',
  'HM',
];
const HEAD = ['姓名', '身份证号', '自愿', '参保计划'];
const table = [HEAD, ...Array.from({ length: rows }, (_, index) => cellsOf(index + 1))];
const files = {
  csv: { type: 'text/csv', bytes: Buffer.from(table.map((cells) => cells.join(',')).join('\r\n')) },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: Buffer.from(writtenWorkbook([{ name: '名单', rows: table }])),
  },
};

const services = await startServiceHarness(
  { enrollment: createEnrollmentService },
  {
    day: '2025-05-25',
    foreign: foreignEventsOf('enrollment'),
    environment: { HUJI_RATE_LIMIT_PER_MINUTE: '10000000' },
  },
);
const token = await services.token({ subject: 'clerk-1', roles: ['clerk'] });
const head = await services.token({ subject: 'office-1', roles: ['office-head'] });
const { call } = services.client;
const key = (): string => randomUUID();
const employer = { uscc: '91320214MA1WF1X02B', name: '长春第一机床厂', society: 'changchun' as const };
const { employerId } = await call(registerEmployer, { token, key: key(), body: employer });
const admission = { society: 'changchun' as const, admitted: true, reason: '材料齐全' };
await call(decideAdmission, { token: head, key: key(), params: { employerId }, body: admission });

interface Step {
  readonly what: string;
  readonly seconds: number;
  readonly mebibytes: number;
  readonly loopMs: number;
}
const steps: Step[] = [];
/** Does it, and notes how long it took, the most memory beyond rest meanwhile, and the longest wait of the event loop. */
const noted = async <Made>(what: string, work: () => Promise<Made>): Promise<Made> => {
  globalThis.gc?.();
  const rest = process.memoryUsage().rss;
  let [peak, loopMs, last] = [rest, 0, performance.now()];
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
    loopMs = Math.max(loopMs, performance.now() - last - 10);
    last = performance.now();
  }, 10);
  const from = performance.now();
  const made = await work();
  clearInterval(timer);
  const step = { what, seconds: (performance.now() - from) / 1_000, mebibytes: (peak - rest) / MEBIBYTE, loopMs };
  steps.push(step);
  console.log(`${what}: ${step.seconds.toFixed(1)} s, +${step.mebibytes.toFixed(0)} MiB, loop ${loopMs.toFixed(0)} ms`);
  return made;
};
const request = async (path: string, init: RequestInit = {}): Promise<Response> => {
  const response = await fetch(`${services.running.url}${path}`, {
    ...init,
    headers: { authorization: `Bearer ${token}`, 'idempotency-key': key(), ...init.headers },
  });
  if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
  return response;
};
const ended = async (workId: string): Promise<void> => {
  for (;;) {
    const { state, code } = await call(readLongWork('enrollment'), { token, params: { workId } });
    if (state === 'done') return;
    if (state !== 'running') throw new Error(`${state} ${String(code)}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
};
const drain = async (response: Response): Promise<number> => (await response.arrayBuffer()).byteLength;

for (const [name, { type, bytes }] of Object.entries(files)) {
  const body = { employerId, startOn: name === 'csv' ? '2025-06-01' : '2025-07-01' };
  const { batchId } = await call(openBatch, { token, key: key(), body });
  const { workId } = await noted(`${name}: sent (${(bytes.length / MEGABYTE).toFixed(1)} MB), answered`, async () => {
    const path = `/v1/batches/${batchId}/rows/file?preview=true`;
    const init = { method: 'PUT', headers: { 'content-type': type }, body: new Uint8Array(bytes) };
    return (await (await request(path, init)).json()) as LongWorkReply;
  });
  await noted(`${name}: read and compared`, () => ended(workId));
  const place = { batchId, workId };
  await noted(`${name}: preview`, () => call(readRosterUpload, { token, params: place }));
  await noted(`${name}: every change, page by page`, async () => {
    for (let cursor: string | null | undefined; cursor !== null;) {
      const query = { limit: 200, ...present({ cursor: cursor ?? undefined }) };
      ({ cursor } = await call(listRosterUploadChanges, { token, params: place, query }));
    }
  });
  await noted(`${name}: annotated file`, async () =>
    drain(await request(`/v1/batches/${batchId}/roster-uploads/${workId}/file?language=zh`)),
  );
  await noted(`${name}: put into the draft`, async () => {
    const response = await request(`/v1/batches/${batchId}/roster-uploads/${workId}/adoption`, { method: 'POST' });
    await ended(((await response.json()) as LongWorkReply).workId);
  });
}
await services.close();

const lines = steps.map(
  ({ what, seconds, mebibytes, loopMs }) =>
    `| ${what} | ${seconds.toFixed(1)} s | ${mebibytes.toFixed(0)} MiB | ${loopMs.toFixed(0)} ms |`,
);
const text = `# A roster of 50,000 rows

Written by \`make bench-roster\` on ${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${String(cpus().length)} × ${cpus()[0]?.model.split(' ').slice(0, 2).join(' ') ?? ''}.
The service with its worker and the client that asks in one process; memory is the most beyond what it held before the step, the
limit is 400 MiB; the last column is the longest that anybody else waited. 100 rows have no name, 900 no consent.

| what | time | memory | event loop |
| --- | --- | --- | --- |
${lines.join('\n')}
`;
if (rows === WHOLE)
  writeFileSync(
    fileURLToPath(new URL('ROSTER.md', import.meta.url)),
    await format(text, { parser: 'markdown', printWidth: 132 }),
  );
process.exit(0);
