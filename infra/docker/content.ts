import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
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
  'contracts/registers',
  'contracts/rosters',
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

/** What only people who develop with a package read. */
const UNREAD = /\.(map|d\.ts|d\.mts|d\.cts|flow|c|cc|cpp|h|hpp|gyp|gypi)$|\/prebuilds\/(darwin|win32|linuxmusl)[^/]*$/;

const copy = (path: string, out: string): void => {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  // A package's own node_modules hold other packages, which are copied when somebody depends on them.
  cpSync(join(ROOT, path), join(out, path), {
    recursive: true,
    dereference: true,
    preserveTimestamps: true,
    filter: (from) => !UNREAD.test(from) && !relative(join(ROOT, path), from).split('/').includes('node_modules'),
  });
};

/** What is built from sources before an image is made: pages. */
const BUILDS = 'build-pages.ts';

/** The folder a service's build made. @throws Error where it was not run */
const builtOf = (service: string): readonly string[] => {
  const folder = join('services', service);
  if (!existsSync(join(ROOT, folder, BUILDS))) return [];
  if (!existsSync(join(ROOT, folder, 'dist'))) throw new Error(`run node ${folder}/${BUILDS} first`);
  return [join(folder, 'dist')];
};

/** What every service on a cluster runs in; the packages it needs make a layer that their images share. */
const FRAME = 'services/chassis/src/runtime/run-services.ts';

/** Two folders that are laid one over the other; they may be the same one. */
export interface ContentFolders {
  /** Packages that every service has. */
  readonly shared: string;
  /** The service's own packages, all sources, built pages, the contracts' data and `main.ts`, which starts it. */
  readonly own: string;
}
export interface Content {
  readonly sources: ReadonlySet<string>;
  /** Folders of packages, as `node_modules/<name>`. */
  readonly packages: ReadonlySet<string>;
  readonly workspaces: ReadonlySet<string>;
}

/** The services that run as processes of their own; all-in-one is the laptop's. */
export const imageNames = (): readonly string[] =>
  readdirSync(join(ROOT, 'services')).filter(
    (name) => name !== 'all-in-one' && existsSync(join(ROOT, 'services', name, 'src/main.ts')),
  );

/**
 * Copies what one service needs at run time, and nothing else: its sources and those they import, the packages these import
 * with all they depend on, and the contracts' data.
 */
export const collect = (service: string, { shared, own }: ContentFolders): Content => {
  const { sources, packages: names } = reachable(`services/${service}/src/main.ts`);
  const packages = installed(names);
  const everywhere = sources.has(FRAME) ? installed(reachable(FRAME).packages) : new Set<string>();
  const workspaces = new Set([...sources].map((path) => path.split('/src/')[0] ?? path));
  for (const path of packages) copy(path, everywhere.has(path) ? shared : own);
  for (const path of [
    ...DATA,
    ...builtOf(service),
    ...sources,
    ...[...workspaces].map((each) => `${each}/package.json`),
  ])
    copy(path, own);
  mkdirSync(join(own, 'node_modules/@huji'), { recursive: true });
  for (const path of workspaces) symlinkSync(join('../..', path), join(own, 'node_modules/@huji', basename(path)));
  writeFileSync(join(own, 'main.ts'), `await import('./services/${service}/src/main.ts');\n`);
  return { sources, packages, workspaces };
};
