import type { Findings } from '../findings.ts';
import { type Case, chartNames, UMBRELLA } from './chart-folders.ts';
import type { Run } from './programs.ts';

/** Values that nothing reads: of a service, of what all share, and where Helm keeps the library chart's own. */
const UNKNOWN = ['replica=3', 'network.enabled=false', 'global.image.tags=next', 'service.type=NodePort'];

/** A value that would do nothing is refused by its name, in the umbrella and in each chart. */
export const refusesUnknownValues = async (cases: readonly Case[], run: Run, findings: Findings): Promise<void> => {
  const services = chartNames().filter((name) => name !== UMBRELLA);
  for (const chart of chartNames()) {
    const each = cases.find(({ name }) => name === `${chart} with external`);
    if (each === undefined) throw new Error(`${chart} has no values with engines elsewhere`);
    const places = chart === UMBRELLA ? services.map((service) => `${service}.`) : [''];
    for (const value of places.flatMap((place) => UNKNOWN.map((unknown) => `${place}${unknown}`))) {
      const lint = ['lint', '--strict', '--quiet', each.folder, '--values', each.values, '--set', value];
      const { ok, output, errors } = await run('helm', lint);
      const [name = ''] = (value.split('=')[0] ?? '').split('.').slice(-1);
      const refused = !ok && `${output}${errors}`.includes(`'${name}' not allowed`);
      findings.note('a value that nothing reads', `${chart}: ${value}`, refused ? null : `${output}${errors}`);
    }
  }
};
