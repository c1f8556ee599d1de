import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import ts from 'typescript';

/** What stands at the top of a file under a name: a function, a value, a class. */
export interface Declared {
  readonly file: string;
  readonly name: string;
  readonly node: ts.Node;
}

interface Source {
  /** What a file does when it is loaded, under names that no source can mean. */
  readonly loose: readonly Declared[];
  readonly declared: ReadonlyMap<string, Declared>;
  /** What is imported as a value, by its name here: from which file, under which name there. */
  readonly imported: ReadonlyMap<string, { readonly file: string; readonly name: string }>;
}

/** Of sources of the services; null for contracts and libraries, which raise nothing. */
export const fileOf = (specifier: string, from: string): string | null => {
  const [, workspace, rest] = /^@huji\/([^/]+)\/(.+\.ts)$/.exec(specifier) ?? [];
  const path = specifier.startsWith('.')
    ? resolve(dirname(from), specifier)
    : workspace === undefined
      ? null
      : resolve(workspace === 'contracts' ? 'contracts/src' : `services/${workspace}/src`, String(rest));
  return path !== null && /\/services\/[^/]+\/src\/.*\.ts$/.test(path) && existsSync(path) ? path : null;
};

const parsed = (file: string): ts.SourceFile =>
  ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);

const namesIn = (name: ts.BindingName): readonly string[] =>
  ts.isIdentifier(name)
    ? [name.text]
    : name.elements.flatMap((element) => (ts.isBindingElement(element) ? namesIn(element.name) : []));

const declaredBy = (file: string, statement: ts.Statement): readonly Declared[] => {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap((node) =>
      namesIn(node.name).map((name) => ({ file, name, node })),
    );
  const isNamed = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement);
  return isNamed && statement.name !== undefined ? [{ file, name: statement.name.text, node: statement }] : [];
};

const importedBy = (file: string, statement: ts.Statement): Source['imported'] => {
  if (!ts.isImportDeclaration(statement)) return new Map();
  const { importClause, moduleSpecifier } = statement;
  const from = fileOf((moduleSpecifier as ts.StringLiteral).text, file);
  const bindings = importClause?.namedBindings;
  const isOfTypes = importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
  if (from === null || isOfTypes || bindings === undefined || !ts.isNamedImports(bindings)) return new Map();
  return new Map(
    bindings.elements
      .filter(({ isTypeOnly }) => !isTypeOnly)
      .map(({ name, propertyName }) => [name.text, { file: from, name: (propertyName ?? name).text }]),
  );
};

const known = new Map<string, Source>();
const sourceOf = (file: string): Source => {
  const read = known.get(file);
  if (read !== undefined) return read;
  const { statements } = parsed(file);
  const declared = statements.map((statement) => declaredBy(file, statement));
  const source = {
    loose: statements.flatMap((node, at) =>
      declared[at]?.length === 0 && !ts.isImportDeclaration(node) ? [{ file, name: `#${String(at)}`, node }] : [],
    ),
    declared: new Map(declared.flat().map((each) => [each.name, each] as const)),
    imported: new Map(statements.flatMap((statement) => [...importedBy(file, statement)])),
  };
  known.set(file, source);
  return source;
};

/** What a name means in a file: what stands there under it, or where it was imported from. */
export const meantBy = (file: string, name: string): Declared | undefined => {
  const { declared, imported } = sourceOf(file);
  const from = imported.get(name);
  return from === undefined ? declared.get(name) : sourceOf(from.file).declared.get(from.name);
};

/** Everything at the top of a file: of a worker, which runs as a whole. */
export const allOf = (file: string): readonly Declared[] => {
  const { declared, loose } = sourceOf(file);
  return [...declared.values(), ...loose];
};

/** Interfaces and other statements of a file, to look at their types. */
export const statementsOf = (file: string): readonly ts.Statement[] =>
  existsSync(file) ? parsed(file).statements : [];

/** Where types and values of a file come from by their names, also what is imported for its type alone. */
export const originsIn = (file: string): ReadonlyMap<string, string> =>
  new Map(
    statementsOf(file)
      .filter((statement) => ts.isImportDeclaration(statement))
      .flatMap(({ importClause, moduleSpecifier }) => {
        const path = fileOf((moduleSpecifier as ts.StringLiteral).text, file);
        const bindings = importClause?.namedBindings;
        return path === null || bindings === undefined || !ts.isNamedImports(bindings)
          ? []
          : bindings.elements.map(({ name }) => [name.text, path] as const);
      }),
  );
