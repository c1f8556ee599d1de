import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';
import { exportedValues, sourcesIn } from './source-code.ts';

/** What a file says: the words it could answer with, and the files it knows. */
interface Said {
  /** Texts that are values, not types, and not members of a list of refusals: such a list only names what is raised elsewhere. */
  readonly texts: ReadonlySet<string>;
  /** Beginnings of texts that are put together, such as `roster_file_`. */
  readonly beginnings: ReadonlySet<string>;
  readonly imports: readonly string[];
}

const isOfList = (node: ts.Node): boolean => {
  if (!ts.isArrayLiteralExpression(node.parent)) return false;
  for (let at: ts.Node | undefined = node.parent; at !== undefined; at = at.parent)
    if (ts.isVariableDeclaration(at)) return /REFUSALS$/.test(at.name.getText());
  return false;
};

const fileOf = (specifier: string, from: string): string | null => {
  const [, workspace, rest] = /^@huji\/([^/]+)\/(.+\.ts)$/.exec(specifier) ?? [];
  const path = specifier.startsWith('.')
    ? resolve(dirname(from), specifier)
    : workspace === undefined
      ? null
      : resolve(workspace === 'contracts' ? 'contracts/src' : `services/${workspace}/src`, String(rest));
  return path !== null && /\/services\/[^/]+\/src\/.*\.ts$/.test(path) && existsSync(path) ? path : null;
};

const read = new Map<string, Said>();
const saidBy = (file: string): Said => {
  const known = read.get(file);
  if (known !== undefined) return known;
  const texts = new Set<string>();
  const beginnings = new Set<string>();
  const imports: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      const path = fileOf((node.moduleSpecifier as ts.StringLiteral).text, file);
      if (path !== null) imports.push(path);
      return;
    }
    if (ts.isStringLiteralLike(node) && !ts.isLiteralTypeNode(node.parent) && !isOfList(node)) texts.add(node.text);
    if (ts.isTemplateExpression(node) && node.head.text.endsWith('_')) beginnings.add(node.head.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
  const said = { texts, beginnings, imports };
  read.set(file, said);
  return said;
};

/**
 * Whether a code is raised by any of the files. `texts` decide; a code that is put together counts when its beginning and
 * its rest are both said.
 */
const raises = (files: readonly string[], code: string): boolean => {
  const said = files.map(saidBy);
  return (
    said.some(({ texts }) => texts.has(code)) ||
    said
      .flatMap(({ beginnings }) => [...beginnings])
      .some(
        (beginning) =>
          code.startsWith(beginning) &&
          said.some(
            ({ texts }) =>
              texts.has(code.slice(beginning.length).replaceAll('_', '-')) || texts.has(code.slice(beginning.length)),
          ),
      )
  );
};

/** A file and every file of the services that it knows, by its types too: documents come to a use case in its `parts`. */
const withWhatItKnows = (file: string): readonly string[] => {
  const seen = new Set([resolve(file)]);
  for (const each of seen) for (const next of saidBy(each).imports) seen.add(next);
  return [...seen];
};

/** Whether what stands behind this file raises the code. */
export const isRaisedBehind = (file: string, code: string): boolean => raises(withWhatItKnows(file), code);

/** Bindings of a service's operations, each with its file. */
export const bindingsOf = (service: string): ReadonlyMap<string, string> => {
  const folder = join('services', service, 'src/http');
  if (!existsSync(folder)) return new Map();
  return new Map(
    readdirSync(folder)
      .filter((name) => !name.endsWith('.test.ts') && name !== 'operations.ts')
      .flatMap((name) => {
        const file = join(folder, name);
        const bindings = sourcesIn(file)
          .flatMap(exportedValues)
          .filter((value) => value.startsWith('bind'));
        return bindings.map((value) => {
          const id = value.slice('bind'.length);
          return [`${id.charAt(0).toLowerCase()}${id.slice(1)}`, file] as const;
        });
      }),
  );
};
