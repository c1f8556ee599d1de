import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { allOf, type Declared, fileOf, meantBy } from './declarations.ts';
import { partsOf } from './parts-of-service.ts';
import { exportedValues, sourcesIn } from './source-code.ts';

/** What is said by everything that begins somewhere. */
export interface Said {
  readonly texts: ReadonlySet<string>;
  /** Beginnings of texts that are put together, such as `roster_file_`. */
  readonly beginnings: ReadonlySet<string>;
  /** Something is sealed or opened under a person's key, and nobody passes over that the key is gone. */
  readonly opensPersons: boolean;
}

/** No service says it: the chassis does, where a key is gone. */
const ERASED = 'person_erased';
/** Moneys are sealed under keys of their own, which nobody erases. */
const MEETS_NO_PERSON = /\/services\/premium\//;
const SEALS = ['seal', 'open', 'sealBlob', 'openBlob'];
/** Ways to ask documents for something that leave out what nobody can open. */
const SHOWS_OTHERS = ['find', 'readableMany', 'walk', 'count', 'declaration', 'formOf'];
const GIVES_COMMANDS = ['execute', 'executeGathered'];

const isOfList = (node: ts.Node): boolean => {
  if (!ts.isArrayLiteralExpression(node.parent)) return false;
  for (let at: ts.Node | undefined = node.parent; at !== undefined; at = at.parent)
    if (ts.isVariableDeclaration(at)) return /REFUSALS$/.test(at.name.getText());
  return false;
};

/** `new URL('./reader-worker.ts', import.meta.url)`. */
const isWorker = (node: ts.StringLiteralLike): boolean =>
  ts.isNewExpression(node.parent) && node.parent.expression.getText() === 'URL' && node.text.endsWith('.ts');

const COMPARES = [ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken];
/** What something is compared with is said by somebody else. */
const isCompared = ({ parent }: ts.Node): boolean =>
  ts.isBinaryExpression(parent) && COMPARES.includes(parent.operatorToken.kind);

/** A name that stands for what it means, and names no member of something. */
const isMeant = (node: ts.Identifier): boolean =>
  !(ts.isPropertyAccessExpression(node.parent) && node.parent.name === node) &&
  !(ts.isPropertyAssignment(node.parent) && node.parent.name === node) &&
  !(ts.isBindingElement(node.parent) && node.parent.initializer !== node) &&
  !ts.isParameter(node.parent);

/** A way of a decider that is taken for one type of command: `case 'place':`, or `command.type === 'place' ? … : …`. */
interface Way {
  readonly types: readonly string[];
  readonly taken: readonly ts.Node[];
}

const isCommandType = (node: ts.Node): boolean => node.getText() === 'command.type';

/** A case without a body of its own goes on in the next one. */
const waysOf = ({ caseBlock: { clauses } }: ts.SwitchStatement): readonly Way[] => {
  const ways: Way[] = [];
  let types: string[] = [];
  for (const clause of clauses) {
    if (ts.isCaseClause(clause)) types.push((clause.expression as ts.StringLiteral).text);
    if (clause.statements.length === 0) continue;
    ways.push({ types: ts.isDefaultClause(clause) ? [] : types, taken: clause.statements });
    types = [];
  }
  return ways;
};

const typeAskedFor = (node: ts.Expression): string | null =>
  ts.isBinaryExpression(node) &&
  node.operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken &&
  isCommandType(node.left) &&
  ts.isStringLiteralLike(node.right)
    ? node.right.text
    : null;

/** One way where the command is of a type, another one where it is of any other. */
const forkOf = (node: ts.Node): { readonly way: Way; readonly otherwise: ts.Node | undefined } | null => {
  const [asked, taken, otherwise] = ts.isConditionalExpression(node)
    ? [typeAskedFor(node.condition), node.whenTrue, node.whenFalse]
    : ts.isIfStatement(node)
      ? [typeAskedFor(node.expression), node.thenStatement, node.elseStatement]
      : [null, node, undefined];
  return asked === null ? null : { way: { types: [asked], taken: [taken] }, otherwise };
};

const catchesErased = ({ catchClause }: ts.TryStatement): boolean =>
  catchClause?.getText().includes('PersonErased') === true;

const ownNames = new Map<ts.Node, ReadonlySet<string>>();
/** Names that something within a declaration gives to a value or an argument of its own: they name no part. */
const ownNamesIn = (declaration: ts.Node): ReadonlySet<string> => {
  const known = ownNames.get(declaration);
  if (known !== undefined) return known;
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if ((ts.isVariableDeclaration(node) || ts.isParameter(node)) && ts.isIdentifier(node.name))
      names.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(declaration);
  ownNames.set(declaration, names);
  return names;
};

class Walk {
  readonly texts = new Set<string>();
  readonly beginnings = new Set<string>();
  opensPersons = false;
  readonly #waiting: { readonly way: Way; readonly of: Declared; readonly caught: boolean }[] = [];
  readonly #seen = new Set<string>();

