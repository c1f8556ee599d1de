/**
 * Runs every stage of the test programme and adds up what passed. `check` alone runs the static stages.
 * Last line: `N passed, N failed`. A static stage counts as one test; a jest stage as its number of tests.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wordOf } from '../infra/local/command-line.ts';
import { stackHindrance } from './engines/own-stack.ts';
import { createToldFaults } from './told-faults.ts';
import { createToldFigures } from './told-figures.ts';

interface Count {
  readonly passed: number;
  readonly failed: number;
  /** What it printed about what failed. */
  readonly faults?: readonly string[];
  /** What it printed in figures. */
  readonly figures?: readonly string[];
}
interface Stage {
  readonly name: string;
  readonly static: boolean;
  /** Runs while the stage before it runs: the two leave each other enough of two processors. */
  readonly beside?: true;
  readonly run: () => Promise<Count>;
}

const workFolder = mkdtempSync(join(tmpdir(), 'huji-tests-'));

const execute = (
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Count> =>
  new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
    const told = createToldFaults();
    const shown = createToldFigures();
    let tail = '';
    child.stdout.setEncoding('utf8').on('data', (printed: string) => {
      process.stdout.write(printed);
      told.read(printed);
      shown.read(printed);
      tail = (tail + printed).slice(-4_000);
    });
    child.stderr.setEncoding('utf8').on('data', (printed: string) => {
      process.stderr.write(printed);
      told.read(printed);
    });
    child.on('error', (error) => {
      console.error(error.message);
      resolve({ passed: 0, failed: 1 });
    });
    child.on('close', (code) => {
      const lines = [...tail.matchAll(/^(\d+) passed, (\d+) failed$/gm)];
      const last = lines.at(-1);
      const faults = told.list();
      const figures = shown.list();
      if (last)
        resolve({ passed: Number(last[1]), failed: Math.max(Number(last[2]), code === 0 ? 0 : 1), faults, figures });
      else resolve(code === 0 ? { passed: 1, failed: 0, figures } : { passed: 0, failed: 1, faults, figures });
    });
  });

