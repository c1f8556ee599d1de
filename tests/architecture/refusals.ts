import { relative } from 'node:path';
import ts from 'typescript';

/** An answer that may be a refusal, and that nobody looked at as `outcome.ts` does. */
export interface LostRefusal {
  readonly path: string;
  readonly line: number;
  readonly fault: 'dropped' | 'unwrapped by hand';
}

type Fate = 'used' | LostRefusal['fault'];

const HOME = /\/chassis\/src\/aggregate\/outcome\.ts$/;
const OUTER: readonly ts.SyntaxKind[] = [
  ts.SyntaxKind.AwaitExpression,
  ts.SyntaxKind.ParenthesizedExpression,
  ts.SyntaxKind.NonNullExpression,
  ts.SyntaxKind.AsExpression,
  ts.SyntaxKind.SatisfiesExpression,
  ts.SyntaxKind.SpreadElement,
  ts.SyntaxKind.ArrayLiteralExpression,
  ts.SyntaxKind.ElementAccessExpression,
];
const DROPS: readonly ts.SyntaxKind[] = [
  ts.SyntaxKind.ExpressionStatement,
  ts.SyntaxKind.VoidExpression,
  ts.SyntaxKind.ForStatement,
];
const TELLS: readonly ts.SyntaxKind[] = [
  ts.SyntaxKind.IfStatement,
  ts.SyntaxKind.WhileStatement,
  ts.SyntaxKind.PrefixUnaryExpression,
  ts.SyntaxKind.SwitchStatement,
];

/** What an answer is told from. */
const MEMBERS: readonly string[] = ['ok', 'type', 'refusal', 'value'];

const isFunction = (node: ts.Node): node is ts.ArrowFunction | ts.FunctionExpression =>
  ts.isArrowFunction(node) || ts.isFunctionExpression(node);

/** The worst of what is made of the same thing in several places: somebody who looks at it is enough, unless by hand. */
const together = (fates: readonly Fate[]): Fate =>
  fates.includes('unwrapped by hand') ? 'unwrapped by hand' : fates.includes('used') ? 'used' : 'dropped';

class Look {
  readonly #checker: ts.TypeChecker;
  readonly #file: ts.SourceFile;
  #references: Map<ts.Symbol, ts.Identifier[]> | undefined;

  constructor(checker: ts.TypeChecker, file: ts.SourceFile) {
    this.#checker = checker;
    this.#file = file;
  }

