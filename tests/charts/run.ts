/**
 * Proves the charts: rendered with every set of values in their `ci/`, linted, unit-tested, held against the schemas of
 * Kubernetes and of the custom kinds they use, and admitted by a real API server that enforces restricted pods and RBAC;
 * one is installed, upgraded, rolled back and drained on pretended nodes. Alerts fire and are silent where they should.
 * Last line: `N passed, N failed`. A machine that lacks what the programs need is told so; with CI=true that is a failure.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ApiServer, startApiServer } from './api-server.ts';
import { type Case, chartNames, packedCharts, UMBRELLA } from './chart-folders.ts';
import { admits, prepareCluster, refusesWhatItMust } from './check-admission.ts';
import { checkAlerts } from './check-alerts.ts';
import { costOfTheManual } from './check-cost.ts';
import { imagesOfTheManual } from './check-images.ts';
import { objectsAreWatched, namesLead, restartedBySettings } from './check-names.ts';
import { checkObjectStore } from './check-object-store.ts';
import { documented, packsNoProof } from './check-packages.ts';
import { conform, lint, namesAreUnique, render, type Rendered, unitTests } from './check-rendering.ts';
import { versionUsed } from '../../infra/local/distribution-programs.ts';
import { wordOf } from '../../infra/local/command-line.ts';
import { refusesUnknownValues } from './check-values.ts';
import { createFindings } from '../findings.ts';
import { checkLifecycle } from './lifecycle/check-lifecycle.ts';
import { chartsHindrance, type Run, runner, toolsUp } from './programs.ts';

/** `run.ts lifecycle` proves that part alone, `run.ts rendering` what needs no API server. */
const PART = wordOf('run.ts: what to prove', ['all', 'lifecycle', 'rendering'], process.argv[2] ?? 'all');
const ONLY_LIFECYCLE = PART === 'lifecycle';

const findings = createFindings();
const folder = mkdtempSync(join(tmpdir(), 'huji-charts-'));

const helmIn = (bin: string, environment: Readonly<Record<string, string>> = {}): Run => {
  const home = join(folder, 'helm');
  return runner(bin, {
    HELM_CACHE_HOME: home,
    HELM_CONFIG_HOME: home,
    HELM_DATA_HOME: home,
    HOME: folder,
    ...environment,
  });
};

const checkRendering = async (cases: readonly Case[], run: Run): Promise<readonly Rendered[]> => {
  const rendered: Rendered[] = [];
  for (const each of cases) {
    await lint(each, run, findings);
    const one = await render(each, run);
    namesAreUnique(one, findings);
    await conform(one, run, findings);
    rendered.push(one);
  }
  const firsts = new Map<string, Case>();
  for (const each of cases) if (!firsts.has(each.chart)) firsts.set(each.chart, each);
  await unitTests([...firsts.values()], run, findings);
  return rendered;
};

/** The version of the API server, then what the lifecycle has to tell. */
const checkOnAServer = async (
  bin: string,
  cases: readonly Case[],
  rendered: readonly Rendered[],
): Promise<readonly string[]> => {
  const control = join(folder, 'cluster');
  mkdirSync(control);
  const server: ApiServer = await startApiServer(bin, control);
  try {
    await prepareCluster(server, findings);
    await refusesWhatItMust(server, findings);
    for (const each of rendered) await admits(each, server, findings);
    const services = chartNames().filter((name) => name !== UMBRELLA);
    const helm = helmIn(bin, { KUBECONFIG: server.kubeconfig });
    const startedMs = Date.now();
    const told = await checkLifecycle(cases, services, server, helm, findings);
    return [server.version, ...told, `lifecycle checked in ${seconds(startedMs, Date.now())} s`];
  } finally {
    await server.stop();
  }
};

/** Versions of what is not pinned. @throws Error for one that is too old */
const distributionsOwn = async (bin: string): Promise<string> => {
  const used = (['prometheus', 'prometheus-alertmanager'] as const).map((name) => versionUsed(name, join(bin, name)));
  return (await Promise.all(used)).join(', ');
};

const seconds = (fromMs: number, toMs: number): string => ((toMs - fromMs) / 1000).toFixed(0);

const prove = async (): Promise<readonly string[]> => {
  const startedMs = Date.now();
  const bin = await toolsUp('charts', 'docs', 'server', 'nodes', 'prometheus');
  const readyMs = Date.now();
  const run = helmIn(bin);
  const alerts = ONLY_LIFECYCLE ? [] : [await checkAlerts(runner(bin, {}), findings), await distributionsOwn(bin)];
  const cases = await packedCharts(folder, run);
  if (!ONLY_LIFECYCLE) {
    await documented(join(folder, 'charts'), run, findings);
    await checkObjectStore(cases, run, findings);
    await refusesUnknownValues(cases, run, findings);
    await imagesOfTheManual(cases, run, findings);
    await costOfTheManual(cases, run, findings);
    await namesLead(cases, run, findings);
    await objectsAreWatched(cases, run, findings);
    await restartedBySettings(cases, run, findings);
    for (const chart of chartNames()) await packsNoProof(join(folder, 'charts', chart), run, findings);
  }
  const rendered = ONLY_LIFECYCLE ? [] : await checkRendering(cases, run);
  const [version, ...told] = PART === 'rendering' ? ['not asked'] : await checkOnAServer(bin, cases, rendered);
  const charts = new Set(cases.map(({ chart }) => chart)).size;
  return [
    `charts: ${String(charts)} charts × ${String(cases.length)} sets of values, ${String(findings.passed() + findings.failed())} checks; kube-apiserver ${String(version)}`,
    ...[...alerts, ...findings.lines(), ...told].map((line) => `charts: ${line}`),
    `charts: programs ready after ${seconds(startedMs, readyMs)} s, checked in ${seconds(readyMs, Date.now())} s`,
  ];
};

const hindrance = chartsHindrance();
try {
  if (hindrance === null) console.log(`\n${(await prove()).join('\n')}`);
  else {
    console.log(`charts: NOT EXERCISED (${hindrance})`);
    if (process.env['CI'] === 'true') findings.note('charts', 'programs', hindrance);
  }
} catch (error) {
  findings.note('charts', 'the proof itself', error instanceof Error ? (error.stack ?? error.message) : String(error));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${String(findings.passed())} passed, ${String(findings.failed())} failed`);
process.exitCode = findings.failed() === 0 ? 0 : 1;
