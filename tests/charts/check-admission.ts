import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiServer } from './api-server.ts';
import { manifestsOf, NAMESPACE, type Rendered } from './check-rendering.ts';
import type { Findings } from '../findings.ts';
import { type Outcome, ROOT } from './programs.ts';

const CRDS = join(ROOT, 'tests/charts/crds');
const FORBIDDEN_WITHIN_MS = 20_000;

/** What whoever installs the charts must be allowed in the namespace; no wildcard, and no reading of secrets. */
const RIGHTS: Readonly<Record<string, readonly string[]>> = {
  '': ['configmaps', 'pods', 'serviceaccounts', 'services'],
  apps: ['deployments'],
  autoscaling: ['horizontalpodautoscalers'],
  batch: ['jobs'],
  'kafka.strimzi.io': ['kafkanodepools', 'kafkas', 'kafkatopics', 'kafkausers'],
  'keda.sh': ['scaledobjects', 'triggerauthentications'],
  'monitoring.coreos.com': ['prometheusrules', 'servicemonitors'],
  'networking.k8s.io': ['ingresses', 'networkpolicies'],
  policy: ['poddisruptionbudgets'],
};

const level = (mode: string): Readonly<Record<string, string>> => ({
  [`pod-security.kubernetes.io/${mode}`]: 'restricted',
});
/** A namespace that lets in restricted pods only. */
export const restrictedNamespace = (name: string): unknown => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name, labels: { ...level('enforce'), ...level('warn'), ...level('audit') } },
});
const PREPARED = [
  restrictedNamespace(NAMESPACE),
  {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'Role',
    metadata: { name: 'deployer', namespace: NAMESPACE },
    rules: Object.entries(RIGHTS).map(([group, resources]) => ({
      apiGroups: [group],
      resources,
      verbs: ['get', 'list', 'create', 'patch'],
    })),
  },
  {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'RoleBinding',
    metadata: { name: 'deployer', namespace: NAMESPACE },
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'deployer' },
    subjects: [{ apiGroup: 'rbac.authorization.k8s.io', kind: 'User', name: 'deployer' }],
  },
];

const asList = (items: readonly unknown[]): string => JSON.stringify({ apiVersion: 'v1', kind: 'List', items });
const faultOf = ({ ok, output, errors }: Outcome): string | null => (ok ? null : output + errors);

/** The custom kinds, a namespace that lets in restricted pods only, and the rights of a deployer. */
export const prepareCluster = async ({ admin }: ApiServer, findings: Findings): Promise<void> => {
  for (const file of readdirSync(CRDS)) {
    const created = await admin('kubectl', ['create', '--filename', join(CRDS, file)]);
    findings.note('custom kinds are accepted', file, faultOf(created));
  }
  await admin('kubectl', ['wait', '--for=condition=Established', '--timeout=60s', 'crd', '--all']);
  const prepared = await admin('kubectl', ['apply', '--filename', '-'], asList(PREPARED));
  if (!prepared.ok) throw new Error(prepared.errors);
  // Rights take effect a moment after they were written.
  const tooLate = Date.now() + FORBIDDEN_WITHIN_MS;
  const may = ['auth', 'can-i', 'create', 'deployments', '--namespace', NAMESPACE, '--as', 'deployer'];
  while (!(await admin('kubectl', may)).ok && Date.now() < tooLate) await sleep(100);
};

const HARMLESS = { name: 'looks-harmless', image: 'huji/enrollment:0.1.0' };

/** A check that lets everything pass would be worth nothing: what must be refused, is. */
export const refusesWhatItMust = async ({ deployer }: ApiServer, findings: Findings): Promise<void> => {
  const deployment = {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'unrestricted' },
    spec: {
      selector: { matchLabels: { app: 'unrestricted' } },
      template: { metadata: { labels: { app: 'unrestricted' } }, spec: { containers: [HARMLESS] } },
    },
  };
  const apply = (object: unknown): Promise<Outcome> =>
    deployer('kubectl', [...dryRun(NAMESPACE), '--filename', '-'], JSON.stringify(object));
  const warned = await apply(deployment);
  findings.note(
    'refuses what it must',
    'a pod that is not restricted',
    !warned.ok && warned.errors.includes('PodSecurity') ? null : `let in: ${warned.output}${warned.errors}`,
  );
  const misspelt = await apply({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'misspelt' }, dataa: {} });
  findings.note('refuses what it must', 'a field nobody knows', misspelt.ok ? 'let in' : null);
  const secrets = await deployer('kubectl', ['get', 'secrets', '--namespace', NAMESPACE]);
  findings.note('refuses what it must', 'a deployer who reads secrets', secrets.ok ? 'let in' : null);
};

const dryRun = (namespace: string): readonly string[] => [
  ...['apply', '--dry-run=server', '--warnings-as-errors', '--validate=strict', '--namespace', namespace],
];

/** Everything the chart renders, hooks included, as whoever deploys it would apply it. Warnings count as faults. */
export const admits = async (each: Rendered, { deployer }: ApiServer, findings: Findings): Promise<void> => {
  const manifests = manifestsOf(each.manifests);
  // A pod is admitted only where its account is.
  const accounts = manifests.filter(({ kind }) => kind === 'ServiceAccount');
  const made = await deployer('kubectl', ['apply', '--namespace', NAMESPACE, '--filename', '-'], asList(accounts));
  const outcome = made.ok
    ? await deployer('kubectl', [...dryRun(NAMESPACE), '--filename', '-'], asList(manifests))
    : made;
  findings.note('server-side dry run', each.name, faultOf(outcome));
};
