import { expect, test } from '@jest/globals';
import { asCsv } from './csv.ts';

test('cells with commas, quotes and breaks are quoted, formulas are texts, negative numbers stay numbers', () => {
  expect(
    asCsv([
      ['名称', '数量'],
      ['a,b', '1'],
      ['say "no"', '-2.50'],
      ['=1+1', '@x'],
    ]),
  ).toBe('名称,数量\r\n"a,b",1\r\n"say ""no""",-2.50\r\n\'=1+1,\'@x\r\n');
});
