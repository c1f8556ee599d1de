import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** Files that say which pages there are: the routers of the applications, and whatever the server makes. */
const routers = (): readonly string[] => globSync('services/console/web/*/main.tsx').sort();
const served = (): readonly string[] => globSync('services/console/src/**/*.ts', { exclude: ['**/*.test.ts'] }).sort();

const sourceOf = (path: string): ts.SourceFile =>
  ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);

const everyNode = (source: ts.SourceFile): readonly ts.Node[] => {
  const found: ts.Node[] = [];
  const walk = (node: ts.Node): void => {
    found.push(node);
    ts.forEachChild(node, walk);
  };
  walk(source);
  return found;
};

const isOpening = (node: ts.Node): node is ts.JsxOpeningElement | ts.JsxSelfClosingElement =>
  ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node);

const pathOfRoute = (route: ts.JsxOpeningElement | ts.JsxSelfClosingElement): string | null => {
  const path = route.attributes.properties.find(
    (each): each is ts.JsxAttribute => ts.isJsxAttribute(each) && each.name.getText() === 'path',
  )?.initializer;
  if (path === undefined) return null;
  if (!ts.isStringLiteral(path)) throw new Error(`${path.getText()}: a route says its path in letters`);
  return path.text;
};

/** Addresses of an application as its router has them; what no other route takes is its start. */
const routesOf = (path: string): readonly string[] => {
  const nodes = everyNode(sourceOf(path));
  const base = nodes.find(
    (node): node is ts.PropertyAssignment => ts.isPropertyAssignment(node) && node.name.getText() === 'base',
  );
  if (base === undefined || !ts.isStringLiteral(base.initializer)) throw new Error(`${path} says no base`);
  const start = base.initializer.text;
  return nodes
    .filter(isOpening)
    .filter(({ tagName }) => tagName.getText() === 'Route')
    .map((route) => pathOfRoute(route) ?? start);
};

/** Addresses of pages made on the server: those mounted as such, and those that answer with a page of a few words. */
const plainPagesOf = (path: string): readonly string[] =>
  everyNode(sourceOf(path)).flatMap((node) => {
    if (!ts.isCallExpression(node)) return [];
    const [first, second] = node.arguments;
    if (node.expression.getText() === 'mountPlainPage' && second !== undefined && ts.isStringLiteral(second))
      return [second.text];
    const answersMessage = node.expression.getText() === 'app.get' && node.getText().includes('sendMessage(');
    return answersMessage && first !== undefined && ts.isStringLiteral(first) ? [first.text] : [];
  });

/** Every page there is, by its address as the router or the server has it. */
export const routedPages = (): readonly string[] => [
  ...new Set([...served().flatMap(plainPagesOf), ...routers().flatMap(routesOf)]),
];
