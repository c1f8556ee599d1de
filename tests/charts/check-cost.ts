import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Findings } from '../findings.ts';
import { type Case, UMBRELLA } from './chart-folders.ts';
import { manifestsOf, render } from './check-rendering.ts';
import { ROOT, type Run } from './programs.ts';

type Amounts = Readonly<Record<string, string>>;
interface Resources {
  readonly requests: Amounts;
  readonly limits: Amounts;
}
interface Manifest {
  readonly kind: string;
  readonly spec: {
    readonly replicas: number;
    /** Of a KafkaNodePool. */
    readonly resources?: Resources;
    readonly storage?: { readonly volumes: readonly { readonly size: string }[] };
    /** Of a Deployment. */
    readonly template?: { readonly spec: { readonly containers: readonly { readonly resources: Resources }[] } };
  };
}

const MEBI: Readonly<Record<string, number>> = { Mi: 1, Gi: 1_024 };
/** MiB. @throws Error for a unit that no chart has */
const mebibytesOf = (quantity = ''): number => {
  const [, count = '', unit = ''] = /^([0-9]+)(Mi|Gi)$/.exec(quantity) ?? [];
  if (count === '') throw new Error(`${quantity} is counted in neither Mi nor Gi`);
  return Number(count) * (MEBI[unit] ?? 0);
};
const coresOf = (quantity = ''): number =>
  quantity.endsWith('m') ? Number(quantity.slice(0, -1)) / 1_000 : Number(quantity);
const gibibytes = (mebibytes: number): string => `${String(mebibytes / 1_024)} GiB`;

interface Asked {
  readonly replicas: number;
  readonly resources: Resources;
}
const sum = (all: readonly Asked[], of: (resources: Resources) => number): number =>
  all.reduce((total, { replicas, resources }) => total + replicas * of(resources), 0);

/** What objects ask for, as the manual's row has it: replicas, CPU, memory asked for, memory at most. */
const rowOf = (all: readonly Asked[]) => ({
  replicas: all.reduce((total, { replicas }) => total + replicas, 0),
  cores: sum(all, ({ requests }) => coresOf(requests['cpu'])),
  memory: gibibytes(sum(all, ({ requests }) => mebibytesOf(requests['memory']))),
  most: gibibytes(sum(all, ({ limits }) => mebibytesOf(limits['memory']))),
});

/** The cells of the row of "Cost" that begins so. @throws Error when there is none */
const cellsOf = (begin: string): readonly string[] => {
  const manual = readFileSync(join(ROOT, 'infra/OPERATIONS.md'), 'utf8');
  const row = manual.split('\n').find((line) => line.startsWith(`| ${begin}`));
  if (row === undefined) throw new Error(`infra/OPERATIONS.md has no row "${begin}"`);
  return row.split('|').map((cell) => cell.trim());
};
/** `4 × 2 × 0.25 + 0.5 = 2.5` ends in what it comes to. */
const endOf = (cell = ''): string => cell.split('=').at(-1)?.trim() ?? '';

/** The manual's table of what an office costs says what the charts ask for with their defaults. */
export const costOfTheManual = async (cases: readonly Case[], run: Run, findings: Findings): Promise<void> => {
  const named = (name: string): Case => {
    const found = cases.find((each) => each.name === `${UMBRELLA} with ${name}`);
    if (found === undefined) throw new Error(`${UMBRELLA} has no values ${name}`);
    return found;
  };
  const renderedOf = async (name: string): Promise<readonly Manifest[]> =>
    manifestsOf((await render(named(name), run)).manifests) as unknown as readonly Manifest[];
  const deployments = (await renderedOf('external'))
    .filter(({ kind }) => kind === 'Deployment')
    .map(({ spec }) => ({ replicas: spec.replicas, resources: spec.template!.spec.containers[0]!.resources }));
  const [pool] = (await renderedOf('strimzi')).filter(({ kind }) => kind === 'KafkaNodePool');
  if (pool === undefined) throw new Error(`${UMBRELLA} with strimzi declares no brokers`);
  const services = rowOf(deployments);
  const brokers = rowOf([{ replicas: pool.spec.replicas, resources: pool.spec.resources! }]);
  const disk = `${String(pool.spec.replicas)} × ${gibibytes(mebibytesOf(pool.spec.storage?.volumes[0]?.size))}`;
  for (const [subject, begin, { replicas, cores, memory, most }, more] of [
    ['services', 'services', services, []],
    ['Kafka', 'Kafka', brokers, [disk]],
  ] as const) {
    const [, , count = '', cpu = '', asked = ''] = cellsOf(begin);
    const [least = '', bounded = least] = asked.split(', at most ');
    const told = [count, cpu, least, bounded].map(endOf);
    const found = [String(replicas), String(cores), memory, most];
    const missing = more.filter((each) => !cellsOf(begin).some((cell) => cell.includes(each)));
    const holds = told.join() === found.join() && missing.length === 0;
    findings.note('what an office costs', subject, holds ? null : JSON.stringify({ told, found, missing }));
  }
};
