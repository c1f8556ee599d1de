import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importsOf, packageOf, sourceOf } from './imports.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Read at run time by their paths. */
const DATA = [
  'contracts/problems.yaml',
  'contracts/telemetry.yaml',
  'contracts/rulebooks',
  'contracts/duties',
  'package.json',
];

interface Package {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** Sources reachable from the entry, by imports written out in words. */
const reachable = (
  entry: string,
): { readonly sources: ReadonlySet<string>; readonly packages: ReadonlySet<string> } => {
  const sources = new Set<string>();
  const packages = new Set<string>();
  const waiting = [entry];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (sources.has(file)) continue;
    sources.add(file);
    for (const specifier of importsOf(readFileSync(join(ROOT, file), 'utf8'))) {
      const source = sourceOf(specifier, file);
      if (source !== null) waiting.push(source);
      else if (!specifier.startsWith('node:')) packages.add(packageOf(specifier));
    }
  }
  return { sources, packages };
};

/** Where Node would find the package from there: nested first. */
const folderOf = (name: string, from: string): string | null => {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(ROOT, candidate, 'package.json'))) return candidate;
    if (folder === '.' || folder === '') return null;
  }
};

/** Packages with everything they depend on. @throws Error for one that is not installed */
const installed = (names: ReadonlySet<string>): ReadonlySet<string> => {
  const folders = new Set<string>();
  const waiting: { name: string; from: string; optional: boolean }[] = [...names].map((name) => ({
    name,
    from: '.',
    optional: false,
  }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const folder = folderOf(next.name, next.from);
    if (folder === null) {
      if (next.optional) continue;
      throw new Error(`${next.name}, asked for by ${next.from}, is not installed`);
    }
    if (folders.has(folder)) continue;
    folders.add(folder);
    const { dependencies = {}, optionalDependencies = {} } = JSON.parse(
      readFileSync(join(ROOT, folder, 'package.json'), 'utf8'),
    ) as Package;
    for (const name of Object.keys(dependencies)) {
      waiting.push({ name, from: folder, optional: name in optionalDependencies });
    }
    for (const name of Object.keys(optionalDependencies)) waiting.push({ name, from: folder, optional: true });
  }
  return folders;
};

const copy = (path: string, out: string): void => {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  // A package's own node_modules hold other packages, which are copied when somebody depends on them.
  cpSync(join(ROOT, path), join(out, path), {
    recursive: true,
    dereference: true,
    filter: (from) => !relative(join(ROOT, path), from).split('/').includes('node_modules'),
  });
};

/**
 * Copies what one service needs at run time, and nothing else, into a folder: its sources and those they import, the packages
 * these import with all they depend on, and the contracts' data. `main.ts` of the folder starts it.
 */
export const collect = (service: string, out: string): { readonly sources: number; readonly packages: number } => {
  const { sources, packages } = reachable(`services/${service}/src/main.ts`);
  const folders = installed(packages);
  const workspaces = new Set([...sources].map((path) => path.split('/src/')[0] ?? path));
  for (const path of [...DATA, ...sources, ...folders, ...[...workspaces].map((each) => `${each}/package.json`)]) {
    copy(path, out);
  }
  mkdirSync(join(out, 'node_modules/@huji'), { recursive: true });
  for (const path of workspaces) symlinkSync(join('../..', path), join(out, 'node_modules/@huji', basename(path)));
  writeFileSync(join(out, 'main.ts'), `await import('./services/${service}/src/main.ts');\n`);
  return { sources: sources.size, packages: folders.size };
};