const jest = async (
  label: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Count> => {
  const report = join(workFolder, `${label}.json`);
  const jestArguments = [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
  ];
  const outcome = await execute(
    process.execPath,
    [...jestArguments, '--json', `--outputFile=${report}`, '--silent=false', ...args],
    env,
  );
  try {
    const result = JSON.parse(readFileSync(report, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
      numRuntimeErrorTestSuites: number;
    };
    const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
    const { numPassedTests: passed } = result;
    return { ...outcome, passed, failed: failed === 0 && outcome.failed > 0 ? 1 : failed };
  } catch {
    return { ...outcome, passed: 0, failed: 1 };
  }
};

const bin = (name: string): string => join('node_modules', '.bin', name);

const node = (script: string, ...args: readonly string[]): Promise<Count> =>
  execute(process.execPath, ['--disable-warning=ExperimentalWarning', script, ...args]);

/** Programs of the distribution that tests look at the product with; a CI machine gets them, a person's is left alone. */
const PROGRAMS = [
  { name: 'chromium', at: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'] },
  { name: 'hledger', at: ['/usr/bin/hledger'] },
  { name: 'buildah', at: ['/usr/bin/buildah'] },
  { name: 'podman', at: ['/usr/bin/podman'] },
  { name: 'runc', at: ['/usr/bin/runc', '/usr/sbin/runc'] },
];
const installPrograms = async (): Promise<Count> => {
  const missing = PROGRAMS.filter(({ at }) => !at.some((path) => existsSync(path))).map(({ name }) => name);
  if (missing.length === 0) return { passed: 1, failed: 0 };
  if (process.env['CI'] !== 'true') {
    console.log(`not here, so what needs them is not exercised: ${missing.join(', ')}`);
    return { passed: 1, failed: 0 };
  }
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  await execute('apt-get', ['update', '-qq'], quiet);
  return execute('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], quiet);
};

/** The same files as on the laptop, one after the other: each has servers of its own. */
const journeysOnTheStack = async (): Promise<Count> => {
  const hindrance = stackHindrance();
  if (hindrance === null) {
    const files = ['journeys/console', 'journeys/roster-to-payout', 'journeys/races', 'journeys/case-files-over-http'];
    return jest('stack-journeys', ['--runInBand', ...files], { HUJI_JOURNEYS_ON: 'stack' });
  }
  console.log(`journeys on the stack: NOT EXERCISED (${hindrance})`);
  return { passed: 0, failed: process.env['CI'] === 'true' ? 1 : 0 };
};

/** The whole office once, 1,500 claims, and every decision of it read as people read it. */
const explainedYear = (): Promise<Count> =>
  jest('year', ['--runInBand', 'journeys/sample-year-hostile', '-t', 'played to its end|every decision'], {
    HUJI_SAMPLE_SIZE: 'full',
  });

/** They run in k6, which has neither Node nor a document. */
const K6_SCRIPTS = 'tests/load/scenarios';

const STAGES: readonly Stage[] = [
  { name: 'types', static: true, run: () => execute(bin('tsc'), ['--noEmit']) },
  { name: 'lint', static: true, beside: true, run: () => execute(bin('eslint'), ['.', '--max-warnings=0']) },
  {
    name: 'types of the pages',
    static: true,
    run: () => execute(bin('tsc'), ['--noEmit', '-p', 'services/console/web']),
  },
  {
    name: 'import rules',
    static: true,
    beside: true,
    run: () => execute(bin('depcruise'), ['--config', '.dependency-cruiser.cjs', 'contracts', 'services', 'tests']),
  },
  { name: 'types of the k6 scripts', static: true, run: () => execute(bin('tsc'), ['--noEmit', '-p', K6_SCRIPTS]) },
  {
    name: 'format',
    static: true,
    beside: true,
    run: () => execute(bin('prettier'), ['--check', '.', '--log-level=warn']),
  },
  { name: 'dead code', static: true, run: () => execute(bin('knip'), []) },
  {
    name: 'code for tests alone',
    static: true,
    beside: true,
    run: () => execute(bin('knip'), ['--production', '-c', 'knip.production.json', '--include', 'exports,types']),
  },
  { name: 'programs the tests look with', static: false, run: installPrograms },
  {
    name: 'unit and service tests, journeys, page',
    static: false,
    run: () => jest('main', [], { TZ: 'Asia/Shanghai' }),
  },
  {
    name: 'rules and dates in another time zone',
    static: false,
    run: () =>
      jest('zone', ['contracts', 'services/claim-adjudication/src/domain', 'services/assistance', 'tests/cases'], {
        TZ: 'America/Los_Angeles',
      }),
  },
  { name: 'explanations of the sample year', static: false, run: explainedYear },
  { name: 'charts and alerts', static: false, beside: true, run: () => node('tests/charts/run.ts') },
  {
    name: 'load, a little of it',
    static: false,
    run: () => node('tests/load/run.ts', '--profile', 'smoke', '--on', 'laptop'),
  },
  { name: 'images', static: false, run: () => node('tests/images/run.ts') },
  { name: 'drivers on real engines', static: false, run: () => node('tests/engines/run.ts') },
  { name: 'journeys on the stack', static: false, run: journeysOnTheStack },
  { name: 'stack on real engines, faults', static: false, run: () => node('tests/resilience/run.ts') },
  { name: 'rolling restart behind a proxy', static: false, run: () => node('tests/resilience/rolling/run.ts') },
];

const wanted =
  wordOf('run.ts: what to run', ['all', 'check'], process.argv[2] ?? 'all') === 'check'
    ? STAGES.filter((stage) => stage.static)
    : STAGES;
const total = { passed: 0, failed: 0 };
const report: string[] = [];
const faults: string[] = [];
const figures: string[] = [];
const runStage = async (stage: Stage): Promise<string> => {
  console.log(`\n── ${stage.name}`);
  const startedMs = Date.now();
  const count = await stage.run();
  total.passed += count.passed;
  total.failed += count.failed;
  if (count.failed > 0) faults.push(`── what failed of: ${stage.name}`, ...(count.faults ?? []));
  figures.push(...(count.figures ?? []));
  const seconds = ((Date.now() - startedMs) / 1000).toFixed(1);
  return `${stage.name.padEnd(40)} ${String(count.passed).padStart(6)} passed ${String(count.failed).padStart(4)} failed ${seconds.padStart(8)} s`;
};
for (const [index, stage] of wanted.entries()) {
  if (stage.beside) continue;
  const next = wanted[index + 1];
  report.push(...(await Promise.all([stage, ...(next?.beside ? [next] : [])].map(runStage))));
}
rmSync(workFolder, { recursive: true, force: true });
console.log(`\n${report.join('\n')}\n`);
if (figures.length > 0) console.log(`${figures.join('\n')}\n`);
if (faults.length > 0) console.log(`${faults.join('\n\n')}\n`);
console.log(`${String(total.passed)} passed, ${String(total.failed)} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
