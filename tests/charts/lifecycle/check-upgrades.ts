import type { ApiServer } from '../api-server.ts';
import type { Findings } from '../../findings.ts';
import type { Run } from '../programs.ts';
import { eventually } from './control-plane.ts';
import type { EarlierChart } from './earlier-charts.ts';
import { faultOf, keeping, type Note, uninstalled } from './life.ts';
import { type Chart, createRelease, RELEASE } from './release.ts';
import { witnessPods } from './witness.ts';

const REPLICAS = 2;

/** What was installed with an earlier chart becomes this one, and the earlier again, with no server missing at any moment. */
export const checkUpgradeFrom = async (
  earlier: EarlierChart,
  {
    chart,
    services,
    keeping: kept,
    namespace,
  }: {
    readonly chart: Chart;
    readonly services: readonly string[];
    /** Those that hear somebody, so that they can be behind. */
    readonly keeping: readonly string[];
    readonly namespace: string;
  },
  server: ApiServer,
  helm: Run,
  findings: Findings,
): Promise<void> => {
  const note: Note = (subject, fault) =>
    findings.note('earlier charts become this one', `${earlier.name}: ${subject}`, fault);
  const release = createRelease(server, helm, namespace);
  const before = await release.objects();
  note('install --wait', faultOf(await release.upgrade(earlier)));
  // Whoever came with a later chart than this one was not there to be missed.
  const deployments = (await release.get('deployments', '--output', 'name')).split('\n');
  const there = services.filter((service) => deployments.includes(`deployment.apps/${RELEASE}-${service}`));
  const witness = witnessPods(server, namespace, there);
  await eventually('the earlier one is ready', async () => witness.ready() === REPLICAS);
  // Another image, so that pods are replaced though nothing else may have changed; and KEDA takes over scaling.
  const changes = [
    ...services.map((service) => `${service}.image.tag=this`),
    ...kept.map((service) => `${service}.autoscaling.by=lag`),
  ].join(',');
  note(
    'upgrade, scaled by lag from then on, with none missing',
    keeping(REPLICAS, await witness.during(release.upgrade(chart, '--set', changes))),
  );
  const scalers = await release.get('scaledobjects', '--output', 'name');
  note('each has a ScaledObject', scalers.split('\n').length === kept.length ? null : scalers);
  const back = release.helm('rollback', '1', '--wait', '--timeout', '120s');
  note('rollback with none missing', keeping(REPLICAS, await witness.during(back)));
  await uninstalled(release, before, note);
  witness.stop();
};
