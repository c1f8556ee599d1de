import type { RosterWords } from '@huji/contracts/enrollment/roster-words.ts';
import { plainText } from '@huji/contracts/shared/cell-text.ts';

const TEXT_MAX = 60;

/** The choices of a form with several in one cell, with their boxes before them or behind; none: it is no such form. */
const choicesOf = (
  text: string,
  { ticked, empty }: NonNullable<RosterWords['boxes']>,
): readonly { readonly box: string; readonly word: string }[] => {
  const box = `(?<box>[${ticked}${empty}])`;
  const word = `(?<word>[^${ticked}${empty}]+)`;
  for (const choice of [box + word, word + box]) {
    const pieces = [...text.matchAll(new RegExp(choice, 'gu'))];
    if (pieces.length > 1 && pieces.reduce((sum, [piece]) => sum + piece.length, 0) === text.length)
      return pieces.map(({ groups }) => ({ box: groups?.['box'] ?? '', word: groups?.['word'] ?? '' }));
  }
  return [];
};

/** The word whose box is ticked in a form with several, `☑是 □否` or `是☑否□`; null where not just one is. */
export const tickedChoice = (text: string, { boxes }: Pick<RosterWords, 'boxes'>): string | null => {
  if (boxes === undefined || text.length > TEXT_MAX) return null;
  const choices = choicesOf(plainText(text).replace(/\s/g, ''), boxes);
  const [ticked, ...others] = choices.filter(({ box }) => boxes.ticked.includes(box));
  return ticked === undefined || others.length > 0 ? null : ticked.word;
};
