import { join } from 'node:path';
import { mkdirSync, readFileSync } from 'node:fs';
import type { ApiServer } from '../api-server.ts';
import { type Case, UMBRELLA } from '../chart-folders.ts';
import { restrictedNamespace } from '../check-admission.ts';
import type { Findings } from '../../findings.ts';
import { ROOT, type Run } from '../programs.ts';
import { checkLife } from './check-life.ts';
import { checkUpgradeFrom } from './check-upgrades.ts';
import { startControlPlane } from './control-plane.ts';
import { chartFromHistory, keptCharts } from './earlier-charts.ts';
import type { Chart } from './release.ts';

const LIVED_THROUGH = `${UMBRELLA} with external`;
const HOME_OF_ONE = 'life';
const HOME_OF_EARLIER = 'earlier';
/** The chart of the first release alone is no chart before this one. */
const FIRST_KEPT = 1;

const ownNamespace = async (server: ApiServer, namespace: string): Promise<void> => {
  const made = await server.admin(
    'kubectl',
    ['create', '--filename', '-'],
    JSON.stringify(restrictedNamespace(namespace)),
  );
  if (!made.ok) throw new Error(made.errors);
};

/** Has documents and takes part in the log, by its chart's facts. */
const keepsData = (service: string): boolean =>
  (
    JSON.parse(readFileSync(join(ROOT, 'charts', service, 'files/facts.json'), 'utf8')) as {
      readonly keepsData: boolean;
    }
  ).keepsData;

/**
 * The umbrella lives on pretended nodes: installed, upgraded, scaled, taken back, drained, uninstalled; and what earlier charts
 * installed becomes this one. Everything but running a container is real.
 * @returns what to tell besides the findings
 */
export const checkLifecycle = async (
  cases: readonly Case[],
  services: readonly string[],
  server: ApiServer,
  helm: Run,
  findings: Findings,
): Promise<readonly string[]> => {
  const one = cases.find(({ name }) => name === LIVED_THROUGH);
  if (one === undefined) throw new Error(`no ${LIVED_THROUGH}`);
  const chart: Chart = { chart: one.folder, values: one.values };
  const keeping = services.filter(keepsData);
  const folder = join(server.folder, 'earlier');
  mkdirSync(folder);
  for (const namespace of [HOME_OF_ONE, HOME_OF_EARLIER]) await ownNamespace(server, namespace);
  const nodes = await startControlPlane(server, [HOME_OF_ONE, HOME_OF_EARLIER]);
  const history = await chartFromHistory(folder, helm);
  const earlier = [...keptCharts(), ...(typeof history === 'string' ? [] : [history])];
  // Where history does not reach back, as in a shallow clone, the last that was kept stands for the chart before this one.
  const kept = earlier.length > FIRST_KEPT;
  const missing = kept ? null : `neither in history (${String(history)}) nor kept`;
  findings.note('earlier charts become this one', 'the first and a later one are there', missing);
  const upgrades = async (): Promise<void> => {
    for (const each of earlier) {
      await checkUpgradeFrom(each, { chart, services, keeping, namespace: HOME_OF_EARLIER }, server, helm, findings);
    }
  };
  const others = upgrades();
  const life = checkLife({ chart, services, keeping, namespace: HOME_OF_ONE, nodes, others }, server, helm, findings);
  await Promise.allSettled([life, others]);
  await life;
  return [
    `upgraded from ${earlier.map(({ name }) => name).join(', ')}`,
    ...(typeof history === 'string'
      ? [`instead of the chart before this one, the last that was kept: ${history}`]
      : []),
  ];
};
