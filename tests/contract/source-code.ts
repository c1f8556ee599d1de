import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** Sources of these folders, without tests, as the compiler reads them. */
export const sourcesIn = (pattern: string): readonly ts.SourceFile[] =>
  globSync(pattern)
    .filter((path) => !/\.test\.tsx?$|\/testing\//.test(path))
    .sort()
    .map((path) => ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true));

/** Sources of the services: what the registries are held to. */
export const serviceSources = (): readonly ts.SourceFile[] => sourcesIn('services/*/src/**/*.{ts,tsx}');

/** What `look` finds in any node of the file. */
const foundIn = <Found>(file: ts.SourceFile, look: (node: ts.Node) => Found | undefined): readonly Found[] => {
  const found: Found[] = [];
  const visit = (node: ts.Node): void => {
    const one = look(node);
    if (one !== undefined) found.push(one);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
};

const calledName = ({ expression }: ts.CallExpression): string =>
  ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();

/** First arguments that are texts, of all calls of functions or methods of these names. */
export const firstTextsOf = (files: readonly ts.SourceFile[], names: readonly string[]): readonly string[] =>
  files.flatMap((file) =>
    foundIn(file, (node) => {
      if (!ts.isCallExpression(node) || !names.includes(calledName(node))) return undefined;
      const [first] = node.arguments;
      return first !== undefined && ts.isStringLiteralLike(first) ? first.text : undefined;
    }),
  );

/** Every text that is written out as a value. */
export const textsOf = (files: readonly ts.SourceFile[]): ReadonlySet<string> =>
  new Set(files.flatMap((file) => foundIn(file, (node) => (ts.isStringLiteralLike(node) ? node.text : undefined))));

/** Objects that are written out, each with the source of its members by their names. */
export const objectsIn = (file: ts.SourceFile): readonly ReadonlyMap<string, ts.Expression>[] =>
  foundIn(file, (node) =>
    ts.isObjectLiteralExpression(node)
      ? new Map(
          node.properties.flatMap((member) =>
            ts.isPropertyAssignment(member) ? [[member.name.getText(), member.initializer] as const] : [],
          ),
        )
      : undefined,
  );

/** How a text or a template begins; undefined for anything else. */
export const beginningOf = (expression: ts.Expression | undefined): string | undefined => {
  if (expression === undefined) return undefined;
  if (ts.isStringLiteralLike(expression)) return expression.text;
  return ts.isTemplateExpression(expression) ? expression.head.text : undefined;
};

/** Names of the values that a file exports. */
export const exportedValues = (file: ts.SourceFile): readonly string[] =>
  file.statements.flatMap((statement) =>
    ts.isVariableStatement(statement) &&
    statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true
      ? statement.declarationList.declarations.map(({ name }) => name.getText())
      : [],
  );
