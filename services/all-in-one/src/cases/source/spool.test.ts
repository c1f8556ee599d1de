import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, test } from '@jest/globals';
import { openSpool } from './spool.ts';

describe('a spool', () => {
  test.each([
    ['in memory', 1_000_000],
    ['in a file', 10],
    ['in a file from the first letter', 0],
  ])('gives back what was written, in order, %s', (_where, inMemoryMax) => {
    const spool = openSpool(inMemoryMax);
    const texts = Array.from({ length: 20_000 }, (_, index) => `第${String(index)}行\n`);
    for (const text of texts) spool.write(text);
    const read = Buffer.concat([...spool.read()].map((chunk) => Buffer.from(chunk))).toString('utf8');
    spool.close();
    expect(read).toBe(texts.join(''));
  });

  test('leaves no file behind, whatever happens to the process', () => {
    const ours = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('huji-case-'));
    const before = ours();
    const spool = openSpool(1);
    spool.write('something');
    expect(ours()).toEqual(before);
    spool.close();
  });
});
