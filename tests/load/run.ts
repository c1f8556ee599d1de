/**
 * `make load`: how many claims a second become durable payment orders, on the laptop and on the stack, and what a claim costs.
 *   run.ts [--profile default|smoke|long|hour] [--on laptop|stack|both] [--times-shorter N]
 * The profile `default` writes `RESULTS.md`, the others but `smoke` a `RESULTS-….md` of their own (of one system alone its name stands
 * in the file's), unless they are made shorter; summaries and k6's reports go to `reports/load`. Last line: `N passed, N failed`;
 * what is checked holds on every machine: nothing fails, nothing is lost, and a claim costs no more than it should.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toolsUp } from '../charts/programs.ts';
import { optionsOf, wordOf } from '../../infra/local/command-line.ts';
import { missingPrograms } from '../../infra/local/missing-programs.ts';
import { stackHindrance } from '../engines/own-stack.ts';
import { checksOf } from './checks.ts';
import { measure } from './measure.ts';
import type { Measured } from './measured.ts';
import { PROFILE_NAMES, profileFor, shortened, TARGET_NAMES, type TargetName } from './profiles.ts';
import { asMarkdown, resultsFile } from './results.ts';
import type { Started } from './targets.ts';

const REPORTS = fileURLToPath(new URL('../../reports/load', import.meta.url));

const { values } = optionsOf({
  options: {
    profile: { type: 'string', default: 'default' },
    on: { type: 'string', default: 'both' },
    'times-shorter': { type: 'string', default: '1' },
  },
});
const profile = wordOf('--profile', PROFILE_NAMES, values.profile);
const on = wordOf('--on', [...TARGET_NAMES, 'both'], values.on);
const timesShorter = Number(values['times-shorter']);
if (!(timesShorter >= 1)) throw new RangeError('--times-shorter is a number from 1 on');
const RESULTS = fileURLToPath(
  new URL(
    profile === 'default' ? 'RESULTS.md' : `RESULTS-${profile}${on === 'both' ? '' : `-${on}`}.md`,
    import.meta.url,
  ),
);
const targets = TARGET_NAMES.filter((name) => on === 'both' || on === name);

const total = { passed: 0, failed: 0 };
const check = (holds: boolean, line: string): void => {
  total[holds ? 'passed' : 'failed'] += 1;
  console.log(holds ? line : `FAILED ${line}`);
};
const say = (line: string): void => console.log(line);

/** Why the target cannot be loaded on this machine; null when it can. */
const hindranceOf = (target: TargetName): string | null => {
  const missing = missingPrograms(['go']);
  if (missing.length > 0) return `${missing.join(', ')} not on the PATH`;
  return target === 'stack' ? stackHindrance() : null;
};

const folder = mkdtempSync(join(tmpdir(), 'huji-load-'));
let stop = (): Promise<void> => Promise.resolve();
let cut: Promise<void> | null = null;
const ending = new AbortController();
/** Cut short, the servers of the stack would stay. */
for (const [signal, code] of [
  ['SIGTERM', 143],
  ['SIGINT', 130],
] as const)
  process.once(signal, () => {
    console.error(`ended by ${signal}`);
    ending.abort();
    cut = stop()
      .catch((error: unknown) => console.error(error))
      .finally(() => {
        rmSync(folder, { recursive: true, force: true });
        process.exit(code);
      });
  });

const loaded = async (target: TargetName): Promise<Measured | null> => {
  const hindrance = hindranceOf(target);
  if (hindrance !== null) {
    console.log(`load on the ${target}: NOT EXERCISED (${hindrance})`);
    if (process.env['CI'] === 'true') total.failed += 1;
    return null;
  }
  const k6 = join(await toolsUp('load'), 'k6');
  const reports = join(REPORTS, target);
  mkdirSync(reports, { recursive: true });
  const started: Started = (how) => {
    stop = how;
  };
  const asked = shortened(profileFor(profile, target), timesShorter);
  const { measured, crossed } = await measure({
    target,
    profile: asked,
    k6,
    folder,
    reports,
    say,
    started,
    ending: ending.signal,
  });
  writeFileSync(join(reports, 'measured.json'), `${JSON.stringify(measured, null, 2)}\n`);
  for (const [holds, line] of checksOf(measured, crossed)) check(holds, `${target}: ${line}`);
  return measured;
};

const results: Measured[] = [];
for (const target of targets) {
  if (cut !== null) break;
  try {
    const measured = await loaded(target);
    if (measured !== null) results.push(measured);
  } catch (error) {
    check(false, `${target}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
}
if (cut !== null) await (cut as Promise<void>);
rmSync(folder, { recursive: true, force: true });
if (results.length > 0) console.log(`\n${asMarkdown(results)}\n`);
const isWhole = on === 'both' ? results.length === TARGET_NAMES.length : profile !== 'default' && results.length === 1;
if (profile !== 'smoke' && timesShorter === 1 && isWhole)
  writeFileSync(RESULTS, resultsFile(results, new Date().toISOString().slice(0, 10)));
console.log(`${String(total.passed)} passed, ${String(total.failed)} failed`);
process.exit(total.failed === 0 ? 0 : 1);
