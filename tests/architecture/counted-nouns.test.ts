import { globSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { alwaysSeveral, countedNouns } from './counted-nouns.ts';

/** What says something to a reader in English: the pages, and the sentences that services make for them. */
const files = globSync([
  'services/console/web/**/*.{ts,tsx}',
  'services/console/src/{pages,disclosure}/*.ts',
  'services/claim-adjudication/src/domain/{decision/formula,explanation/*,rule-book/plan-in-words}.ts',
  'services/claim-adjudication/src/http/*.reply.ts',
])
  .filter((path) => !/\.test\.tsx?$|\/dist\//.test(path))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

test('no text says “1 rows”: what is counted anywhere is counted by the helper everywhere', () => {
  const nouns = countedNouns(files.map(({ text }) => text));
  expect([...nouns]).toEqual(expect.arrayContaining(['row', 'day', 'payment', 'order', 'entry']));
  const found = files.flatMap(({ path, text }) => alwaysSeveral(text, nouns).map((place) => `${path}: ${place}`));
  expect(found).toEqual([]);
});

test.each([
  ['`${String(count)} rows found`', ['${String(count)} rows']],
  ['`within ${String(days)} working days`', ['${String(days)} working days']],
  ["'{used} days are over'", ['{used} days']],
  ['`${String(count)} entries`', ['${String(count)} entries']],
  ["`${String(count)} ${noun(count, 'row')} found`", []],
  ['`${name} stands in these rows`', []],
  ['`第 ${String(count)} 行 rows`', []],
])('in %s it finds %j', (text, found) => {
  expect(alwaysSeveral(text, new Set(['row', 'day', 'entry']))).toEqual(found);
});
