/**
 * What Chinese input methods and spreadsheets leave in codes: full-width digits and letters (０１Ｘ), the ideographic
 * space, zero-width marks and the byte-order mark. Length in characters is kept except for trimmed blanks and marks.
 */
const FULL_WIDTH_FIRST = 0xff01;
const FULL_WIDTH_LAST = 0xff5e;
const FULL_WIDTH_OFFSET = 0xfee0;
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff]/g;
const TO_CHANGE = /[\u00a0\u3000\uff01-\uff5e\u200b-\u200d\u2060\ufeff]/;

const halved = (text: string): string =>
  Array.from(text.replace(INVISIBLE, ''), (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code === 0x3000 || code === 0xa0) return ' ';
    return code >= FULL_WIDTH_FIRST && code <= FULL_WIDTH_LAST
      ? String.fromCharCode(code - FULL_WIDTH_OFFSET)
      : character;
  }).join('');

/** Half-width form, without invisible marks and outer blanks. Chinese characters and Chinese punctuation marks such as 。 stay. */
export const toHalfWidth = (text: string): string => (TO_CHANGE.test(text) ? halved(text) : text).trim();
