import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { packedCharts, UMBRELLA } from '../chart-folders.ts';
import { ROOT, type Run } from '../programs.ts';
import type { Chart } from './release.ts';

export const KEPT = join(ROOT, 'tests/charts/lifecycle/kept');
const VALUES = 'external';

export interface EarlierChart extends Chart {
  readonly name: string;
}

/** Packages that lie in this folder for ever: what was once installed with one of them can be upgraded. */
export const keptCharts = (): readonly EarlierChart[] =>
  readdirSync(KEPT)
    .filter((file) => file.endsWith('.tgz'))
    .map((file) => ({
      name: `kept ${file.slice(0, -'.tgz'.length)}`,
      chart: join(KEPT, file),
      values: join(KEPT, file.replace(/\.tgz$/, '-values.yaml')),
    }));

const execute = promisify(execFile);
const git = async (...args: readonly string[]): Promise<string> =>
  (await execute('git', ['-c', `safe.directory=${ROOT.replace(/\/$/, '')}`, ...args], { cwd: ROOT })).stdout.trim();

/** The commit whose charts differ from those in the tree: HEAD's where they were edited since, else those before their last change. */
const commitBefore = async (): Promise<string> => {
  if ((await git('status', '--porcelain', '--', 'charts')) !== '') return git('rev-parse', 'HEAD');
  const last = await git('log', '-1', '--format=%H', '--', 'charts');
  return git('rev-parse', '--verify', '--quiet', `${last}^`);
};

/** The full name of a commit. @throws Error where git does not know it */
export const commitOf = (name: string): Promise<string> => git('rev-parse', '--verify', `${name}^{commit}`);

/** The umbrella as it was at a commit, with its dependencies, in a folder. @throws Error where git does not know it */
export const chartOf = async (commit: string, folder: string, helm: Run): Promise<Chart> => {
  const tree = join(folder, 'history');
  mkdirSync(tree);
  const archive = join(folder, 'history.tar');
  await git('archive', `--output=${archive}`, commit, 'charts');
  await execute('tar', ['--extract', '--file', archive, '--directory', tree]);
  const cases = await packedCharts(join(folder, 'packed-history'), helm, tree);
  const one = cases.find(({ name }) => name === `${UMBRELLA} with ${VALUES}`);
  if (one === undefined) throw new Error(`${commit} has no ${UMBRELLA} with ${VALUES}-values.yaml`);
  return { chart: one.folder, values: one.values };
};

/** The umbrella before the last change of `charts/`, packed from git; why not, where history does not reach back so far. */
export const chartFromHistory = async (folder: string, helm: Run): Promise<EarlierChart | string> => {
  let commit: string;
  try {
    commit = await commitBefore();
    if ((await git('ls-tree', commit, `charts/${UMBRELLA}`)) === '')
      return `there is no ${UMBRELLA} before the last change of charts/`;
  } catch {
    return 'git knows no commit before the last change of charts/ (a shallow clone?)';
  }
  return { name: `of ${commit.slice(0, 7)}`, ...(await chartOf(commit, folder, helm)) };
};
