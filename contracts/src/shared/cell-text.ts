import { toHalfWidth } from './half-width.ts';

/** Marks that nobody sees: soft hyphen, joiners, direction marks, variation selectors, byte-order marks. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const BLANKS = /[\s\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
/** What Excel puts before a text that looks like a number or a formula, and `="…"` around it. */
const AS_TEXT = /^=\s*"(.*)"$/s;
const QUOTES_BEFORE = /^['`\u2018\u2019\u02bc]+/;
/** A writer that quotes with apostrophes. */
const BETWEEN_QUOTES = /^'([^']*)'$/;
/** Characters of a terminal, except blanks. */
const CONTROLS = /(?![\t-\r\u0085])\p{Cc}/gu;
const LOST = /(?![\t-\r\u0085])\p{Cc}|[\ufffd\ufffe\uffff]/u;

/** Blanks at the ends gone, those inside one each, nothing invisible, half width. */
export const plainText = (text: string): string =>
  toHalfWidth(text.replace(INVISIBLE, '').replace(BLANKS, ' ')).replace(BLANKS, ' ').trim();

/** `plainText` without the marks that only say "this is text": `'…`, `="…"`. */
export const enteredText = (text: string): string => {
  const plain = plainText(text);
  const [, between] = BETWEEN_QUOTES.exec(plain) ?? [];
  const [, quoted] = AS_TEXT.exec(plain.replace(QUOTES_BEFORE, '')) ?? [];
  return plainText((quoted ?? between ?? plain).replace(QUOTES_BEFORE, ''));
};

/** Without characters of a terminal. */
export const withoutControls = (text: string): string => text.replace(CONTROLS, '');

export const holdsLostCharacters = (text: string): boolean => LOST.test(text);

/** Nothing that can be seen stands in it. */
export const isBlank = (text: string): boolean => text === '' || plainText(withoutControls(text)) === '';

const NOTES = /\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|〔[^〔〕]*〕|\{[^{}]*\}|<[^<>]*>/g;
const BRACKETS = /[()[\]【】〔〕{}<>]/g;
/** `1.`, `一、`, `A)` before a heading, when it is numbered. */
const NUMBERED = /^(?:\d{1,2}|[a-z]|[一二三四五六七八九十]{1,3})[.、)](?=.)/;
/** What refers to a note below the table. */
const REFERENCE = /[\u00b9\u00b2\u00b3\u2070-\u2079\u2460-\u2473\u2776-\u277f†‡§※#▲△▼▽●◎○◆◇■□]|注\d{1,2}$/g;

/** As headings are compared: small letters, without numbers before them, blanks, stars, colons, and notes in brackets or below. */
export const foldedHeading = (text: string): string => {
  const plain = plainText(text).toLowerCase().replace(NUMBERED, '');
  const bare = plain.replace(NOTES, '');
  const heading = bare.trim() === '' ? plain.replace(BRACKETS, '') : bare;
  return heading.replace(/[\s*:：＊★☆"'“”《》〈〉「」『』、.。_-]/g, '').replace(REFERENCE, '');
};

/** As words are compared. */
export const foldedWord = (text: string): string => enteredText(text).toLowerCase().replace(/\s/g, '');

const DOTS = /\s*[·•・･‧．.∙⋅●]\s*/g;
const HAN = /(?<=[\p{Script=Han}])\s+(?=[\p{Script=Han}])/gu;

/**
 * As names are kept and compared: one dot, no blank between Chinese characters, compatibility forms resolved. So a name is
 * the same whoever typed it.
 */
export const foldedName = (text: string): string =>
  enteredText(text).normalize('NFKC').replace(DOTS, '·').replace(HAN, '').trim();
