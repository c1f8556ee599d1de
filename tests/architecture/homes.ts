import { globSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import ts from 'typescript';

/** A member that a concept is told from: of any object whose type has it beside the others, whatever the type is called. */
export interface Ingredient {
  readonly member: string;
  /** Other members of the same type, by which it is known. */
  readonly beside: readonly string[];
  /** `compared`: it may be shown and passed on anywhere, and is compared with somebody's in its home alone. */
  readonly when: 'read' | 'compared';
}

/** A source that tells something from an ingredient, such as `services/premium/src/domain/bill.ts: pass`. */
export type Reader = string;

const configured = (): ts.CompilerOptions => {
  const { config } = ts.readConfigFile('tsconfig.json', (path) => readFileSync(path, 'utf8')) as { config: object };
  return ts.parseJsonConfigFileContent(config, ts.sys, resolve('.')).options;
};

/** What the services and the contracts are made of, without their tests. */
export const production = (): readonly string[] =>
  globSync(['contracts/src/**/*.ts', 'services/*/src/**/*.ts'])
    .filter((path) => !/\.test\.ts$|\/testing\//.test(path))
    .sort();

export const programOf = (paths: readonly string[]): ts.Program => ts.createProgram(paths, configured());

const nodesOf = (file: ts.SourceFile | undefined): readonly ts.Node[] => {
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    found.push(node);
    ts.forEachChild(node, visit);
  };
  if (file !== undefined) visit(file);
  return found;
};

/** What is read of what: `plan.pass`, or `pass` of `({ pass }) => …`. */
interface Read {
  readonly of: ts.Node;
  readonly member: string;
}

const readAt = (node: ts.Node): Read | null => {
  if (ts.isPropertyAccessExpression(node)) return { of: node.expression, member: node.name.text };
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent) && node.dotDotDotToken === undefined)
    return { of: node.parent, member: (node.propertyName ?? node.name).getText() };
  return null;
};

const SAME = [ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken];
const isNothing = (node: ts.Node): boolean =>
  node.kind === ts.SyntaxKind.NullKeyword || (ts.isIdentifier(node) && node.text === 'undefined');

/** What a place compares with something that may be anybody: both sides of `===`, a list and what it is asked for. */
const comparedAt = (node: ts.Node): readonly ts.Node[] => {
  if (ts.isBinaryExpression(node) && SAME.includes(node.operatorToken.kind))
    return isNothing(node.left) || isNothing(node.right) ? [] : [node.left, node.right];
  if (
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    node.expression.name.text === 'includes'
  )
    return [node.expression.expression, ...node.arguments];
  return [];
};

/** Where a name that was taken out of an object has its value from. */
const sourceOf = (node: ts.Node, checker: ts.TypeChecker): Read | null => {
  if (!ts.isIdentifier(node)) return readAt(node);
  const declared = checker.getSymbolAtLocation(node)?.valueDeclaration;
  return declared === undefined ? null : readAt(declared);
};

const isOf = ({ of, member }: Read, ingredient: Ingredient, checker: ts.TypeChecker): boolean => {
  if (member !== ingredient.member) return false;
  const type = checker.getNonNullableType(checker.getTypeAtLocation(of));
  return [member, ...ingredient.beside].every((name) => checker.getPropertyOfType(type, name) !== undefined);
};

/** Every file that tells something from these, with what it tells it from; each once. */
export const readersOf = (program: ts.Program, ingredients: readonly Ingredient[]): readonly Reader[] => {
  const checker = program.getTypeChecker();
  const read = ingredients.filter(({ when }) => when === 'read');
  const compared = ingredients.filter(({ when }) => when === 'compared');
  const readers = program.getRootFileNames().flatMap((path) =>
    nodesOf(program.getSourceFile(path)).flatMap((node) => {
      const plain = readAt(node);
      const sources = compared.length === 0 ? [] : comparedAt(node).map((each) => sourceOf(each, checker));
      const used = [
        ...read.filter((each) => plain !== null && isOf(plain, each, checker)),
        ...compared.filter((each) => sources.some((source) => source !== null && isOf(source, each, checker))),
      ];
      return used.map(({ member }) => `${relative('.', path)}: ${member}`);
    }),
  );
  return [...new Set(readers)].sort();
};

/** Files that export a value of this name, said there or passed on. */
export const exportersOf = (program: ts.Program, name: string): readonly string[] => {
  const checker = program.getTypeChecker();
  return program
    .getRootFileNames()
    .filter((path) => {
      const file = program.getSourceFile(path);
      const module = file && checker.getSymbolAtLocation(file);
      return module?.exports?.has(ts.escapeLeadingUnderscores(name)) === true;
    })
    .map((path) => relative('.', path));
};
