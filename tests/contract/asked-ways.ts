import ts from 'typescript';
import { originsIn, statementsOf } from './declarations.ts';

/** By which types code goes different ways: of a command that is given to a document, of what two people want. */
type Subject = 'command' | 'wanted';

/** A way that code takes for some types alone: `case 'place':`, `if (command.type === 'place') …`, or what comes after such a return. */
export interface Way {
  readonly subject: Subject;
  /** None: for whatever is asked. */
  readonly types: readonly string[];
  readonly taken: readonly ts.Node[];
}

const SUBJECTS: readonly (readonly [Subject, RegExp, alias: RegExp])[] = [
  ['command', /^command\.type$/, /Command$/],
  ['wanted', /^(wanted|what)\.type$/, /^Wanted$/],
];
const subjectOf = (node: ts.Node): Subject | null =>
  SUBJECTS.find(([, asked]) => asked.test(node.getText()))?.[0] ?? null;

/** `'place'` of `readonly type: 'place' | 'take'`. */
const textsOfType = (type: ts.TypeNode): readonly string[] =>
  (ts.isUnionTypeNode(type) ? [...type.types] : [type]).flatMap((one) =>
    ts.isLiteralTypeNode(one) && ts.isStringLiteral(one.literal) ? [one.literal.text] : [],
  );

const typesIn = (node: ts.Node): readonly string[] => {
  const found: string[] = [];
  const visit = (each: ts.Node): void => {
    if (ts.isPropertySignature(each) && each.name.getText() === 'type' && each.type !== undefined)
      found.push(...textsOfType(each.type));
    ts.forEachChild(each, visit);
  };
  visit(node);
  return found;
};

const aliasesIn = (file: string, named: (name: string) => boolean): readonly ts.Node[] =>
  statementsOf(file).filter(
    (each) => (ts.isTypeAliasDeclaration(each) || ts.isInterfaceDeclaration(each)) && named(each.name.text),
  );

const known = new Map<string, readonly string[]>();
/** Every type that a command, or what is wanted, has in this file: as it is declared here, or where it is imported from. */
const typesKnownIn = (file: string, subject: Subject): readonly string[] => {
  const key = `${subject} ${file}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const alias = SUBJECTS.find(([each]) => each === subject)?.[2] ?? /$^/;
  const imported = [...originsIn(file)].filter(([name]) => alias.test(name));
  const declared = [
    ...aliasesIn(file, (name) => alias.test(name)),
    ...imported.flatMap(([name, path]) => aliasesIn(path, (each) => each === name)),
  ];
  const types = declared.flatMap(typesIn);
  known.set(key, types);
  return types;
};

const othersThan = (file: string, subject: Subject, types: readonly string[]): readonly string[] =>
  typesKnownIn(file, subject).filter((type) => !types.includes(type));

/** Null: the switch asks for something else. A case without a body of its own goes on in the next one. */
export const waysOf = ({ expression, caseBlock }: ts.SwitchStatement, file: string): readonly Way[] | null => {
  const subject = subjectOf(expression);
  if (subject === null) return null;
  const { clauses } = caseBlock;
  const cases = clauses.flatMap((clause) =>
    ts.isCaseClause(clause) && ts.isStringLiteralLike(clause.expression) ? [clause.expression.text] : [],
  );
  const ways: Way[] = [];
  let types: string[] = [];
  for (const clause of clauses) {
    if (ts.isCaseClause(clause)) types.push((clause.expression as ts.StringLiteral).text);
    if (clause.statements.length === 0) continue;
    ways.push({
      subject,
      types: ts.isDefaultClause(clause) ? othersThan(file, subject, cases) : types,
      taken: clause.statements,
    });
    types = [];
  }
  return ways;
};

interface Fork {
  readonly way: Way;
  readonly otherwise: ts.Node | undefined;
}

const EQUALS = ts.SyntaxKind.EqualsEqualsEqualsToken;
const DIFFERS = ts.SyntaxKind.ExclamationEqualsEqualsToken;

const forkBy = (
  condition: ts.Expression,
  {
    file,
    taken,
    otherwise,
  }: { readonly file: string; readonly taken: ts.Node; readonly otherwise: ts.Node | undefined },
): Fork | null => {
  if (!ts.isBinaryExpression(condition) || !ts.isStringLiteralLike(condition.right)) return null;
  const subject = subjectOf(condition.left);
  const { kind } = condition.operatorToken;
  if (subject === null || (kind !== EQUALS && kind !== DIFFERS)) return null;
  const asked = [condition.right.text];
  const types = kind === EQUALS ? asked : othersThan(file, subject, asked);
  return types.length === 0 ? null : { way: { subject, types, taken: [taken] }, otherwise };
};

/** One way where it is of a type, another one where it is of any other. */
export const forkOf = (node: ts.Node, file: string): Fork | null => {
  if (ts.isConditionalExpression(node))
    return forkBy(node.condition, { file, taken: node.whenTrue, otherwise: node.whenFalse });
  return ts.isIfStatement(node)
    ? forkBy(node.expression, { file, taken: node.thenStatement, otherwise: node.elseStatement })
    : null;
};

const leaves = (node: ts.Statement): boolean =>
  ts.isReturnStatement(node) || ts.isThrowStatement(node) || (ts.isBlock(node) && node.statements.some(leaves));

/** What comes after `if (command.type === 'place') return …` is for other commands. Statements that are for all stand as they are. */
export const waysOfBlock = ({ statements }: ts.Block, file: string): readonly (ts.Statement | Way)[] => {
  const left: Record<Subject, string[]> = { command: [], wanted: [] };
  return statements.map((statement) => {
    const fork = ts.isIfStatement(statement) && statement.elseStatement === undefined ? forkOf(statement, file) : null;
    const subject = (['command', 'wanted'] as const).find((each) => left[each].length > 0);
    const types = subject === undefined ? [] : othersThan(file, subject, left[subject]);
    if (fork !== null && ts.isIfStatement(statement) && leaves(statement.thenStatement))
      left[fork.way.subject].push(...fork.way.types);
    return fork !== null || subject === undefined || types.length === 0
      ? statement
      : { subject, types, taken: [statement] };
  });
};

/** The text says of which type something is: `{ type: 'place' }`, `const type = isLast ? 'place' : 'take'`. */
export const saysType = (node: ts.Node): boolean => {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent) || ts.isVariableDeclaration(parent)) return parent.name.getText() === 'type';
  const isPassedOn =
    ts.isConditionalExpression(parent) || ts.isAsExpression(parent) || ts.isParenthesizedExpression(parent);
  return isPassedOn && saysType(parent);
};
