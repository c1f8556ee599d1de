import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { foldName, isSameName } from './folded-name.ts';

describe('a holder has the registered name', () => {
  test.each<readonly [string, string, string, boolean]>([
    ['letter by letter', '王秀英', '王秀英', true],
    ['with a blank between the characters, as forms leave it', '王 秀英', '王秀英', true],
    ['with an ideographic blank', '王　秀英', '王秀英', true],
    ['with blanks around it', '  王秀英\t', '王秀英', true],
    ['with a zero-width mark in it', '王\u200b秀英', '王秀英', true],
    ['with the standard middle dot', '买买提·吐尔逊', '买买提·吐尔逊', true],
    ['with the katakana middle dot', '买买提・吐尔逊', '买买提·吐尔逊', true],
    ['with the half-width katakana dot', '买买提･吐尔逊', '买买提·吐尔逊', true],
    ['with a bullet', '买买提•吐尔逊', '买买提·吐尔逊', true],
    ['with a bullet operator', '买买提∙吐尔逊', '买买提·吐尔逊', true],
    ['with a full stop', '买买提.吐尔逊', '买买提·吐尔逊', true],
    ['with a full-width full stop', '买买提．吐尔逊', '买买提·吐尔逊', true],
    ['without the middle dot', '买买提吐尔逊', '买买提·吐尔逊', true],
    ['with the dot between blanks', '买买提 · 吐尔逊', '买买提·吐尔逊', true],
    ['in full-width letters', 'ＺＨＡＮＧ', 'Zhang', true],
    ['in small letters', 'anna smith', 'Anna Smith', true],
    ['of an employer, with full-width brackets', '长春市第一（汽车）厂', '长春市第一(汽车)厂', true],
    ['as a composed letter', 'Andre\u0301', 'André', true],
    ['but for one character', '王秀荣', '王秀英', false],
    ['but for its order', '秀英王', '王秀英', false],
    ['but for a character more', '王秀英英', '王秀英', false],
    ['in traditional characters: no register says that they are one name', '張偉', '张伟', false],
    ['in a variant character: no register says so either', '黃伟', '黄伟', false],
    ['of nothing but dots and blanks', ' · ', '·', false],
    ['of nothing', '', '', false],
  ])('%s', (_title, holder, registered, expected) => {
    expect(isSameName(holder, registered)).toBe(expected);
    expect(isSameName(registered, holder)).toBe(expected);
  });

  test('whatever blanks and dots stand in it, and folding again changes nothing', () => {
    const noise = fc.array(fc.constantFrom(' ', '　', '·', '・', '•', '.', '\u200b'), { maxLength: 4 });
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'王秀英买提吐尔逊'), { minLength: 1, maxLength: 8 }),
        noise,
        (name, marks) => {
          const typed = name.flatMap((character, at) => (at === 0 ? [character] : [...marks, character])).join('');
          expect(isSameName(typed, name.join(''))).toBe(true);
          expect(foldName(foldName(typed))).toBe(foldName(typed));
        },
      ),
    );
  });
});
