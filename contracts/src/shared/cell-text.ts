import { toHalfWidth } from './half-width.ts';

/** Marks that nobody sees: soft hyphen, joiners, direction marks, variation selectors, byte-order marks. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const BLANKS = /[\s\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
/** What Excel puts before a text that looks like a number or a formula, and `="…"` around it. */
const AS_TEXT = /^=\s*"(.*)"$/s;
const QUOTES_BEFORE = /^['`\u2018\u2019\u02bc]+/;
/** Characters of a terminal, except blanks. */
const CONTROLS = /(?![\t-\r\u0085])\p{Cc}/gu;
const LOST = /(?![\t-\r\u0085])\p{Cc}|[\ufffd\ufffe\uffff]/u;

/** Blanks at the ends gone, those inside one each, nothing invisible, half width. */
export const plainText = (text: string): string =>
  toHalfWidth(text.replace(INVISIBLE, '').replace(BLANKS, ' ')).replace(BLANKS, ' ').trim();

/** `plainText` without the marks that only say "this is text": `'…`, `="…"`. */
export const enteredText = (text: string): string => {
  const plain = plainText(text);
  const [, quoted] = AS_TEXT.exec(plain.replace(QUOTES_BEFORE, '')) ?? [];
  return plainText((quoted ?? plain).replace(QUOTES_BEFORE, ''));
};

/** Without characters of a terminal. */
export const withoutControls = (text: string): string => text.replace(CONTROLS, '');

export const holdsLostCharacters = (text: string): boolean => LOST.test(text);

/** Nothing that can be seen stands in it. */
export const isBlank = (text: string): boolean => text === '' || plainText(withoutControls(text)) === '';

/** As headings are compared: small letters, without blanks, stars, colons and bracketed notes. */
export const foldedHeading = (text: string): string => {
  const plain = plainText(text).toLowerCase();
  const bare = plain.replace(/\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|〔[^〔〕]*〕|\{[^{}]*\}/g, '');
  return bare.replace(/[\s*:：＊★☆"'“”、.。_-]/g, '');
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
