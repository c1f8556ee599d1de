import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { ApiServer } from '../api-server.ts';
import type { Findings } from '../../findings.ts';
import type { Run } from '../programs.ts';
import { checkDrain } from './check-drain.ts';
import { checkKeys, layOutSecrets } from './check-keys.ts';
import { eventually } from './control-plane.ts';
import { faultOf, forAll, keeping, type Life, type Note, REPLICAS, uninstalled, type Watched } from './life.ts';
import { type Chart, createRelease } from './release.ts';
import { witnessPods } from './witness.ts';

/** Every server of `tag` was made after the migration of the same service had succeeded. */
const migratedFirst = ({ witness, keeping: kept }: Life, tag: string): string | null => {
  const sights = witness.sights().filter(({ image }) => image.endsWith(`:${tag}`));
  const wrong = kept.filter((service) => {
    const of = (component: string) =>
      sights.findIndex(
        (each) =>
          each.service === service &&
          each.component === component &&
          each.became === (component === 'migration' ? 'Succeeded' : 'Pending'),
      );
    const [migrated, served] = [of('migration'), of('server')];
    return migrated === -1 || served === -1 || served < migrated;
  });
  return wrong.length === 0 ? null : `${wrong.join(', ')}: ${JSON.stringify(sights)}`;
};

/** The tag of the images that the values of a chart name. */
const tagOf = ({ values }: Chart): string => {
  const { global } = parse(readFileSync(values, 'utf8')) as { readonly global: { readonly image: { tag: string } } };
  return global.image.tag;
};

const installed = async (life: Life): Promise<void> => {
  const { chart, release, services, witness, note } = life;
  note('install --wait', faultOf(await release.upgrade(chart, ...forAll(services, 'replicas', REPLICAS))));
  note('pods come after their migration, at an installation', migratedFirst(life, tagOf(chart)));
  await eventually('all are ready', async () => witness.ready() === REPLICAS);
  for (const service of services) {
    const addresses = await release.endpoints(service);
    note(`${service} is behind its Service`, addresses === REPLICAS ? null : `${String(addresses)} addresses`);
  }
  note('helm test', faultOf(await release.helm('test', '--timeout', '120s')));
};

/** It never comes to the pods, and what is left to be read goes with the next upgrade. */
const failsToMigrate = async ({ chart, release, services, witness, note }: Life): Promise<void> => {
  const tag = forAll(services, 'image.tag', 'migration-fails');
  const options = ['--reuse-values', ...tag, '--rollback-on-failure', '--timeout', '10s'];
  const { outcome, fewest } = await witness.during(release.upgrade(chart, ...options));
  const made = witness
    .sights()
    .filter(({ component, image }) => component === 'server' && image.endsWith(':migration-fails'));
  const holds = !outcome.ok && fewest === REPLICAS && made.length === 0;
  note('a migration that fails changes no pod', holds ? null : JSON.stringify({ outcome, fewest, made }));
  const jobs = await release.get('jobs', '--output', 'name');
  note('a migration that failed stays to be read', jobs.includes('migration') ? null : jobs);
};

/** Another image, then something that scales: at no time is one fewer there than before. By lag: `check-upgrades.ts`. */
const upgraded = async (life: Life): Promise<void> => {
  const { chart, release, services, witness, note } = life;
  const upgrade = (...options: readonly string[]): Promise<Watched> =>
    witness.during(release.upgrade(chart, '--reuse-values', ...options));
  note('upgrade with none missing', keeping(REPLICAS, await upgrade(...forAll(services, 'image.tag', 'next'))));
  note('pods come after their migration, at an upgrade', migratedFirst(life, 'next'));
  const byCpu = await upgrade(...forAll(services, 'autoscaling.by', 'cpu'));
  note('scaling by CPU, switched on, drops none', keeping(REPLICAS, byCpu));
  const scalers = await release.get('horizontalpodautoscalers', '--output', 'name');
  note('each has a HorizontalPodAutoscaler', scalers.split('\n').length === services.length ? null : scalers);
};

const takenBack = async ({ chart, release, services, witness, note }: Life): Promise<void> => {
  const tag = forAll(services, 'image.tag', 'never-ready');
  const options = ['--reuse-values', ...tag, '--rollback-on-failure', '--timeout', '30s'];
  const { outcome, fewest } = await witness.during(release.upgrade(chart, ...options));
  const tried = services.filter((service) =>
    witness
      .sights()
      .some((each) => each.service === service && each.component === 'server' && each.image.endsWith(':never-ready')),
  );
  const last = (await release.history()).at(-1) ?? '';
  const images = await release.get(
    'deployments',
    '--output',
    'jsonpath={.items[*].spec.template.spec.containers[*].image}',
  );
  const back = images.split(' ').every((image) => image.endsWith(':next')) && /^deployed Rollback/.test(last);
  const holds = !outcome.ok && tried.length === services.length && back && fewest >= REPLICAS;
  const told = JSON.stringify({ outcome, tried, last, images, fewest });
  note('a revision that never becomes ready is taken back by itself, with none missing', holds ? null : told);
  const first = await witness.during(release.helm('rollback', '1', '--wait', '--timeout', '120s'));
  note('rollback to the first revision with none missing', keeping(REPLICAS, first));
};

/** One release of this tree's umbrella, from its installation to its end. */
export const checkLife = async (
  {
    chart,
    services,
    keeping: kept,
    namespace,
    nodes,
    others,
  }: {
    readonly chart: Chart;
    readonly services: readonly string[];
    readonly keeping: readonly string[];
    readonly namespace: string;
    readonly nodes: readonly string[];
    /** Lives on the same nodes: they are not drained before it is over. */
    readonly others: Promise<unknown>;
  },
  server: ApiServer,
  helm: Run,
  findings: Findings,
): Promise<void> => {
  const note: Note = (subject, fault) => findings.note('a release lives', subject, fault);
  const release = createRelease(server, helm, namespace);
  const witness = witnessPods(server, namespace, services);
  const secrets = await layOutSecrets(server, namespace, services);
  const before = await release.objects();
  const life: Life = { chart, services, keeping: kept, namespace, release, witness, note, server };
  await installed(life);
  await checkKeys(life, secrets);
  await failsToMigrate(life);
  await upgraded(life);
  await takenBack(life);
  await others;
  await checkDrain(life, nodes);
  await uninstalled(release, before, note);
  witness.stop();
};
