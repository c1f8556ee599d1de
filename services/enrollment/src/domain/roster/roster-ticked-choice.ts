import { plainText } from '@huji/contracts/shared/cell-text.ts';

const TICKED = '☑√✓✔■';
const EMPTY = '□☐';
const WORD = `([^${TICKED}${EMPTY}]+)`;
const BOX = `([${TICKED}${EMPTY}])`;
const ANY_BOX = new RegExp(`[${TICKED}${EMPTY}]`, 'u');
const TEXT_MAX = 60;
const BOX_FIRST = new RegExp(`^(?:${BOX}${WORD}){2,}$`, 'u');
const BOX_LAST = new RegExp(`^(?:${WORD}${BOX}){2,}$`, 'u');

/** The word whose box is ticked in a form with several, `☑是 □否` or `是☑否□`; null where not just one is. */
export const tickedChoice = (text: string): string | null => {
  if (text.length > TEXT_MAX || !ANY_BOX.test(text)) return null;
  const bare = plainText(text).replace(/\s/g, '');
  const choices = BOX_FIRST.test(bare)
    ? [...bare.matchAll(new RegExp(BOX + WORD, 'gu'))].map(([, box = '', word = '']) => ({ box, word }))
    : BOX_LAST.test(bare)
      ? [...bare.matchAll(new RegExp(WORD + BOX, 'gu'))].map(([, word = '', box = '']) => ({ box, word }))
      : [];
  const [ticked, ...others] = choices.filter(({ box }) => TICKED.includes(box));
  return ticked === undefined || others.length > 0 ? null : ticked.word;
};
