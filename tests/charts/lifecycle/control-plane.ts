import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiServer } from '../api-server.ts';
import { ROOT } from '../programs.ts';
import { freePort } from '../../engines/free-port.ts';

const STAGES = join(ROOT, 'tests/charts/lifecycle/kwok-stages.yaml');
const NODES = ['node-a', 'node-b', 'node-c'];
const READY_WITHIN_MS = 90_000;
const LOOK_MS = 250;

const node = (name: string): unknown => {
  const resources = { cpu: '8', memory: '16Gi', pods: '110', 'ephemeral-storage': '50Gi' };
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: {
      name,
      annotations: { 'kwok.x-k8s.io/node': 'fake' },
      labels: { 'kubernetes.io/hostname': name, 'topology.kubernetes.io/zone': `zone-of-${name}` },
    },
    status: { allocatable: resources, capacity: resources },
  };
};

/** Waits for what an answer of kubectl must say. @throws Error when it does not in time */
export const eventually = async (
  what: string,
  look: () => Promise<boolean>,
  withinMs = READY_WITHIN_MS,
): Promise<void> => {
  const tooLate = Date.now() + withinMs;
  while (!(await look())) {
    if (Date.now() > tooLate) throw new Error(`not within ${String(withinMs / 1_000)} s: ${what}`);
    await sleep(LOOK_MS);
  }
};

/** Controllers, a scheduler and three pretended nodes beside the API server. Everything but running a container is real. */
export const startControlPlane = async (
  server: ApiServer,
  namespaces: readonly string[],
): Promise<readonly string[]> => {
  const { folder, kubeconfig, admin } = server;
  const listening = async (): Promise<readonly string[]> => [
    ...['--kubeconfig', kubeconfig, '--bind-address', '127.0.0.1', '--secure-port', String(await freePort())],
    '--leader-elect=false',
  ];
  server.start('kube-controller-manager', [
    ...(await listening()),
    ...['--service-account-private-key-file', join(folder, 'accounts.key')],
    ...['--root-ca-file', join(folder, 'certificates/apiserver.crt'), '--use-service-account-credentials'],
    ...['--node-monitor-period', '2s', '--horizontal-pod-autoscaler-sync-period', '2s'],
  ]);
  server.start('kube-scheduler', await listening());
  server.start('kwok', [
    ...['--kubeconfig', kubeconfig, '--config', STAGES, '--manage-all-nodes=true'],
    ...[
      '--server-address',
      `127.0.0.1:${String(await freePort())}`,
      '--node-ip',
      '127.0.0.1',
      '--cidr',
      '10.244.0.0/16',
    ],
    ...['--node-lease-duration-seconds', '40'],
  ]);
  const items = NODES.map(node);
  const made = await admin(
    'kubectl',
    ['create', '--filename', '-'],
    JSON.stringify({ apiVersion: 'v1', kind: 'List', items }),
  );
  if (!made.ok) throw new Error(made.errors);
  await eventually('nodes are ready', async () => {
    const path = '{range .items[*]}{.status.conditions[?(@.type=="Ready")].status} {end}';
    const { output } = await admin('kubectl', ['get', 'nodes', '--output', `jsonpath=${path}`]);
    return output.trim() === NODES.map(() => 'True').join(' ');
  });
  for (const namespace of namespaces) {
    const made = ['get', 'serviceaccount/default', 'configmap/kube-root-ca.crt', '--namespace', namespace];
    await eventually('controllers work', async () => (await admin('kubectl', made)).ok);
  }
  return NODES;
};
