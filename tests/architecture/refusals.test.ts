import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { production, programOf } from './homes.ts';
import { lostRefusals } from './refusals.ts';

/** Who looks into an answer that may be a refusal without a word of `outcome.ts`: why. */
const BY_HAND: Readonly<Record<string, string>> = {
  'services/all-in-one/src/cases/play/world.ts': 'documents of a case: it makes the answers',
  'services/chassis/src/aggregate/aggregate-store.ts': 'documents: it makes the answers',
  'services/chassis/src/aggregate/outcome.ts': 'the words themselves',
  'services/claim-adjudication/src/adapters/register-file-reader.ts': 'passed on, the rows in another form',
  'services/claim-adjudication/src/adapters/register-file-worker.ts': 'passed on, the rows in another form',
  'services/payout/src/adapters/peer.ts':
    'who refuses a question of ours finds a fault of ours, and a token that is forgotten',
};

/** All production code is read with its types, on a machine that does other work too. */
const LOOKING_MS = 300_000;

/** The domain makes refusals, and puts them together. */
const isLookedAt = (path: string): boolean => !/\/contracts\/|\/domain\//.test(path);
const paths = production().map((path) => resolve(path));

test(
  'no refusal is dropped, and each is unwrapped by the words of outcome.ts',
  () => {
    const lost = lostRefusals(programOf(paths), isLookedAt);
    expect(lost.filter(({ path, fault }) => fault === 'dropped' || !(path in BY_HAND))).toEqual([]);
    expect([...new Set(lost.map(({ path }) => path))].sort()).toEqual(Object.keys(BY_HAND));
  },
  LOOKING_MS,
);

const HOME = resolve('services/chassis/src/aggregate/outcome.ts');
const SAID = `
  import { accepted, obeyed, passed, refusalOf, unlessRefused, type Outcome } from '${HOME}';
  type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: { code: string; detail: string } };
  declare const execute: (id: string) => Promise<Outcome<{ sum: number }, never, 'order_unknown'>>;
  declare const decide: (id: string) => Result<readonly string[]>;
  declare const unlessErased: <T>(work: Promise<T>) => Promise<T | null>;
  declare const inParallel: <T, R>(all: readonly T[], work: (each: T) => Promise<R>) => Promise<readonly R[]>;
  declare const forAll: <T>(all: readonly T[], work: (each: T) => Promise<unknown>) => Promise<void>;
  declare const gathered: (work: () => Promise<Result<readonly string[]>>) => Promise<Outcome<{ sum: number }, never>>;
`;

test.each([
  ['accepted', 'export const f = async () => accepted(await execute("a")).state;', []],
  ['obeyed in a promise', 'export const f = async () => { await unlessErased(execute("a").then(obeyed)); };', []],
  [
    'a refusal that is an answer',
    `export const f = async () => unlessRefused(await execute("a"), 'order_unknown') === null;`,
    [],
  ],
  [
    'a name that is unwrapped later',
    'export const f = async () => { const o = await execute("a"); await unlessErased(Promise.resolve()); obeyed(o); };',
    [],
  ],
  [
    'of many, side by side',
    'export const f = async () => (await inParallel(["a"], (id) => execute(id))).map(refusalOf);',
    [],
  ],
  [
    'one of several promises',
    'export const f = async () => { const [o, n] = await Promise.all([execute("a"), 1]); obeyed(o); return n; };',
    [],
  ],
  ['passed to whoever calls', 'export const f = (id: string) => execute(id);', []],
  ['gathered for a document', 'export const f = async () => obeyed(await gathered(async () => decide("a")));', []],
  ['a rule that passed', 'export const f = () => passed(decide("a"));', []],
  ['a statement', 'export const f = async () => { await execute("a"); };', ['dropped']],
  ['void', 'export const f = () => { void execute("a"); };', ['dropped']],
  ['a name nobody looks at', 'export const f = async () => { const outcome = await execute("a"); };', ['dropped']],
  [
    'a name that is asked for nothing',
    'export const f = async () => { let o; o = await execute("a"); void o; };',
    ['dropped'],
  ],
  ['Promise.all', 'export const f = async () => { await Promise.all([execute("a"), execute("b")]); };', ['dropped']],
  [
    'Promise.all of a list',
    'export const f = async (ids: string[]) => { await Promise.all(ids.map((id) => execute(id))); };',
    ['dropped'],
  ],
  [
    'one of several names',
    'export const f = async () => { const [, n] = await Promise.all([execute("a"), decide("b")]); passed(n); };',
    ['dropped'],
  ],
  ['the body of an arrow', 'export const f = async () => { await forAll(["a"], (id) => execute(id)); };', ['dropped']],
  [
    'the body of an arrow, returned',
    'export const f = () => { ["a"].forEach((id) => { return execute(id); }); };',
    ['dropped'],
  ],
  [
    'answers of an arrow',
    'export const f = async () => { await inParallel(["a"], async (id) => execute(id)); };',
    ['dropped'],
  ],
  ['what somebody else awaits', 'export const f = async () => { await unlessErased(execute("a")); };', ['dropped']],
  ['a promise with another end', 'export const f = async () => { await execute("a").finally(() => 1); };', ['dropped']],
  ['a rule nobody heeds', 'export const f = () => { decide("a"); };', ['dropped']],
  [
    'a throw',
    'export const f = async () => { const o = decide("a"); if (!o.ok) throw new Error(o.refusal.code); };',
    ['unwrapped by hand', 'unwrapped by hand'],
  ],
  [
    'a choice',
    `export const f = async () => { const o = await execute("a"); return o.type === 'refused' ? null : o.state; };`,
    ['unwrapped by hand', 'unwrapped by hand'],
  ],
  [
    'members taken out',
    'export const f = async () => { const { type } = await execute("a"); return type; };',
    ['unwrapped by hand'],
  ],
  [
    'a search',
    `export const f = async () => (await inParallel(["a"], (id) => execute(id))).find((o) => o.type === 'refused');`,
    ['unwrapped by hand'],
  ],
])('%s is told', (_what, code, faults) => {
  const folder = mkdtempSync(join(tmpdir(), 'huji-refusals-'));
  try {
    const path = join(folder, 'planted.ts');
    // A line for each statement, as a line tells a fault once.
    writeFileSync(path, `${SAID}\n${code.replaceAll('; ', ';\n').replace(' ? ', '\n? ')}`);
    const found = lostRefusals(programOf([path]), (each) => each === path);
    expect(found.map(({ fault }) => fault)).toEqual(faults);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
