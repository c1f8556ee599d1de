import { join, resolve } from 'node:path';
import ts from 'typescript';
import { allOf, type Declared, meantBy, originsIn, statementsOf } from './declarations.ts';

/** What the use cases of a service reach by name: a collection, a view, what else they are given. */
export interface Part {
  readonly behind: readonly Declared[];
  /** Documents that a decider changes: what it refuses is met where a command is given. */
  readonly isDecided: boolean;
  /** Its state is sealed under the key of the person it is about. */
  readonly isSealed: boolean;
}

const mentions = (node: ts.Node, name: string): boolean =>
  (ts.isIdentifier(node) && node.text === name) ||
  ts.forEachChild(node, (child) => mentions(child, name) || undefined) === true;

const partOf = (behind: readonly Declared[]): Part => ({
  behind,
  isDecided: behind.some(({ node }) => mentions(node, 'decider') || mentions(node, 'openProposals')),
  isSealed: behind.some(({ node }) => mentions(node, 'sealedCodec')),
});

/** Members of an object that is opened once: `orders: openOrders(store)`. */
const openedIn = (file: string): readonly (readonly [string, Part])[] => {
  const found: (readonly [string, Part])[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && ts.isCallExpression(node.initializer)) {
      const opens = meantBy(file, node.initializer.expression.getText());
      if (opens !== undefined) found.push([node.name.getText(), partOf([opens])]);
    }
    ts.forEachChild(node, visit);
  };
  for (const statement of statementsOf(file)) visit(statement);
  return found;
};

/** Members of the `parts`, each with everything in the file of its type: `rosterFiles: RosterFileReader`. */
const typedIn = (file: string): readonly (readonly [string, Part])[] => {
  const origins = originsIn(file);
  return statementsOf(file)
    .filter((statement) => ts.isInterfaceDeclaration(statement))
    .flatMap(({ members }) => [...members])
    .flatMap((member) => {
      if (!ts.isPropertySignature(member) || member.type === undefined) return [];
      const type = ts.isTypeReferenceNode(member.type) ? member.type : undefined;
      const [narrowed] = type?.typeName.getText() === 'Pick' ? (type.typeArguments ?? []) : [];
      const path = origins.get((narrowed ?? type?.typeName)?.getText() ?? '');
      return path === undefined || /\/(documents|views)\.ts$|field-cipher\.ts$/.test(path)
        ? []
        : [[member.name.getText(), partOf(allOf(path))] as const];
    });
};

const known = new Map<string, ReadonlyMap<string, Part>>();
export const partsOf = (service: string): ReadonlyMap<string, Part> => {
  const read = known.get(service);
  if (read !== undefined) return read;
  const source = resolve('services', service, 'src');
  const parts = new Map([
    ...typedIn(join(source, 'use-cases/parts.ts')),
    ...openedIn(join(source, 'documents/documents.ts')),
    ...openedIn(join(source, 'views/views.ts')),
  ]);
  known.set(service, parts);
  return parts;
};
