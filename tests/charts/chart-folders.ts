import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { type Run, ROOT } from './programs.ts';

export const LIBRARY = 'service';
export const UMBRELLA = 'mutual-aid';

/** A chart with one set of values from its `ci/`. */
export interface Case {
  readonly chart: string;
  readonly folder: string;
  readonly values: string;
  readonly name: string;
}

/** Every chart that can be installed, those that others depend on first. */
export const chartNames = (charts = join(ROOT, 'charts')): readonly string[] =>
  readdirSync(charts)
    .filter((name) => existsSync(join(charts, name, 'Chart.yaml')))
    .filter(
      (name) => (parse(readFileSync(join(charts, name, 'Chart.yaml'), 'utf8')) as { type: string }).type !== 'library',
    )
    .sort((left, right) => Number(left === UMBRELLA) - Number(right === UMBRELLA));

/** A copy with every dependency packed, so that the tree stays as it is. @throws Error */
export const packedCharts = async (folder: string, run: Run, tree = ROOT): Promise<readonly Case[]> => {
  const charts = join(folder, 'charts');
  cpSync(join(tree, 'charts'), charts, {
    recursive: true,
    filter: (path) => !/\/charts\/[^/]+\/charts(\/|$)/.test(path),
  });
  const names = chartNames(charts);
  for (const name of names) {
    const built = await run('helm', ['dependency', 'build', join(charts, name)]);
    if (!built.ok) throw new Error(`${name}: ${built.errors}`);
  }
  return names.flatMap((chart) =>
    readdirSync(join(charts, chart, 'ci')).map((file) => ({
      chart,
      folder: join(charts, chart),
      values: join(charts, chart, 'ci', file),
      name: `${chart} with ${basename(file, '-values.yaml')}`,
    })),
  );
};
