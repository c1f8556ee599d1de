import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type SupervisedProcess, supervise } from './supervised-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'huji-supervised-'));
const pids = join(folder, 'pids');
const script = join(folder, 'child.mjs');
/** Says who it is, rests on SIGTERM as a service does, and goes on until it is told. */
const CHILD = `
import { appendFileSync } from 'node:fs';
appendFileSync(${JSON.stringify(pids)}, process.pid + '\\n');
const alive = setInterval(() => undefined, 1000);
process.on('SIGTERM', () => { appendFileSync(${JSON.stringify(pids)}, 'rested\\n'); clearInterval(alive); });
`;
const said = (): readonly string[] => readFileSync(pids, 'utf8').trim().split('\n').filter(Boolean);
const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};
const until = async (what: string, holds: () => boolean): Promise<void> => {
  for (let look = 0; look < 500; look += 1) {
    if (holds()) return;
    await sleep(20);
  }
  throw new Error(`never: ${what}; said ${said().join(' ')}`);
};

beforeAll(() => {
  writeFileSync(script, CHILD);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('a supervised process', () => {
  test('is started again when it is killed, and rests when it is stopped', async () => {
    writeFileSync(pids, '');
    const lines: string[] = [];
    const child: SupervisedProcess = supervise(
      { name: 'child', arguments: [script], environment: process.env },
      (line) => void lines.push(line),
    );
    await until('the first run', () => said().length === 1);
    process.kill(child.pid()!, 'SIGKILL');
    await until('the second run', () => said().length === 2);
    expect(lines).toEqual(['child ended (SIGKILL), started again in 200 ms']);
    await child.stop();
    expect(said().at(-1)).toBe('rested');
    expect(isAlive(Number(said()[1]))).toBe(false);
  });

  test('rests when whoever supervised it is killed', async () => {
    writeFileSync(pids, '');
    const supervised = new URL('supervised-process.ts', import.meta.url).href;
    const parent = join(folder, 'parent.mjs');
    const description = JSON.stringify({ name: 'child', arguments: [script], environment: {} });
    writeFileSync(
      parent,
      `import { supervise } from ${JSON.stringify(supervised)};\nsupervise(${description}, () => undefined);\n`,
    );
    const running: ChildProcess = spawn(process.execPath, [parent], { stdio: 'inherit' });
    await until('the run', () => said().length === 1);
    running.kill('SIGKILL');
    await until('the rest', () => said().at(-1) === 'rested');
    await until('the end', () => !isAlive(Number(said()[0])));
  });
});
