import type { Outcome } from '../programs.ts';
import { eventually } from './control-plane.ts';
import { faultOf, type Life, REPLICAS } from './life.ts';

const DRAINED_WITHIN_S = 120;
const REFUSED_WITHIN_S = 15;

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
  const [last = '', ...firsts] = nodes;
  await eventually('all are ready', all);
  // Whoever is on two nodes would lose two at once; all that is left then stands on the last node, with nowhere to go.
  const { outcome: drains, fewest } = await witness.during(
    Promise.all(firsts.map((node) => drain(node, DRAINED_WITHIN_S))),
  );
  const faults = drains.map(faultOf).filter((fault) => fault !== null);
  note(
    'two nodes that are drained at once take one at a time',
    faults[0] ?? (fewest === REPLICAS - 1 ? null : `${String(fewest)} were ready at one time`),
  );
  await eventually('all are ready on the last node', all);
  const refused = await witness.during(drain(last, REFUSED_WITHIN_S));
  const holds = !refused.outcome.ok && refused.outcome.errors.includes('disruption budget');
  note(
    'a budget refuses when there is nowhere to go',
    holds && refused.fewest === REPLICAS - 1 ? null : JSON.stringify(refused),
  );
  for (const node of nodes) await server.admin('kubectl', ['uncordon', node]);
  await eventually('all are ready again', all);
};
