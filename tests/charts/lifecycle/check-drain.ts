import type { Outcome } from '../programs.ts';
import { eventually } from './control-plane.ts';
import { keeping, type Life, REPLICAS } from './life.ts';

const DRAINED_WITHIN_S = 60;
const REFUSED_WITHIN_S = 8;

/** A budget lets one go at a time, and none while another is missing. */
export const checkDrain = async (
  { server, release, services, witness, note }: Life,
  nodes: readonly string[],
): Promise<void> => {
  const drain = (node: string, seconds: number): Promise<Outcome> =>
    server.admin('kubectl', [
      ...['drain', node, '--ignore-daemonsets', '--delete-emptydir-data', '--timeout', `${String(seconds)}s`],
    ]);
  const all = async (): Promise<boolean> => witness.ready() === REPLICAS;
  const budgets = await release.get('poddisruptionbudgets', '--output', 'jsonpath={.items[*].status.desiredHealthy}');
  const wanted = services.map(() => String(REPLICAS - 1)).join(' ');
  note('every service has its budget', budgets === wanted ? null : budgets);
  const [first = '', ...others] = nodes;
  await eventually('all are ready', all);
  note(
    'a drained node takes one at a time',
    keeping(REPLICAS - 1, await witness.during(drain(first, DRAINED_WITHIN_S))),
  );
  await eventually('all are ready elsewhere', all);
  for (const node of others) await server.admin('kubectl', ['cordon', node]);
  const { outcome: attempts, fewest } = await witness.during(
    Promise.all(others.map((node) => drain(node, REFUSED_WITHIN_S))),
  );
  const refused = attempts.filter(({ ok, errors }) => !ok && errors.includes('disruption budget'));
  const holds = refused.length === others.length && fewest === REPLICAS - 1;
  const told = `${String(fewest)} at one time; ${attempts.map(({ errors }) => errors).join(' ')}`;
  note('a budget refuses when there is nowhere to go', holds ? null : told);
  for (const node of nodes) await server.admin('kubectl', ['uncordon', node]);
  await eventually('all are ready again', all);
};
