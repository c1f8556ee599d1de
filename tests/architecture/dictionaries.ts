import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import ts from 'typescript';

const optionsOf = (config: string): ts.CompilerOptions => {
  const { config: read } = ts.readConfigFile(config, (path) => readFileSync(path, 'utf8')) as { config: object };
  return ts.parseJsonConfigFileContent(read, ts.sys, resolve(config, '..')).options;
};

/** The pages, and what renders the plain ones: their tests say nothing to a reader. */
export const pages = (): readonly string[] =>
  globSync(['services/console/web/**/*.{ts,tsx}', 'services/console/src/{pages,disclosure}/*.ts'])
    .filter((path) => !/\.test\.tsx?$|\/dist/.test(path))
    .sort();

export const programOf = (paths: readonly string[]): ts.Program =>
  ts.createProgram(paths, optionsOf('services/console/web/tsconfig.json'));

/** `const zh = { … }`, or the member `zh` of an object that has both languages: the English one has its type. */
const isDictionary = (node: ts.Node): node is ts.ObjectLiteralExpression =>
  ts.isObjectLiteralExpression(node) &&
  (ts.isVariableDeclaration(node.parent) || ts.isPropertyAssignment(node.parent)) &&
  node.parent.name.getText() === 'zh';

/** Words that are taken by a key that is not written out stand in an object that says so by its type: `as Record<…>`. */
const wordsOf = (dictionary: ts.ObjectLiteralExpression): readonly ts.PropertyAssignment[] =>
  dictionary.properties
    .filter((member) => ts.isPropertyAssignment(member))
    .flatMap((member) =>
      ts.isObjectLiteralExpression(member.initializer) ? [member, ...wordsOf(member.initializer)] : [member],
    );

const nameOf = ({ name }: ts.PropertyAssignment): string =>
  ts.isIdentifier(name) || ts.isStringLiteralLike(name) ? name.text : name.getText();

const nodesOf = (file: ts.SourceFile | undefined): readonly ts.Node[] => {
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    found.push(node);
    ts.forEachChild(node, visit);
  };
  if (file !== undefined) visit(file);
  return found;
};

/**
 * What a place of the source takes of an object: one member by its name, or those of the names that a key has. Only names
 * that are words somewhere are looked up: the compiler has less to find out.
 */
const takenAt = (node: ts.Node, checker: ts.TypeChecker, words: ReadonlySet<string>): readonly ts.Declaration[] => {
  const memberOf = (of: ts.Node, name: string): readonly ts.Declaration[] =>
    words.has(name) ? (checker.getPropertyOfType(checker.getTypeAtLocation(of), name)?.declarations ?? []) : [];
  if (ts.isPropertyAccessExpression(node)) return memberOf(node.expression, node.name.text);
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent))
    return memberOf(node.parent, (node.propertyName ?? node.name).getText());
  if (!ts.isElementAccessExpression(node)) return [];
  const key = checker.getTypeAtLocation(node.argumentExpression);
  return (key.isUnion() ? key.types : [key]).flatMap((each) =>
    each.isStringLiteral() ? memberOf(node.expression, each.value) : [],
  );
};

/** Words of the dictionaries of these files that nothing takes, such as `web/office/words.ts: inQueue`. */
export const unusedWords = (program: ts.Program): readonly string[] => {
  const checker = program.getTypeChecker();
  const nodes = program.getRootFileNames().flatMap((path) => nodesOf(program.getSourceFile(path)));
  const words = nodes.filter(isDictionary).flatMap(wordsOf);
  const names = new Set(words.map(nameOf));
  const taken = new Set(nodes.flatMap((node) => takenAt(node, checker, names)));
  return words
    .filter((word) => !taken.has(word))
    .map((word) => `${word.getSourceFile().fileName.replace(/^.*\/services\/console\//, '')}: ${nameOf(word)}`);
};
