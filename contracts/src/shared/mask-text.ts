/** Letters of any script, and digits: what a name, a number or an account is made of. */
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Shorter runs of digits are dates, years, months or sums; a number that finds somebody is longer. */
const SHOWN_DIGITS_MAX = 4;

const maskWord = (word: string): string => {
  const characters = [...word];
  const { length } = characters;
  if (/^\p{N}+$/u.test(word))
    return length <= SHOWN_DIGITS_MAX ? word : `${'*'.repeat(4)}${characters.slice(-SHOWN_DIGITS_MAX).join('')}`;
  return length === 1 ? word : `${characters[0] ?? ''}${'*'.repeat(Math.min(length - 1, 4))}`;
};

/**
 * What somebody wrote, as lists show it: of each word the first character, of each longer number the last four digits. It tells
 * one line from another and says of nobody who they are; whoever needs the whole text opens that one line.
 */
export const maskText = (text: string): string => text.normalize('NFC').replaceAll(WORD, maskWord);
