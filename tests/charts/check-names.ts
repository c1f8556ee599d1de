import type { Findings } from '../findings.ts';
import { type Case, UMBRELLA } from './chart-folders.ts';
import { manifestsOf, RELEASE, render } from './check-rendering.ts';
import type { Run } from './programs.ts';

/** Named as a service, as the umbrella, as a word that holds one, and as long as Helm allows. */
const RELEASES = [RELEASE, 'premium', 'mutual-aid', 'the-console-office', 'p'.repeat(53)];
/** Names of these are labels or names of hosts. */
const NAMED_SHORTLY = ['Deployment', 'Job', 'Pod', 'Service'];
const NAME_MAX = 63;

interface Manifest {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly data?: Readonly<Record<string, string>>;
  readonly spec?: {
    /** Of a PrometheusRule. */
    readonly groups?: readonly {
      readonly rules: readonly { readonly alert?: string; readonly expr: string }[];
    }[];
    readonly rules?: readonly {
      readonly http?: {
        readonly paths: readonly { readonly backend: { readonly service: { readonly name: string } } }[];
      };
    }[];
  };
}

const IN_THE_CLUSTER = /^http:\/\/([a-z0-9-]+):8080$/;

/** Who is called, by settings and by the Ingress. */
const calledIn = (manifests: readonly Manifest[]): readonly string[] =>
  manifests.flatMap(({ kind, data = {}, spec }) => [
    ...(kind !== 'ConfigMap'
      ? []
      : Object.entries(data).flatMap(([name, value]) =>
          name.endsWith('_URL') ? (IN_THE_CLUSTER.exec(value) ?? []).slice(1) : [],
        )),
    ...(spec?.rules ?? []).flatMap(({ http }) => (http?.paths ?? []).map(({ backend }) => backend.service.name)),
  ]);

/**
 * Whatever a release is called, each address that its services are told and each path of its Ingress leads to a Service of it; and a
 * service that is installed by itself is told where the others are.
 */
export const namesLead = async (cases: readonly Case[], run: Run, findings: Findings): Promise<void> => {
  const umbrella = cases.find(({ name }) => name === `${UMBRELLA} with strimzi`);
  if (umbrella === undefined) throw new Error(`${UMBRELLA} has no values with an Ingress`);
  for (const release of RELEASES) {
    const manifests = manifestsOf((await render(umbrella, run, { release })).manifests) as readonly Manifest[];
    const services = manifests.filter(({ kind }) => kind === 'Service').map(({ metadata }) => metadata.name);
    const called = calledIn(manifests);
    const lost = called.filter((name) => !services.includes(name));
    const doubled = services.filter((name, index) => services.indexOf(name) !== index);
    const short = manifests.filter(({ kind }) => NAMED_SHORTLY.includes(kind)).map(({ metadata }) => metadata.name);
    const long = short.filter((name) => name.length > NAME_MAX);
    const fault = { called: called.length, lost, doubled, long };
    const holds = called.length > services.length && [lost, doubled, long].every((each) => each.length === 0);
    findings.note('names lead somewhere', `a release called ${release}`, holds ? null : JSON.stringify(fault));
  }
  for (const each of cases.filter(
    ({ chart, values }) => chart !== UMBRELLA && values.endsWith('/external-values.yaml'),
  )) {
    const alone = manifestsOf((await render(each, run)).manifests) as readonly Manifest[];
    const settings = alone.find(({ kind, data = {} }) => kind === 'ConfigMap' && 'HUJI_HOST' in data)?.data ?? {};
    const called = Object.keys(settings).filter((name) => IN_THE_CLUSTER.test(settings[name] ?? ''));
    const set = called.map(
      (name) => `settings.${name}=http://elsewhere-${name.toLowerCase().replace('_url', '')}:8080`,
    );
    const told = (await render(each, run, { set })).manifests;
    const deaf = set.filter((value) => !told.includes(value.split('=')[1] ?? ''));
    findings.note('told where the others are', each.name, deaf.length === 0 ? null : deaf.join(', '));
  }
};

const WATCHED = [
  'global.monitoring.enabled=true',
  'global.monitoring.from[0].namespace=monitoring',
  'monitoring.runbooks=https://runbooks.example.org',
];

/** Objects of a cluster that alerts ask for by a pattern of their names, and the label that has them. */
const ASKED_FOR = [
  { kind: 'Job', alert: 'MigrationFailed', label: 'job_name' },
  { kind: 'Deployment', alert: 'ReplicaUnready', label: 'deployment' },
  { kind: 'Deployment', alert: 'RolloutStuck', label: 'deployment' },
];

/** Whatever a release is called, the alert of each service asks for the Job that migrates it, or for its Deployment, and for no other. */
export const objectsAreWatched = async (cases: readonly Case[], run: Run, findings: Findings): Promise<void> => {
  const umbrella = cases.find(({ name }) => name === `${UMBRELLA} with external`);
  if (umbrella === undefined) throw new Error(`${UMBRELLA} has no values with engines elsewhere`);
  for (const release of RELEASES) {
    const { manifests } = await render(umbrella, run, { release, set: WATCHED });
    const all = manifestsOf(manifests) as readonly Manifest[];
    const rules = all.flatMap(({ spec }) => (spec?.groups ?? []).flatMap((group) => group.rules));
    for (const { kind, alert, label } of ASKED_FOR) {
      const names = all.filter((each) => each.kind === kind).map(({ metadata }) => metadata.name);
      const asked = rules
        .filter((rule) => rule.alert === alert)
        .map(({ expr }) => new RegExp(`^(?:${new RegExp(`${label}=~"([^"]+)"`).exec(expr)?.[1] ?? ''})$`));
      const found = asked.map((pattern) => names.filter((name) => pattern.test(name)));
      const holds = names.length > 0 && asked.length === names.length && found.every((each) => each.length === 1);
      const fault = JSON.stringify({ names, found });
      findings.note('what is asked for by its name', `${alert} of a release called ${release}`, holds ? null : fault);
    }
  }
};

const checksumOf = (manifests: string): string | undefined => /checksum\/settings: ([0-9a-f]{64})/.exec(manifests)?.[1];

/** Pods are restarted by a change of settings and by nothing else. */
export const restartedBySettings = async (cases: readonly Case[], run: Run, findings: Findings): Promise<void> => {
  for (const each of cases.filter(
    ({ chart, values }) => chart !== UMBRELLA && values.endsWith('/external-values.yaml'),
  )) {
    const checksum = async (...set: readonly string[]): Promise<string | undefined> =>
      checksumOf((await render(each, run, { set })).manifests);
    const [before, changed, replicas] = [
      await checksum(),
      await checksum('settings.HUJI_LOG_LEVEL=debug'),
      await checksum('replicas=4'),
    ];
    const holds = before !== undefined && changed !== undefined && before !== changed && before === replicas;
    const found = JSON.stringify({ before, changed, replicas });
    findings.note('restarted by a change of settings', each.name, holds ? null : found);
  }
};
