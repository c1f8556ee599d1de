import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { production, programOf } from './homes.ts';
import { strangeArguments } from './parts.ts';

const program = programOf(production().map((path) => resolve(path)));
const SERVICES = globSync('services/*/src/use-cases/parts.ts').map((path) =>
  path.replace(/\/use-cases\/parts\.ts$/, ''),
);

/** Types of all production code are asked for, on a machine that does other work too. */
const LOOKING_MS = 300_000;

test('four services have parts', () => {
  expect(SERVICES).toHaveLength(4);
});

test.each(SERVICES)(
  'what %s works with comes as parts, and first',
  (service) => {
    const partsIn = resolve(service, 'use-cases/parts.ts');
    const folders = ['use-cases', 'http', 'events'].map((folder) => `${resolve(service, folder)}/`);
    const isLookedAt = (path: string): boolean => folders.some((folder) => path.startsWith(folder));
    expect(strangeArguments(program, { partsIn, isLookedAt })).toEqual([]);
  },
  LOOKING_MS,
);

const SAID = `
  interface Cipher { open(text: string): Promise<string>; hash(text: string): string }
  interface Store { read(id: string): Promise<string> }
  export interface Documents { readonly orders: Store; readonly payees: Store }
  export interface Parts { readonly documents: Documents; readonly cipher: Cipher; readonly account: string }
`;

test.each([
  ['parts', 'export const f = async (parts: Parts, id: string) => parts.documents.orders.read(id);', null],
  ['some of them', `export const f = ({ cipher }: Pick<Parts, 'cipher'>, id: string) => cipher.open(id);`, null],
  ['parts by another name', 'export const f = (context: Parts) => context.account;', 'calls parts context'],
  ['parts last', 'const f = (id: string, { cipher }: Parts) => cipher.open(id);', 'does not take parts first'],
  ['one of them', 'export const f = (cipher: Cipher, id: string) => cipher.open(id);', 'takes cipher instead of parts'],
  [
    'a side of one',
    `function f(some: Pick<Cipher, 'hash'>) { return some.hash(''); }`,
    'takes cipher instead of parts',
  ],
  ['documents', 'export const f = ({ orders }: Documents) => orders.read("");', 'takes documents instead of parts'],
  [
    'a document beside parts',
    'export const f = (parts: Parts, orders: Store) => orders.read(parts.account);',
    'takes orders instead of parts',
  ],
  [
    'what is no part',
    'export const f = (names: readonly string[], tell: (name: string) => void) => names.map(tell);',
    null,
  ],
])('who takes %s is told', (_what, code, fault) => {
  const folder = mkdtempSync(join(tmpdir(), 'huji-parts-'));
  try {
    const path = join(folder, 'planted.ts');
    writeFileSync(path, `${SAID}\n${code}`);
    const found = strangeArguments(programOf([path]), { partsIn: path, isLookedAt: () => true });
    expect(found.map((each) => each.fault)).toEqual(fault === null ? [] : [fault]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
