import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { imageNames } from '../../infra/docker/content.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}
const manifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')) as Manifest;
const served = ['contracts', 'services/chassis', ...imageNames().map((name) => `services/${name}`)].flatMap((folder) =>
  Object.keys(manifest(folder).dependencies ?? {}),
);

/** What the repository's own scripts and tests need and no service does. */
export const testsOnly = Object.keys(manifest('.').devDependencies ?? {}).filter((name) => !served.includes(name));