  /** `caught`: that somebody was erased is no answer of whoever calls this. */
  declared(each: Declared, caught: boolean): void {
    const key = `${each.file} ${each.name} ${String(caught)}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.visit(each.node, each, caught);
  }

  /** Ways of deciders whose command is given somewhere, until no other one is. */
  finish(): void {
    for (let found = true; found;) {
      found = false;
      for (const waiting of this.#waiting.splice(0)) {
        const { way, of, caught } = waiting;
        if (way.types.length > 0 && !way.types.some((type) => this.texts.has(type))) this.#waiting.push(waiting);
        else {
          found = true;
          for (const node of way.taken) this.visit(node, of, caught);
        }
      }
    }
  }

  visit(node: ts.Node, of: Declared, caught: boolean): void {
    if (ts.isTypeNode(node) || ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node)) return;
    const go = (child: ts.Node, isCaught = caught): void => {
      this.visit(child, of, isCaught);
    };
    if (ts.isSwitchStatement(node) && isCommandType(node.expression)) {
      for (const way of waysOf(node)) this.#waiting.push({ way, of, caught });
      return;
    }
    if (ts.isCaseClause(node)) {
      for (const statement of node.statements) go(statement);
      return;
    }
    const fork = forkOf(node);
    if (fork !== null) {
      this.#waiting.push({ way: fork.way, of, caught });
      if (fork.otherwise !== undefined) go(fork.otherwise);
      return;
    }
    if (ts.isTryStatement(node) && catchesErased(node)) {
      go(node.tryBlock, true);
      if (node.catchClause !== undefined) go(node.catchClause);
      return;
    }
    if (ts.isCallExpression(node) && node.expression.getText() === 'unlessErased') {
      for (const argument of node.arguments) go(argument, true);
      return;
    }
    if (ts.isStringLiteralLike(node)) this.#text(node, of);
    if (ts.isTemplateExpression(node) && node.head.text.endsWith('_')) this.beginnings.add(node.head.text);
    if (ts.isPropertyAccessExpression(node)) this.#member(node, of, caught);
    if (ts.isIdentifier(node)) this.#name(node, of, caught);
    ts.forEachChild(node, (child) => {
      go(child);
    });
  }

  #text(node: ts.StringLiteralLike, of: Declared): void {
    if (isWorker(node)) {
      const file = fileOf(node.text, of.file);
      for (const each of file === null ? [] : allOf(file)) this.declared(each, false);
    } else if (!isOfList(node) && !isCompared(node)) this.texts.add(node.text);
  }

  #member(node: ts.PropertyAccessExpression, of: Declared, caught: boolean): void {
    const isSeal = SEALS.includes(node.name.text) && /\bcipher$/.test(node.expression.getText());
    if (isSeal && !caught && !MEETS_NO_PERSON.test(of.file)) this.opensPersons = true;
  }

  /** What a name means, and what is done with a part that has this name. */
  #name(node: ts.Identifier, of: Declared, caught: boolean): void {
    if (isMeant(node)) {
      const means = meantBy(of.file, node.text);
      if (means !== undefined) this.declared(means, caught);
    }
    if (ts.isBindingElement(node.parent) || ts.isPropertyAssignment(node.parent)) return;
    const [, service = ''] = /services\/([^/]+)\/src\//.exec(of.file) ?? [];
    const part = partsOf(service).get(node.text);
    const isMember = ts.isPropertyAccessExpression(node.parent) && node.parent.name === node;
    if (part === undefined || (!isMember && ownNamesIn(of.node).has(node.text))) return;
    const whole = isMember ? node.parent : node;
    const asked =
      ts.isPropertyAccessExpression(whole.parent) && whole.parent.expression === whole ? whole.parent.name.text : '';
    if (part.isSealed && !caught && !SHOWS_OTHERS.includes(asked)) this.opensPersons = true;
    if (part.isDecided && asked !== '' && !GIVES_COMMANDS.includes(asked)) return;
    for (const each of part.behind) this.declared(each, true);
  }
}

const walked = new Map<string, Said>();
/** Everything that is said by what stands under a name, and by whatever it works with. */
const saidBehind = (begins: readonly Declared[]): Said => {
  const key = begins.map(({ file, name }) => `${file} ${name}`).join();
  const known = walked.get(key);
  if (known !== undefined) return known;
  const walk = new Walk();
  for (const each of begins) walk.declared(each, false);
  walk.finish();
  walked.set(key, walk);
  return walk;
};

/** Whether a code is said, or put together: `roster_file_` and `damaged`. */
export const raises = ({ texts, beginnings, opensPersons }: Said, code: string): boolean =>
  (code === ERASED ? opensPersons : texts.has(code)) ||
  [...beginnings].some((beginning) => {
    const rest = code.slice(beginning.length);
    return code.startsWith(beginning) && (texts.has(rest) || texts.has(rest.replaceAll('_', '-')));
  });

/** Whether what a file has at its top raises the code. */
export const isRaisedIn = (file: string, code: string): boolean => raises(saidBehind(allOf(resolve(file))), code);

const bindingName = (operationId: string): string =>
  `bind${operationId.charAt(0).toUpperCase()}${operationId.slice(1)}`;

/** What the operation itself works with, from its binding on. */
export const saidByOperation = (operationId: string, file: string): Said => {
  const binding = meantBy(resolve(file), bindingName(operationId));
  if (binding === undefined) throw new Error(`${file} does not bind ${operationId}`);
  return saidBehind([binding]);
};

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
