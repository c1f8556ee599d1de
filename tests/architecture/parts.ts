import { relative } from 'node:path';
import ts from 'typescript';

/** Somebody who is handed something of the parts another way than by `parts`, which come first. */
export interface StrangeArgument {
  readonly path: string;
  readonly named: string;
  readonly fault: string;
}

interface Known {
  readonly parts: ReadonlyMap<string, ts.Type>;
  readonly documents: ReadonlyMap<string, ts.Type>;
}

const membersOf = (type: ts.Type, checker: ts.TypeChecker): ReadonlyMap<string, ts.Type> =>
  new Map(checker.getPropertiesOfType(type).map((each) => [each.name, checker.getTypeOfSymbol(each)]));

/** What `Parts` of a file consists of, and what its documents consist of. */
const knownFrom = (file: ts.SourceFile | undefined, checker: ts.TypeChecker): Known | null => {
  const module = file && checker.getSymbolAtLocation(file);
  const declared = module && checker.getExportsOfModule(module).find(({ name }) => name === 'Parts');
  if (declared === undefined) return null;
  const parts = membersOf(checker.getDeclaredTypeOfSymbol(declared), checker);
  const documents = parts.get('documents');
  return { parts, documents: documents === undefined ? new Map() : membersOf(documents, checker) };
};

type Callable = ts.FunctionDeclaration | ts.FunctionExpression | ts.ArrowFunction;

/** Functions that stand by themselves in a file, with their names. */
const functionsOf = (file: ts.SourceFile): readonly (readonly [name: string, callable: Callable])[] =>
  file.statements.flatMap((statement): readonly (readonly [string, Callable])[] => {
    if (ts.isFunctionDeclaration(statement)) return [[statement.name?.text ?? '', statement]];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
      initializer !== undefined && (ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer))
        ? [[name.getText(), initializer] as const]
        : [],
    );
  });

const { Object: PLAIN, Intersection } = ts.TypeFlags;
const isObject = ({ flags }: ts.Type): boolean => (flags & (PLAIN | Intersection)) !== 0;

/** Whether an object consists of some of these, and of nothing else. */
const consistsOf = (type: ts.Type, whole: ReadonlyMap<string, ts.Type>, checker: ts.TypeChecker): boolean => {
  if (!isObject(type) || type.getCallSignatures().length > 0) return false;
  const members = membersOf(type, checker);
  return (
    members.size > 0 &&
    [...members].every(([name, wanted]) => {
      const had = whole.get(name);
      return had !== undefined && checker.isTypeAssignableTo(had, wanted);
    })
  );
};

/** What can be asked to do something; a text, a list or a callback cannot. */
const isTool = (type: ts.Type, checker: ts.TypeChecker): boolean =>
  isObject(type) &&
  type.getCallSignatures().length === 0 &&
  checker
    .getPropertiesOfType(type)
    .some(
      (each) =>
        checker.getTypeOfSymbol(each).getCallSignatures().length > 0 &&
        each.declarations?.every((declared) => !/\/lib\.[^/]*\.d\.ts$/.test(declared.getSourceFile().fileName)),
    );

const isParts = (type: ts.Type, { parts }: Known, checker: ts.TypeChecker): boolean =>
  consistsOf(type, parts, checker) || (isObject(type) && checker.getPropertyOfType(type, 'documents') !== undefined);

/** The part that an argument is instead of all of them. */
const partIn = (type: ts.Type, known: Known, checker: ts.TypeChecker): string | null => {
  if (consistsOf(type, known.documents, checker)) return 'documents';
  if (!isTool(type, checker)) return null;
  const all = [...known.parts, ...known.documents];
  return all.find(([, part]) => isTool(part, checker) && checker.isTypeAssignableTo(part, type))?.[0] ?? null;
};

const faultsOf = ({ parameters }: Callable, known: Known, checker: ts.TypeChecker): readonly string[] =>
  parameters.flatMap(({ name }, at) => {
    const type = checker.getTypeAtLocation(name);
    if (!isParts(type, known, checker)) {
      const part = partIn(type, known, checker);
      return part === null ? [] : [`takes ${part} instead of parts`];
    }
    if (at > 0) return ['does not take parts first'];
    return ts.isIdentifier(name) && !/^_?parts$/.test(name.text) ? [`calls parts ${name.text}`] : [];
  });

/** In the files that are looked at, of a service whose `Parts` stand in `partsIn`. */
export const strangeArguments = (
  program: ts.Program,
  { partsIn, isLookedAt }: { readonly partsIn: string; readonly isLookedAt: (path: string) => boolean },
): readonly StrangeArgument[] => {
  const checker = program.getTypeChecker();
  const known = knownFrom(program.getSourceFile(partsIn), checker);
  if (known === null) throw new Error(`${partsIn} says no Parts`);
  return program
    .getRootFileNames()
    .filter(isLookedAt)
    .flatMap((path) => {
      const file = program.getSourceFile(path);
      return file === undefined ? [] : functionsOf(file).map((each) => [path, ...each] as const);
    })
    .flatMap(([path, named, callable]) =>
      faultsOf(callable, known, checker).map((fault) => ({ path: relative('.', path), named, fault })),
    );
};
