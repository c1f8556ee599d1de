/**
 * Cases per second and peak memory of `huji case` over generated cases, beside a process that only reads and parses the
 * same file: what is left is the rules. One after the other, on one core each.
 *
 *     node tests/bench/bench-cases.ts [COUNT] [SEED]
 */
import { spawnSync } from 'node:child_process';
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { linesOf } from '../../services/all-in-one/src/cases/source/split-documents.ts';
import { tellEngine } from '../../services/all-in-one/src/cases/engine-flags.ts';
import { runCaseCommand } from '../../services/all-in-one/src/cases/run-cases.ts';
import { countOf } from '../../infra/local/command-line.ts';
import { generateCases } from './generate-cases.ts';

interface Measured {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
}

const onlyParse = async (file: string): Promise<void> => {
  for await (const line of linesOf(createReadStream(file))) JSON.parse(line);
};

const play = async (file: string): Promise<void> => {
  tellEngine('compileLate');
  const code = await runCaseCommand([file, '--json'], {
    directory: '.',
    input: process.stdin,
    write: () => Promise.resolve(),
    writeError: (text) => process.stderr.write(text),
    helpers: { most: 0, fromBytes: 0 },
  });
  if (code !== 0) throw new Error(`huji case ended with ${String(code)}`);
};

const measure = async (work: () => Promise<void>): Promise<Measured> => {
  const startedMs = performance.now();
  await work();
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  return {
    seconds: (performance.now() - startedMs) / 1000,
    cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
    peakMegabytes: maxRSS / 1024,
  };
};

const inOwnProcess = (role: string, file: string): Measured => {
  const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), role, file], { encoding: 'utf8' });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout) as Measured;
};

const line = (name: string, count: number, { seconds, cpuSeconds, peakMegabytes }: Measured): string =>
  `${name.padEnd(14)} ${(count / seconds).toFixed(0).padStart(7)} cases/s   ${(count / cpuSeconds).toFixed(0).padStart(7)} cases per CPU second   peak ${peakMegabytes.toFixed(0).padStart(4)} MB`;

const bench = (count: number, seed: number): void => {
  const folder = mkdtempSync(join(tmpdir(), 'huji-bench-'));
  try {
    const file = join(folder, 'cases.jsonl');
    writeFileSync(file, [...generateCases(seed, count)].map((text) => `${text}\n`).join(''));
    console.log(`${String(count)} generated cases, seed ${String(seed)}`);
    console.log(line('only parsing', count, inOwnProcess('parse', file)));
    console.log(line('huji case', count, inOwnProcess('play', file)));
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const [first = '10000', second = '1'] = process.argv.slice(2);
if (first === 'parse') console.log(JSON.stringify(await measure(() => onlyParse(second))));
else if (first === 'play') console.log(JSON.stringify(await measure(() => play(second))));
else bench(countOf('how many cases', first), countOf('the seed', second));
