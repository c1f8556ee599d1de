import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { pages, programOf, unusedWords } from './dictionaries.ts';

const planted = (text: string): readonly string[] => {
  const folder = mkdtempSync(join(tmpdir(), 'huji-dictionary-'));
  try {
    const path = join(folder, 'planted.ts');
    writeFileSync(path, text);
    return unusedWords(programOf([path])).map((found) => found.replace(/^.*: /, ''));
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const DICTIONARY = `const zh = { title: '题', states: { open: '开', 'in-review': '审' }, by: (who: string) => who };`;

test('every word of a dictionary of the pages is said by one of them', () => {
  expect(unusedWords(programOf(pages()))).toEqual([]);
});

test.each([
  ['by nothing', '', ['title', 'states', 'open', 'in-review', 'by']],
  [
    'by a member of its name of something else',
    `const a = { title: 1 }; a.title;`,
    ['title', 'states', 'open', 'in-review', 'by'],
  ],
  ['by its name', `zh.title; zh.by('a'); zh.states.open;`, ['in-review']],
  ['by a key', `const f = (t: typeof zh, k: keyof typeof zh.states) => [t.states[k], t.title];`, ['by']],
  [
    'by a part of the type',
    `const f = ({ title }: Pick<typeof zh, 'title'>) => title;`,
    ['states', 'open', 'in-review', 'by'],
  ],
])('words that are taken %s', (_how, code, unused) => {
  expect(planted(`${DICTIONARY}\n${code}\nexport {};`)).toEqual(unused);
});
