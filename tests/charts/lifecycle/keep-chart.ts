/**
 * `make keep-chart COMMIT=…`: the umbrella of a commit that landed, with its values, into `kept/`, named by the commit. It takes the
 * place of the one that was kept of the landing before; those of versions stay.
 */
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UMBRELLA } from '../chart-folders.ts';
import { runner, toolsUp } from '../programs.ts';
import { chartOf, commitOf, KEPT } from './earlier-charts.ts';

const OF_A_LANDING = new RegExp(`^${UMBRELLA}-[0-9a-f]{7,}(-values\\.yaml|\\.tgz)$`);

const folder = mkdtempSync(join(tmpdir(), 'huji-keep-'));
try {
  const commit = await commitOf(process.argv[2] ?? 'HEAD');
  const home = join(folder, 'helm');
  const helm = runner(await toolsUp('charts'), { HELM_CACHE_HOME: home, HELM_CONFIG_HOME: home, HELM_DATA_HOME: home });
  const { chart, values } = await chartOf(commit, folder, helm);
  const packed = await helm('helm', ['package', chart, '--destination', folder]);
  if (!packed.ok) throw new Error(packed.errors);
  for (const file of readdirSync(KEPT)) if (OF_A_LANDING.test(file)) rmSync(join(KEPT, file));
  const name = `${UMBRELLA}-${commit.slice(0, 8)}`;
  const [archive = ''] = readdirSync(folder).filter((file) => file.endsWith('.tgz'));
  copyFileSync(join(folder, archive), join(KEPT, `${name}.tgz`));
  copyFileSync(values, join(KEPT, `${name}-values.yaml`));
  console.log(`kept ${name}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
