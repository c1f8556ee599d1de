/** Null in a browser that knows no words (before Firefox 125): a name breaks there like other text. */
const WORDS = 'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'word' }) : null;

/**
 * A name in the parts between which a line may end: `长春第一机械有限公司` as `长春`, `第一`, `机械`, `有限`, `公司`. What is no word,
 * a blank or a bracket, stays with the word before it; joined they are the name.
 */
export const namePartsOf = (name: string, words: Intl.Segmenter | null = WORDS): readonly string[] => {
  if (words === null) return name === '' ? [] : [name];
  const parts: string[] = [];
  let afterWord = false;
  for (const { segment, isWordLike = false } of words.segment(name)) {
    if (parts.length === 0 || (afterWord && isWordLike)) parts.push(segment);
    else parts.push(`${parts.pop() ?? ''}${segment}`);
    afterWord = isWordLike;
  }
  return parts;
};
