import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import type { LogDriver } from '@huji/chassis/events/log-driver.ts';
import { silentLogger } from '@huji/chassis/observability/logger.ts';
import { hostileLog } from '@huji/chassis/testing/hostile-log.ts';
import { oneAddress } from '@huji/all-in-one/addresses.ts';
import { readShippedRuleBooks } from '@huji/contracts/rulebooks/shipped.ts';
import { playSample } from '@huji/all-in-one/cli/sample.ts';
import { startLaptop } from '@huji/all-in-one/compose.ts';
import { type Desk, openDesk } from '@huji/all-in-one/sample/desk.ts';
import type { OfficeReport } from '@huji/all-in-one/sample/report.ts';
import { laySampleKeys } from '@huji/all-in-one/sample/sample-keys.ts';
import { developmentSignIn } from '@huji/all-in-one/sample/sign-in.ts';
import { explanationFaults } from './explanations/explanation-faults.ts';
import { type ReadExplanation, readExplanations } from './explanations/read-explanations.ts';

/** `HUJI_SAMPLE_SIZE=full` plays the whole office: 60 employers, 1,500 claims. */
const SIZE = process.env['HUJI_SAMPLE_SIZE'] === 'full' ? 'full' : 'small';
/** Orders of the full office that were made after its last payout batch. */
const WAITING_AT_THE_END = 7;
const MINUTES = 60_000;

type Look = (desk: Desk) => Promise<void>;

/** What a process needs that has loaded everything, and some documents at a time; the same for 120 claims and for 1,500. */
const HEAP_OF_VERIFY_MB = 96;
const MAIN = fileURLToPath(new URL('../../services/all-in-one/src/main.ts', import.meta.url));
const run = promisify(execFile);

/** `huji verify` of a folder that nobody works on, within that heap: a process that wants more is ended by its engine. */
const verifyWithin = async (directory: string): Promise<string> => {
  const options = [`--max-old-space-size=${String(HEAP_OF_VERIFY_MB)}`, '--disable-warning=ExperimentalWarning'];
  const { stdout } = await run(process.execPath, [...options, MAIN, 'verify', '--data', directory]);
  return stdout;
};

const play = async (
  wrapLog: (log: LogDriver) => LogDriver,
  look?: Look,
  afterwards?: (directory: string) => Promise<void>,
): Promise<OfficeReport> => {
  const directory = mkdtempSync(join(tmpdir(), 'huji-sample-'));
  const environment = { HUJI_DATA: directory, HUJI_PORT: '0', HUJI_RATE_LIMIT_PER_MINUTE: '10000000' };
  laySampleKeys(environment);
  const laptop = await startLaptop({ environment, logger: silentLogger, wrapLog, logOptions: { retryMs: 5 } });
  try {
    const addresses = oneAddress(laptop.url);
    const played = await playSample({ addresses, directory, size: SIZE });
    if (played === null) throw new Error('the play was told to stop');
    await look?.(openDesk(addresses, developmentSignIn(addresses)));
    await laptop.stop();
    await afterwards?.(directory);
    return played.report;
  } finally {
    await laptop.stop();
    rmSync(directory, { recursive: true, force: true });
  }
};

describe('the sample year', () => {
  let undisturbed: OfficeReport;
  let explanations: readonly ReadExplanation[] = [];
  let verified = '';

  test(
    'is played to its end: every kind of outcome, returns repaired, books that add up',
    async () => {
      undisturbed = await play(
        (log) => log,
        async (desk) => {
          explanations = await readExplanations(desk);
        },
        async (directory) => {
          verified = await verifyWithin(directory);
        },
      );
      expect(undisturbed.journal.sumYuan).toBe('0.00');
      expect(undisturbed.enrolled.covers).toBeGreaterThan(1_000);
      const verdicts = new Set(undisturbed.outcomes.map(({ verdict, code }) => `${verdict} ${code}`.trim()));
      for (const expected of ['pay', 'refuse WAITING_PERIOD', 'refuse EXCLUDED_CAUSE', 'refuse DUPLICATE_RECEIPT']) {
        expect(verdicts).toContain(expected);
      }
      expect(undisturbed.orders.returned).toBeGreaterThan(0);
      const { count, settled } = undisturbed.orders;
      expect(count - settled).toBe(SIZE === 'full' ? WAITING_AT_THE_END : 0);
    },
    15 * MINUTES,
  );

  test('every decision of it is proven with no difference, in memory that does not grow with the office', () => {
    expect(verified).toContain(`${SIZE === 'full' ? '1500' : '120'} decisions`);
    expect(verified).toMatch(/, 0 differences/);
  });

  test('every decision is explained by clauses that were in force, to the sum that is paid, as the claim stands', () => {
    const books = readShippedRuleBooks().map(({ value }) => value);
    expect(explanations).toHaveLength(SIZE === 'full' ? 1_500 : 120);
    expect(explanations.flatMap((each) => explanationFaults(each, books))).toEqual([]);
    const decisions = explanations.map(({ decision }) => decision);
    const cited = new Set(decisions.flatMap(({ lines }) => lines.map(({ clauseId }) => clauseId)));
    expect([...cited]).toEqual(expect.arrayContaining(['E.grade', 'E.count', 'E.count.before']));
    expect(decisions.filter(({ reviews }) => reviews.some(({ changes }) => changes.length > 0)).length).toBeGreaterThan(
      5,
    );
    expect(decisions.map(({ state }) => state)).toEqual(expect.arrayContaining(['in-review', 'paid', 'refused']));
  });

  test.each([11, 23, 47])(
    'ends in the same state and the same journal through a hostile log (seed %i)',
    async (seed) => {
      expect(await play((log) => hostileLog(log, seed))).toEqual(undisturbed);
    },
    30 * MINUTES,
  );
});
