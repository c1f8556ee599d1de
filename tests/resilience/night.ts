/**
 * The whole sample office, 60 employers and 1,500 claims, played on the laptop and then on the stack, each on data of its own. With
 * one look-up key both end in the same journal, to the hash, and in the same covers, bills, decisions, orders and payments;
 * the books of both verify. CI shows it of the small office. Last line: `N passed, N failed`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { stackAddresses } from '@huji/all-in-one/addresses.ts';
import type { OfficeReport } from '@huji/all-in-one/sample/report.ts';
import { ownStack, stackHindrance } from '../engines/own-stack.ts';
import { createFindings } from '../findings.ts';
import { isSound, playOnLaptop, verdictOf } from './laptop.ts';
import { play } from './played-office.ts';

const folder = mkdtempSync(join(tmpdir(), 'huji-night-'));
const findings = createFindings();
const ending = new AbortController();
const startedMs = performance.now();
const say = (line: string): void => {
  console.log(`${((performance.now() - startedMs) / 1_000).toFixed(0).padStart(5)} s  ${line}`);
};
const check = (holds: boolean, line: string): void => {
  findings.note('the whole office', line, holds ? null : 'it does not hold');
  if (holds) say(line);
};

const verified = async (where: string, ...options: readonly string[]): Promise<void> => {
  const verdict = await verdictOf(...options);
  check(isSound(verdict), `${where} ${verdict}`);
};

const onStack = async (): Promise<OfficeReport> => {
  const own = await ownStack(folder);
  process.once('SIGINT', () => void own.wipe().finally(() => process.exit(130)));
  try {
    const stack = await own.start('stack', say);
    const report = await play(stackAddresses(), ending.signal, 'full').report;
    await verified('stack', '--stack', '--data', join(folder, 'stack'));
    await stack.stop();
    return report;
  } finally {
    await own.wipe();
  }
};

const prove = async (): Promise<void> => {
  const laptop = await playOnLaptop(folder, ending.signal, 'full');
  say(`played on the laptop: ${String(laptop.journal.entries)} entries, sha256 ${laptop.journal.sha256}`);
  await verified('laptop', '--data', join(folder, 'laptop'));
  const stack = await onStack();
  const { entries, sha256, sumYuan } = stack.journal;
  check(sha256 === laptop.journal.sha256, `stack: ${String(entries)} entries, sha256 ${sha256}, as on the laptop`);
  check(sumYuan === '0.00', 'the sum of the journal is 0.00');
  check(isDeepStrictEqual(stack, laptop), 'covers, bills, decisions, orders and payments are those of the laptop');
};

const hindrance = stackHindrance();
try {
  if (hindrance === null) await prove();
  else findings.note('the whole office', 'the servers of the stack', hindrance);
} catch (error) {
  findings.note(
    'the whole office',
    'the play',
    error instanceof Error ? (error.stack ?? error.message) : String(error),
  );
}
rmSync(folder, { recursive: true, force: true });
console.log(`${String(findings.passed())} passed, ${String(findings.failed())} failed`);
process.exit(findings.failed() === 0 ? 0 : 1);
