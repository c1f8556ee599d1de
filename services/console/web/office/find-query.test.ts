import { describe, expect, test } from '@jest/globals';
import { askedOf, typedNumber } from './find-query.ts';

describe('what is typed into the one box is known by its form', () => {
  test.each([
    ['c2025-0000042', 'claim', 'C2025-0000042'],
    ['Ｃ２０２５－０００００４２', 'claim', 'C2025-0000042'],
    ['110101199003070476', 'id-number', '110101199003070476'],
    ['11010119900307047x', 'id-number', '11010119900307047X'],
    ['1101 0119 9003 0704 76', 'id-number', '110101199003070476'],
    ['91320214MA1WF1X02B', 'uscc', '91320214MA1WF1X02B'],
    ['C3v6uepshqze4e67aw9aovipfd-1-1', 'payment', 'C3V6UEPSHQZE4E67AW9AOVIPFD-1-1'],
    ['hj-4k7m-92', 'reference', 'HJ-4K7M-92'],
    ['王秀英', 'name', '王秀英'],
    ['阿依古丽·买买提', 'name', '阿依古丽·买买提'],
    ['长春第1机床厂', 'name', '长春第1机床厂'],
    ['Anna Smith', 'name', 'Anna Smith'],
  ])('%s is %s', (typed, type, text) => {
    expect(askedOf(typed)).toEqual({ type, text });
  });
});

test.each([
  ['Ｃ２０２５－０００００４２', 'C2025-0000042'],
  [' c2025 - 0000042　', 'C2025-0000042'],
  ['　', ''],
])('the number %j is %j, wherever it is typed', (typed, number) => {
  expect(typedNumber(typed)).toBe(number);
});
