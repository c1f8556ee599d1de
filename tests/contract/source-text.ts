import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Sources of the services, without tests: what the registries are held to. */
export const serviceSources = (): readonly SourceFile[] => {
  const files: SourceFile[] = [];
  for (const service of readdirSync(join(ROOT, 'services'))) {
    const folder = join(ROOT, 'services', service, 'src');
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      const source = entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name);
      if (source && !path.includes('/testing/')) files.push({ path, text: readFileSync(path, 'utf8') });
    }
  }
  return files;
};

export const matchesOf = (pattern: RegExp): ReadonlySet<string> =>
  new Set(serviceSources().flatMap(({ text }) => [...text.matchAll(pattern)].map(([, found]) => found ?? '')));
