import { globSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { LOOKS } from '@huji/contracts/shared/looks.ts';

/** What handlers say they opened of a person or of their account. */
const opened = [...globSync('services/*/src/http/*.ts')].flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/stream:[^,]*`(?:person|payee)\/[^]*?action: '([a-z-]+)'/g)].map(
    ([, action = '']) => [action, file] as const,
  ),
);

test('every look at a person has words that the person reads', () => {
  expect(opened.length).toBeGreaterThan(12);
  expect(opened.filter(([action]) => LOOKS[action] === undefined && action !== 'looks-read')).toEqual([]);
});

test('the words of looks are in both languages, and each is said by some handler', () => {
  for (const { zh, en } of Object.values(LOOKS)) {
    expect(zh).toMatch(/[\u4e00-\u9fff]/);
    expect(en).not.toMatch(/[\u4e00-\u9fff]/);
  }
  const said = [...globSync('services/*/src/http/*.ts')].map((file) => readFileSync(file, 'utf8')).join('\n');
  expect(Object.keys(LOOKS).filter((action) => !said.includes(`'${action}'`))).toEqual([]);
});
