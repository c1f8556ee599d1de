import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { SURFACES, type Surface } from '../surfaces.ts';

const SERVICES = new URL('../../../services/', import.meta.url);
const BINDING = /^export const (bind\w+)/gm;
const FILE = 'operations.ts';

const bindingOf = (operationId: string): string => `bind${operationId.charAt(0).toUpperCase()}${operationId.slice(1)}`;

/** The file of each binding in a service's `http/` folder. */
const bindingsIn = (folder: URL): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== FILE)
      .flatMap((name) =>
        [...readFileSync(new URL(name, folder), 'utf8').matchAll(BINDING)].map(
          ([, bound]) => [bound ?? '', name] as const,
        ),
      ),
  );

const listOf = ({ service, operations }: Surface, folder: URL): string => {
  const files = bindingsIn(folder);
  const bound = operations.flatMap(({ operationId }) => {
    const name = bindingOf(operationId);
    const file = files.get(name);
    return file === undefined ? [] : [{ name, file }];
  });
  const imports = [...bound].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.name < b.name ? -1 : 1));
  return [
    `// Emitted by \`make contracts\`: the operations of ${service} that are bound here, in the order of its contract.`,
    "import type { BoundOperation } from '@huji/chassis/http/operation-router.ts';",
    "import type { Parts } from '../use-cases/parts.ts';",
    ...imports.map(({ name, file }) => `import { ${name} } from './${file}';`),
    '',
    'export const bindOperations = (parts: Parts): readonly BoundOperation[] => [',
    ...bound.map(({ name }) => `  ${name}(parts),`),
    '];',
    '',
  ].join('\n');
};

/** The list of bindings of each service that answers HTTP, by its path inside `services/`. */
export const bindings = (): ReadonlyMap<string, string> =>
  new Map(
    SURFACES.flatMap((surface) => {
      const folder = new URL(`${surface.service}/src/http/`, SERVICES);
      return existsSync(folder) ? [[`${surface.service}/src/http/${FILE}`, listOf(surface, folder)] as const] : [];
    }),
  );
