import { globSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import ts from 'typescript';

/** What every service has under the same name, each its own (0070). */
const OF_THE_SHAPE = ['Documents', 'Parts', 'Views', 'Wanted'];

/** Names that two packages give to a type: why it is the same thing, seen from two sides. */
const SEEN_FROM_TWO_SIDES: Readonly<Record<string, string>> = {
  Assessment: 'adjudication makes it, a batch keeps what it heard of it',
  ComparedRow: 'a row of the list at hand that is held against the one that stands',
  DeputyGrant: 'enrollment grants it, every service lets requests in by it',
  EmployerClerk: 'the view of whom enrollment bound, in two services',
  ForeseenCover: 'as it is computed, and as it is told',
  Headcount: 'as it is kept, and as it is told',
  OwnAccount: 'payout registers it, premium knows its name',
  OwnAccounts: 'payout registers them, premium knows their names',
  StatementLine: 'a line of the bank: money that came in premium, money that went in payout',
  SubmittedRow: 'as it is said, and as it is kept',
};

/** Pages and the case runner are programmes of their own: what they call something nobody imports. */
const paths = globSync(['contracts/src/**/*.ts', 'services/*/src/**/*.ts']).filter(
  (path) => !/\.test\.ts$|\/testing\/|^services\/(all-in-one|console)\//.test(path),
);

/** Names of types that a source exports where it says them. */
const typesIn = (path: string, text: string): readonly string[] =>
  ts
    .createSourceFile(path, text, ts.ScriptTarget.Latest, true)
    .statements.filter(
      (each) => ts.isInterfaceDeclaration(each) || ts.isTypeAliasDeclaration(each) || ts.isClassDeclaration(each),
    )
    .filter(({ modifiers }) => modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true)
    .flatMap(({ name }) => name?.text ?? []);

const saidTwice = (sources: readonly (readonly [path: string, text: string])[]): readonly string[] => {
  const places = new Map<string, Set<string>>();
  for (const [path, text] of sources)
    for (const name of typesIn(path, text)) places.set(name, (places.get(name) ?? new Set()).add(path));
  return [...places].flatMap(([name, said]) => (said.size > 1 ? [name] : [])).sort();
};

test('a name of a type means one thing, or the same thing seen from two sides', () => {
  const sources = paths.map((path) => [path, readFileSync(path, 'utf8')] as const);
  expect(sources.length).toBeGreaterThan(800);
  expect(saidTwice(sources)).toEqual([...OF_THE_SHAPE, ...Object.keys(SEEN_FROM_TWO_SIDES)].sort());
});

test('a name that is given twice is found, and one that is not exported is nobody else’s', () => {
  const one = ['one.ts', 'export interface Hand { left: true } interface Own { a: 1 } export type Unit = 1;'] as const;
  const other = ['other.ts', 'export class Hand {} export type Own = 2; export type Unit = 2;'] as const;
  expect(saidTwice([one, other])).toEqual(['Hand', 'Unit']);
  expect(saidTwice([one])).toEqual([]);
});
