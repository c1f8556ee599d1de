/** Texts of a file that English readers are shown: templates and quoted texts without a Chinese character. */
const TEXT = /`(?:[^`\\]|\\.)*`|'(?:[^'\\\n]|\\.)*'/gs;
const CHINESE = /[\u4e00-\u9fff]/;
/** `noun(count, 'row')`, `{day/days:waitingDays}`: what is called by the helper. */
const NOUN = /\bnoun\([^,]+, '([a-z]+)|\{([a-z]+)\/[a-z]+:/g;
/** A number, and the words after it: `${String(count)} rows`, `{units} units`, `${done} working days`. */
const COUNTED = /(\$?\{(?!noun\()[^{}]*\}) ([a-z]+)(?: ([a-z]+))?\b/g;

/** Nouns that are counted somewhere, one of each. */
export const countedNouns = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.flatMap((text) => [...text.matchAll(NOUN)].flatMap(([, called, said]) => [called ?? said ?? ''])));

const OTHERS: Readonly<Record<string, string>> = { entries: 'entry', people: 'person' };
const singular = (word: string): string => OTHERS[word] ?? word.replace(/s$/, '');

/** Places where a number stands before one of these nouns as if there always were several. */
export const alwaysSeveral = (text: string, nouns: ReadonlySet<string>): readonly string[] => {
  const isSeveral = (word: string): boolean => singular(word) !== word && nouns.has(singular(word));
  return [...text.matchAll(TEXT)]
    .filter(([said]) => !CHINESE.test(said))
    .flatMap(([said]) => [...said.matchAll(COUNTED)])
    .flatMap(([, number = '', next = '', second = '']) => {
      if (isSeveral(next)) return [`${number} ${next}`];
      return isSeveral(second) ? [`${number} ${next} ${second}`] : [];
    });
};
