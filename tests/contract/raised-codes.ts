import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { forkOf, saysType, type Way, waysOf, waysOfBlock } from './asked-ways.ts';
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
/** What a refusal may be that is an answer: its code goes to nobody. */
const TAKES_REFUSALS = ['acceptedUnless', 'unlessRefused'];

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

const isTaken = ({ parent }: ts.Node): boolean =>
  ts.isCallExpression(parent) && TAKES_REFUSALS.includes(parent.expression.getText());

/** A member of an object that does something when it is called by its name. */
const isMethod = (node: ts.Node): node is ts.PropertyAssignment & { readonly name: ts.Identifier } =>
  ts.isPropertyAssignment(node) &&
  ts.isIdentifier(node.name) &&
  (ts.isArrowFunction(node.initializer) || ts.isFunctionExpression(node.initializer));

/** A name that stands for what it means, and names no member of something. */
const isMeant = (node: ts.Identifier): boolean =>
  !(ts.isPropertyAccessExpression(node.parent) && node.parent.name === node) &&
  !(ts.isPropertyAssignment(node.parent) && node.parent.name === node) &&
  !(ts.isBindingElement(node.parent) && node.parent.initializer !== node) &&
  !ts.isParameter(node.parent);

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

/** What is visited once somebody takes it. */
interface Waiting {
  readonly nodes: readonly ts.Node[];
  readonly of: Declared;
  readonly caught: boolean;
}

class Walk {
  readonly texts = new Set<string>();
  readonly beginnings = new Set<string>();
  opensPersons = false;
  /** Types of what is made: of commands, and of what two people want. */
  readonly #types = new Set<string>();
  /** Names by which members of something are asked. */
  readonly #members = new Set<string>();
  #ways: (Waiting & { readonly way: Way })[] = [];
  #methods: (Waiting & { readonly name: string })[] = [];
  readonly #seen = new Set<string>();

  /** `caught`: that somebody was erased is no answer of whoever calls this. */
  declared(each: Declared, caught: boolean): void {
    const key = `${each.file} ${each.name} ${String(caught)}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.visit(each.node, each, caught);
  }

  /** Ways whose type is made somewhere and members that are asked for, until no other one is. What is wanted and made nowhere was kept before: it can be anything. */
  finish(isWhole: boolean): void {
    let isMade = false;
    for (;;) {
      const taken = [
        ...this.#take(({ way: { types } }) => types.length === 0 || types.some((type) => this.#types.has(type))),
        ...this.#asked(isWhole),
      ];
      isMade ||= taken.some((each) => 'way' in each && each.way.subject === 'wanted');
      const next = taken.length > 0 || isMade ? taken : this.#take(({ way: { subject } }) => subject === 'wanted');
      if (next.length === 0) return;
      for (const { nodes, of, caught } of next) for (const node of nodes) this.visit(node, of, caught);
    }
  }

  #take(isTakenNow: (waiting: Waiting & { readonly way: Way }) => boolean) {
    const { taken = [], left = [] } = Object.groupBy(this.#ways, (each) => (isTakenNow(each) ? 'taken' : 'left'));
    this.#ways = left;
    return taken;
  }

  #asked(all: boolean) {
    const { taken = [], left = [] } = Object.groupBy(this.#methods, ({ name }) =>
      all || this.#members.has(name) ? 'taken' : 'left',
    );
    this.#methods = left;
    return taken;
  }

  visit(node: ts.Node, of: Declared, caught: boolean): void {
    if (ts.isTypeNode(node) || ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node)) return;
    const go = (child: ts.Node, isCaught = caught): void => {
      this.visit(child, of, isCaught);
    };
    const wait = (way: Way): void => {
      this.#ways.push({ way, nodes: way.taken, of, caught });
    };
    const ways = ts.isSwitchStatement(node) ? waysOf(node, of.file) : null;
    if (ways !== null) {
      for (const way of ways) wait(way);
      return;
    }
    if (ts.isBlock(node)) {
      for (const each of waysOfBlock(node, of.file))
        if ('taken' in each) wait(each);
        else go(each);
      return;
    }
    if (isMethod(node)) {
      this.#methods.push({ name: node.name.text, nodes: [node.initializer], of, caught });
      return;
    }
    if (ts.isCaseClause(node)) {
      for (const statement of node.statements) go(statement);
      return;
    }
    const fork = forkOf(node, of.file);
    if (fork !== null) {
      wait(fork.way);
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
    if (ts.isBindingElement(node)) this.#members.add((node.propertyName ?? node.name).getText());
    if (ts.isIdentifier(node)) this.#name(node, of, caught);
    ts.forEachChild(node, (child) => {
      go(child);
    });
  }

  #text(node: ts.StringLiteralLike, of: Declared): void {
    if (isWorker(node)) {
      const file = fileOf(node.text, of.file);
      for (const each of file === null ? [] : allOf(file)) this.declared(each, false);
    } else if (saysType(node)) this.#types.add(node.text);
    else if (!isOfList(node) && !isCompared(node) && !isTaken(node)) this.texts.add(node.text);
  }

  #member(node: ts.PropertyAccessExpression, of: Declared, caught: boolean): void {
    this.#members.add(node.name.text);
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
/** Everything that is said by what stands under a name, and by whatever it works with. `isWhole`: members too that nobody asks for. */
const saidBehind = (begins: readonly Declared[], isWhole: boolean): Said => {
  const key = begins.map(({ file, name }) => `${file} ${name}`).join();
  const known = walked.get(key);
  if (known !== undefined) return known;
  const walk = new Walk();
  for (const each of begins) walk.declared(each, false);
  walk.finish(isWhole);
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
export const isRaisedIn = (file: string, code: string): boolean => raises(saidBehind(allOf(resolve(file)), true), code);

const bindingName = (operationId: string): string =>
  `bind${operationId.charAt(0).toUpperCase()}${operationId.slice(1)}`;

/** What the operation itself works with, from its binding on. */
export const saidByOperation = (operationId: string, file: string): Said => {
  const binding = meantBy(resolve(file), bindingName(operationId));
  if (binding === undefined) throw new Error(`${file} does not bind ${operationId}`);
  return saidBehind([binding], false);
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
