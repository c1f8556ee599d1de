import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const UMBRELLA = 'mutual-aid';

/** Every chart that can be installed, those that others depend on first. */
export const chartNames = (charts = join(ROOT, 'charts')): readonly string[] =>
  readdirSync(charts)
    .filter((name) => existsSync(join(charts, name, 'Chart.yaml')))
    .filter(
      (name) => (parse(readFileSync(join(charts, name, 'Chart.yaml'), 'utf8')) as { type: string }).type !== 'library',
    )
    .sort((left, right) => Number(left === UMBRELLA) - Number(right === UMBRELLA));
