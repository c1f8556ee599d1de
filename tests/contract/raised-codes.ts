import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';
import { exportedValues, sourcesIn } from './source-code.ts';

/** What a file says: the words it could answer with, the files it works with, and what it takes of its `parts`. */
interface Said {
  /** Texts that are values, not types, and not members of a list of refusals: such a list only names what is raised elsewhere. */
  readonly texts: ReadonlySet<string>;
  /** Beginnings of texts that are put together, such as `roster_file_`. */
  readonly beginnings: ReadonlySet<string>;
  /** Files whose values it uses, and workers it starts. */
  readonly uses: readonly string[];
  readonly identifiers: ReadonlySet<string>;
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

const namesOf = ({ importClause }: ts.ImportDeclaration): readonly ts.ImportSpecifier[] =>
  importClause?.namedBindings !== undefined && ts.isNamedImports(importClause.namedBindings)
    ? importClause.namedBindings.elements
    : [];
const isOfTypes = (node: ts.ImportDeclaration): boolean =>
  node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword ||
  (namesOf(node).length > 0 && namesOf(node).every(({ isTypeOnly }) => isTypeOnly));
const specifierOf = ({ moduleSpecifier }: ts.ImportDeclaration): string => (moduleSpecifier as ts.StringLiteral).text;
/** `new URL('./reader-worker.ts', import.meta.url)`. */
const isWorker = (node: ts.StringLiteralLike): boolean =>
  ts.isNewExpression(node.parent) && node.parent.expression.getText() === 'URL' && node.text.endsWith('.ts');

const parsed = (file: string): ts.SourceFile =>
  ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);

const read = new Map<string, Said>();
const saidBy = (file: string): Said => {
  const known = read.get(file);
  if (known !== undefined) return known;
  const texts = new Set<string>();
  const beginnings = new Set<string>();
  const identifiers = new Set<string>();
  const uses: string[] = [];
  const use = (specifier: string): void => {
    const path = fileOf(specifier, file);
    if (path !== null) uses.push(path);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      if (!isOfTypes(node)) use(specifierOf(node));
      return;
    }
    if (ts.isIdentifier(node)) identifiers.add(node.text);
    if (ts.isStringLiteralLike(node) && isWorker(node)) use(node.text);
    if (ts.isStringLiteralLike(node) && !ts.isLiteralTypeNode(node.parent) && !isOfList(node)) texts.add(node.text);
    if (ts.isTemplateExpression(node) && node.head.text.endsWith('_')) beginnings.add(node.head.text);
    ts.forEachChild(node, visit);
  };
  visit(parsed(file));
  const said = { texts, beginnings, identifiers, uses };
  read.set(file, said);
  return said;
};

/** Where a file has the names from that it imports. */
const importedBy = (file: string): ReadonlyMap<string, string> =>
  new Map(
    parsed(file)
      .statements.filter(ts.isImportDeclaration)
      .flatMap((node) => {
        const path = fileOf(specifierOf(node), file);
        return path === null ? [] : namesOf(node).map(({ name }) => [name.text, path] as const);
      }),
  );

/** Members of an object that is opened once, each with the file that opens it: `orders: openOrders(store)`. */
const openedIn = (file: string): readonly (readonly [string, string])[] => {
  if (!existsSync(file)) return [];
  const imported = importedBy(file);
  const found: (readonly [string, string])[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && ts.isCallExpression(node.initializer)) {
      const path = imported.get(node.initializer.expression.getText());
      if (path !== undefined) found.push([node.name.getText(), path]);
    }
    ts.forEachChild(node, visit);
  };
  visit(parsed(file));
  return found;
};

/** Members of the `parts`, each with the file of its type: `rosterFiles: RosterFileReader`. */
const typedIn = (file: string): readonly (readonly [string, string])[] => {
  if (!existsSync(file)) return [];
  const imported = importedBy(file);
  return parsed(file)
    .statements.filter(ts.isInterfaceDeclaration)
    .flatMap(({ members }) => [...members])
    .flatMap((member) => {
      if (!ts.isPropertySignature(member) || member.type === undefined || !ts.isTypeReferenceNode(member.type))
        return [];
      const path = imported.get(member.type.typeName.getText());
      return path === undefined || /\/(documents|views)\.ts$/.test(path)
        ? []
        : [[member.name.getText(), path] as const];
    });
};

const partsOfServices = new Map<string, readonly (readonly [string, string])[]>();
/** What is reached by name: collections, views, and what else a use case is given. */
const partsOf = (service: string): readonly (readonly [string, string])[] => {
  const known = partsOfServices.get(service);
  if (known !== undefined) return known;
  const source = resolve('services', service, 'src');
  const parts = [
    ...openedIn(join(source, 'documents/documents.ts')),
    ...openedIn(join(source, 'views/views.ts')),
    ...typedIn(join(source, 'use-cases/parts.ts')),
  ];
  partsOfServices.set(service, parts);
  return parts;
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

const reached = new Map<string, readonly string[]>();
/** A file and every file whose values it uses, with the collections, views and readers that any of them takes of its parts. */
const withWhatItUses = (file: string): readonly string[] => {
  const known = reached.get(file);
  if (known !== undefined) return known;
  const [, service = ''] = /services\/([^/]+)\/src\//.exec(file) ?? [];
  const seen = new Set([resolve(file)]);
  for (const each of seen) {
    const { uses, identifiers } = saidBy(each);
    for (const next of uses) seen.add(next);
    for (const [name, path] of partsOf(service)) if (identifiers.has(name)) seen.add(path);
  }
  reached.set(file, [...seen]);
  return [...seen];
};

/** Whether what this file works with raises the code. */
export const isRaisedBehind = (file: string, code: string): boolean => raises(withWhatItUses(file), code);

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
