import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** Values that a member of a union has by names of its own, where all are texts that are written out. */
type Literals = ReadonlyMap<string, readonly string[]>;
type Declaration = ts.InterfaceDeclaration | ts.TypeAliasDeclaration;
export type Declared = ReadonlyMap<string, Declaration>;

export interface Source {
  readonly path: string;
  readonly text: string;
}

/** A union whose members are told apart by another member than `type`. */
export interface StrangeUnion {
  readonly path: string;
  readonly line: number;
  readonly toldApartBy: string;
}

const ROOTS = ['contracts/src', 'services', 'infra'];

/** What is written by hand: pages too, tests left out. */
export const handWritten = (): readonly Source[] =>
  ROOTS.flatMap((root) => readdirSync(root, { recursive: true, withFileTypes: true }))
    .map((entry) => ({ entry, path: join(entry.parentPath, entry.name) }))
    .filter(({ entry, path }) => entry.isFile() && /\.tsx?$/.test(path) && !/\.test\.tsx?$|\.d\.ts$/.test(path))
    .filter(({ path }) => !/node_modules|\/dist/.test(path))
    .map(({ path }) => ({ path, text: readFileSync(path, 'utf8') }));

const parsed = ({ path, text }: Source): ts.SourceFile =>
  ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, path.endsWith('x') ? ts.ScriptKind.TSX : undefined);

const declarationsIn = (file: ts.SourceFile): readonly Declaration[] =>
  file.statements.filter((each) => ts.isInterfaceDeclaration(each) || ts.isTypeAliasDeclaration(each));

const textsOf = (type: ts.TypeNode): readonly string[] | null => {
  const types = ts.isUnionTypeNode(type) ? type.types : [type];
  const texts = types.map((each) =>
    ts.isLiteralTypeNode(each) && ts.isStringLiteral(each.literal) ? each.literal.text : null,
  );
  return texts.every((text) => text !== null) ? texts : null;
};

const ofMembers = (members: ts.NodeArray<ts.TypeElement>): Literals =>
  new Map(
    members.flatMap((member) => {
      if (!ts.isPropertySignature(member) || member.type === undefined || member.questionToken) return [];
      const texts = textsOf(member.type);
      return texts === null ? [] : [[member.name.getText(), texts] as const];
    }),
  );

/** Null for what is no object, or not known here. */
const literalsOf = (node: ts.TypeNode | Declaration, declared: Declared, depth = 0): Literals | null => {
  if (depth > 8) return null;
  const next = (of: ts.TypeNode | Declaration): Literals | null => literalsOf(of, declared, depth + 1);
  if (ts.isParenthesizedTypeNode(node)) return next(node.type);
  if (ts.isTypeAliasDeclaration(node)) return ts.isUnionTypeNode(node.type) ? null : next(node.type);
  if (ts.isTypeLiteralNode(node)) return ofMembers(node.members);
  if (ts.isInterfaceDeclaration(node)) {
    const bases = (node.heritageClauses ?? []).flatMap(({ types }) =>
      types.flatMap(({ expression }) => declared.get(expression.getText()) ?? []),
    );
    return new Map([...bases.flatMap((base) => [...(next(base) ?? [])]), ...ofMembers(node.members)]);
  }
  if (ts.isIntersectionTypeNode(node)) {
    const parts = node.types.map(next).filter((part) => part !== null);
    return parts.length === 0 ? null : new Map(parts.flatMap((part) => [...part]));
  }
  if (!ts.isTypeReferenceNode(node) || node.typeArguments !== undefined) return null;
  const found = declared.get(node.typeName.getText());
  return found === undefined ? null : next(found);
};

/** By which members of theirs objects are told apart. */
const tellingOf = (members: readonly Literals[]): readonly string[] =>
  [...(members[0]?.keys() ?? [])].filter((name) => {
    const texts = members.flatMap((member) => member.get(name) ?? [name, name]);
    return new Set(texts).size === texts.length;
  });

const unionsIn = (file: ts.SourceFile, declared: Declared): readonly StrangeUnion[] => {
  const strange: StrangeUnion[] = [];
  const tell = (node: ts.Node, toldApartBy: string): void => {
    const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    strange.push({ path: file.fileName, line, toldApartBy });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isUnionTypeNode(node)) {
      const members = node.types.map((each) => literalsOf(each, declared)).filter((each) => each !== null);
      const telling = members.length < 2 ? [] : tellingOf(members);
      if (telling[0] !== undefined && !telling.includes('type')) tell(node, telling[0]);
    }
    if (ts.isCallExpression(node) && /(^|\.)discriminatedUnion$/.test(node.expression.getText())) {
      const [name] = node.arguments;
      if (name !== undefined && ts.isStringLiteral(name) && name.text !== 'type') tell(node, name.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return strange;
};

/** Unions that are told apart by another member than `type`, with interfaces and aliases of other files by their names. */
export const strangeUnions = (sources: readonly Source[]): readonly StrangeUnion[] => {
  const files = sources.map(parsed);
  const everywhere = Map.groupBy(files.flatMap(declarationsIn), ({ name }) => name.text);
  return files.flatMap((file) => {
    const own = new Map(declarationsIn(file).map((each) => [each.name.text, each]));
    const others = [...everywhere].flatMap(([name, all]) =>
      all.length === 1 && all[0] ? [[name, all[0]] as const] : [],
    );
    return unionsIn(file, new Map([...others, ...own]));
  });
};
