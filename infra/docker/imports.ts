import { stripTypeScriptTypes } from 'node:module';
import { dirname, join } from 'node:path';
import typescript from 'typescript';

const WORKSPACE = /^@huji\/([a-z-]+)\/(.+)$/;

/** By the module's own loader, whichever way it is made; a promise resolves words too, and means no package. */
const REQUIRED =
  /(?:import\.meta\.resolve|\brequire(?:\.resolve)?|createRequire\(import\.meta\.url\)(?:\.resolve)?)\(\s*'([^']+)'/g;
/** A file that runs in a thread of its own. */
const WORKERS = /new URL\(\s*'(\.[^']+\.ts)',\s*import\.meta\.url/g;

/** Everything a source imports, resolves by a name in quotes or runs in a worker; types leave no trace when it runs. */
export const importsOf = (source: string): readonly string[] => {
  const running = stripTypeScriptTypes(source);
  const imported = typescript.preProcessFile(running, true, true).importedFiles.map(({ fileName }) => fileName);
  const named = [...running.matchAll(REQUIRED), ...running.matchAll(WORKERS)].map(([, name = '']) => name);
  return [...imported, ...named];
};

/** The file in this repository that is meant; null for a package. */
export const sourceOf = (specifier: string, from: string): string | null => {
  if (specifier.startsWith('.')) return join(dirname(from), specifier);
  const [, workspace, path] = WORKSPACE.exec(specifier) ?? [];
  if (workspace === undefined || path === undefined) return null;
  return join(workspace === 'contracts' ? workspace : join('services', workspace), 'src', path);
};

/** `@scope/name/path` and `name/path` without their paths. */
export const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