  /** Of what is said by a name somewhere: most files name no answer. */
  #referencesOf(symbol: ts.Symbol): readonly ts.Identifier[] {
    if (this.#references === undefined) {
      this.#references = new Map();
      this.#collect(this.#file, this.#references);
    }
    return this.#references.get(symbol) ?? [];
  }

  #collect(node: ts.Node, found: Map<ts.Symbol, ts.Identifier[]>): void {
    if (ts.isIdentifier(node)) {
      const symbol = ts.isShorthandPropertyAssignment(node.parent)
        ? this.#checker.getShorthandAssignmentValueSymbol(node.parent)
        : this.#checker.getSymbolAtLocation(node);
      if (symbol !== undefined) found.set(symbol, [...(found.get(symbol) ?? []), node]);
    }
    ts.forEachChild(node, (child) => {
      this.#collect(child, found);
    });
  }

  /** One way of an answer that is a refusal: `{ …, refusal: { code, detail } }`, and no error that carries one. */
  #isRefusal(type: ts.Type): boolean {
    const refusal = type.getProperty('refusal');
    if (refusal === undefined || type.getProperty('stack') !== undefined || type.isUnion()) return false;
    const said = this.#checker.getTypeOfSymbol(refusal);
    return said.getProperty('code') !== undefined && said.getProperty('detail') !== undefined;
  }

  /** Itself, not in a list or a promise. */
  isAnswer(type: ts.Type): boolean {
    return type.isUnion() ? type.types.some((each) => this.#isRefusal(each)) : this.#isRefusal(type);
  }

  /** Itself, or in a promise, a list, or beside nothing. */
  carries(type: ts.Type, depth = 0): boolean {
    if (depth > 6) return false;
    if (this.isAnswer(type)) return true;
    if (type.isUnion()) return type.types.some((each) => this.carries(each, depth + 1));
    const name = type.getSymbol()?.name;
    const isHolder = name === 'Promise' || this.#checker.isArrayType(type) || this.#checker.isTupleType(type);
    return (
      isHolder && this.#checker.getTypeArguments(type as ts.TypeReference).some((each) => this.carries(each, depth + 1))
    );
  }

  carriesAt(node: ts.Node): boolean {
    return this.carries(this.#checker.getTypeAtLocation(node));
  }

  /** A word of `outcome.ts`. */
  #isWord(node: ts.Node | undefined): boolean {
    if (node === undefined || !ts.isIdentifier(node)) return false;
    const symbol = this.#checker.getSymbolAtLocation(node);
    if (symbol === undefined) return false;
    const said = (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : this.#checker.getAliasedSymbol(symbol);
    return said.declarations?.some((each) => HOME.test(each.getSourceFile().fileName)) === true;
  }

  /** Of the names that something is bound to. */
  #bound(name: ts.BindingName): Fate {
    if (ts.isIdentifier(name)) return this.carriesAt(name) ? this.#fateOfNames(name) : 'used';
    if (ts.isObjectBindingPattern(name) && this.isAnswer(this.#checker.getTypeAtLocation(name)))
      return 'unwrapped by hand';
    const bound = name.elements.map((each, at) =>
      ts.isOmittedExpression(each) ? this.#passedOver(name, at) : this.#bound(each.name),
    );
    return bound.find((fate) => fate !== 'used') ?? 'used';
  }

  /** `const [, second] = …` */
  #passedOver({ parent }: ts.BindingPattern, at: number): Fate {
    const given = ts.isVariableDeclaration(parent) ? parent.initializer : undefined;
    const type = given && this.#checker.getTypeAtLocation(given);
    if (type === undefined || !this.#checker.isTupleType(type)) return 'used';
    const over = this.#checker.getTypeArguments(type as ts.TypeReference)[at];
    return over !== undefined && this.carries(over) ? 'dropped' : 'used';
  }

  #fateOfNames(name: ts.Identifier): Fate {
    const symbol = this.#checker.getSymbolAtLocation(name);
    const others = symbol === undefined ? [] : this.#referencesOf(symbol);
    return together(others.filter((each) => each !== name && this.carriesAt(each)).map((each) => this.fateOf(each)));
  }

  /** `promise.then(obeyed)`, `outcomes.map(refusalOf)`, `outcomes.find((each) => …)`. */
  #fateOfMember(node: ts.PropertyAccessExpression): Fate {
    const called = node.parent;
    if (this.isAnswer(this.#checker.getTypeAtLocation(node.expression))) return 'unwrapped by hand';
    if (!ts.isCallExpression(called) || called.expression !== node) return 'dropped';
    const [first] = called.arguments;
    if (this.#isWord(first)) return 'used';
    const asked = first !== undefined && isFunction(first) ? first.parameters[0] : undefined;
    const inside = asked === undefined ? 'used' : this.#bound(asked.name);
    if (inside === 'unwrapped by hand') return inside;
    return this.carriesAt(called) ? this.fateOf(called) : inside;
  }

  #fateOfArgument(node: ts.Node, call: ts.CallExpression | ts.NewExpression): Fate {
    if (this.#isWord(call.expression)) return 'used';
    if (this.carriesAt(call)) return this.fateOf(call);
    const at = call.arguments?.findIndex((each) => each === node) ?? -1;
    const taken = this.#checker.getResolvedSignature(call)?.parameters[at];
    return taken !== undefined && this.carries(this.#checker.getTypeOfSymbolAtLocation(taken, call))
      ? 'used'
      : 'dropped';
  }

  /** Who calls the function is looked at where it is called; one that is passed on answers to whoever takes it. */
  #fateOfReturned(returning: ts.Node): Fate {
    if (!isFunction(returning) || !ts.isCallExpression(returning.parent)) return 'used';
    const call = returning.parent;
    if (call.expression !== returning && this.carriesAt(call)) return this.fateOf(call);
    const wanted = this.#checker.getContextualType(returning)?.getCallSignatures()[0]?.getReturnType();
    return wanted !== undefined && this.carries(wanted) ? 'used' : 'dropped';
  }

  /** What becomes of the answer that stands here. */
  fateOf(node: ts.Node): Fate {
    const { parent } = node;
    if (DROPS.includes(parent.kind)) return 'dropped';
    if (TELLS.includes(parent.kind)) return 'unwrapped by hand';
    if (OUTER.includes(parent.kind)) return this.fateOf(parent);
    if (ts.isConditionalExpression(parent))
      return parent.condition === node ? 'unwrapped by hand' : this.fateOf(parent);
    if (ts.isBinaryExpression(parent)) return this.#fateOfOperand(node, parent);
    if (ts.isPropertyAccessExpression(parent)) return this.#fateOfMember(parent);
    if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) return this.#fateOfArgument(node, parent);
    if (ts.isVariableDeclaration(parent)) return this.#bound(parent.name);
    if (ts.isForOfStatement(parent) && ts.isVariableDeclarationList(parent.initializer))
      return together(parent.initializer.declarations.map(({ name }) => this.#bound(name)));
    if (isFunction(parent)) return this.#fateOfReturned(parent);
    if (ts.isReturnStatement(parent)) {
      const returning = ts.findAncestor(parent, ts.isFunctionLike);
      return returning === undefined ? 'used' : this.#fateOfReturned(returning);
    }
    return 'used';
  }

  #fateOfOperand(node: ts.Node, parent: ts.BinaryExpression): Fate {
    const { kind } = parent.operatorToken;
    if (kind === ts.SyntaxKind.EqualsToken && ts.isIdentifier(parent.left)) return this.#fateOfNames(parent.left);
    if (kind === ts.SyntaxKind.CommaToken && parent.left === node) return 'dropped';
    return this.carriesAt(parent) ? this.fateOf(parent) : 'used';
  }
}

/** Calls that answer with what may be a refusal, and arguments that are such an answer. */
const answersIn = (file: ts.SourceFile, look: Look, checker: ts.TypeChecker): readonly (readonly [ts.Node, Fate])[] => {
  const found: (readonly [ts.Node, Fate])[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && look.carriesAt(node)) found.push([node, look.fateOf(node)]);
    if (
      (ts.isPropertyAccessExpression(node) &&
        MEMBERS.includes(node.name.text) &&
        look.isAnswer(checker.getTypeAtLocation(node.expression))) ||
      (ts.isObjectBindingPattern(node) && look.isAnswer(checker.getTypeAtLocation(node)))
    )
      found.push([node, 'unwrapped by hand']);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
};

/** Where an answer is dropped or unwrapped by hand; each line once. */
export const lostRefusals = (program: ts.Program, isLookedAt: (path: string) => boolean): readonly LostRefusal[] => {
  const checker = program.getTypeChecker();
  return program
    .getRootFileNames()
    .filter(isLookedAt)
    .flatMap((path) => {
      const file = program.getSourceFile(path);
      if (file === undefined) return [];
      const faults = new Map<number, LostRefusal>();
      for (const [node, fault] of answersIn(file, new Look(checker, file), checker)) {
        const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
        if (fault !== 'used') faults.set(line, { path: relative('.', path), line, fault });
      }
      return [...faults.values()];
    });
};
