const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
/** Folding leaves it as it is. */
const FOLDED = /^[A-Z0-9]+(?: [A-Z0-9]+)*$/;
const SEPARATORS = /[^\p{L}\p{N}]+/gu;

/**
 * A number on paper as people read it: wide and narrow, large and small letters are one, what cannot be seen
 * is gone, any run of signs that are no letters or digits is one blank, none stands at the ends. `jl–00123a` and
 * `ＪＬ－００１２３Ａ` are `JL 00123A`; `JL00123A` is another number.
 */
export const foldReference = (text: string): string =>
  FOLDED.test(text)
    ? text
    : text.replace(INVISIBLE, '').normalize('NFKC').toUpperCase().normalize('NFKC').replace(SEPARATORS, ' ').trim();

/** Letters and digits alone: what two spellings share when nobody knows where the separators stood. */
export const withoutSeparators = (text: string): string => foldReference(text).replaceAll(' ', '');
