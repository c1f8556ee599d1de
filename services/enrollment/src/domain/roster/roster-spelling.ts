import type { RosterField, RosterWords } from '@huji/contracts/enrollment/roster-words.ts';

const CHARACTERS = new WeakMap<RosterWords, ReadonlyMap<string, string>>();

const charactersOf = (words: RosterWords): ReadonlyMap<string, string> => {
  const known = CHARACTERS.get(words);
  if (known !== undefined) return known;
  const made = new Map(
    Object.entries(words.variants).flatMap(([simplified, traditional]) =>
      Array.from(traditional, (character) => [character, simplified] as const),
    ),
  );
  CHARACTERS.set(words, made);
  return made;
};

/** A heading or a word with simplified characters. */
export const simplified = (text: string, words: RosterWords): string => {
  const characters = charactersOf(words);
  return Array.from(text, (character) => characters.get(character) ?? character).join('');
};

/** Without what may stand before and after a heading of the field: every reading of it, itself among them. */
const stemsOf = (heading: string, field: RosterField, { beginnings, endings }: RosterWords): readonly string[] => {
  const begun = (beginnings[field] ?? []).filter((beginning) => heading.startsWith(beginning));
  const bare = [heading, ...begun.map((beginning) => heading.slice(beginning.length))];
  return bare.flatMap((stem) => [
    stem,
    ...(endings[field] ?? []).filter((ending) => stem.endsWith(ending)).map((ending) => stem.slice(0, -ending.length)),
  ]);
};

const LONGEST = new WeakMap<RosterWords, number>();

/** A synonym, with all that may stand before and after it: what is longer is no heading, however often it is asked about. */
const longestHeading = (words: RosterWords): number => {
  const known = LONGEST.get(words);
  if (known !== undefined) return known;
  const longestOf = (lists: readonly (readonly string[] | undefined)[]): number =>
    Math.max(0, ...lists.flatMap((list = []) => list.map(({ length }) => length)));
  const { headings, beginnings, endings } = words;
  const longest = [headings, beginnings, endings].reduce((sum, each) => sum + longestOf(Object.values(each)), 0);
  LONGEST.set(words, longest);
  return longest;
};

export interface HeadingRank {
  /** 0 is the best. */
  readonly rank: number;
  /** Something stands before or after the synonym. */
  readonly isDerived: boolean;
  /** It names the field only where nothing else does. */
  readonly isWeak: boolean;
}

/** How well a folded heading in one language names a field: by a synonym itself, by one with something before or after it, weakly. */
const rankOfOne = (heading: string, field: RosterField, words: RosterWords): HeadingRank | null => {
  if (heading === '' || heading.length > longestHeading(words)) return null;
  const synonyms = words.headings[field];
  const plain = simplified(heading, words);
  const own = [heading, plain].map((spelling) => synonyms.indexOf(spelling)).find((at) => at >= 0);
  if (own !== undefined) return { rank: own, isDerived: false, isWeak: false };
  const weak = words.weakHeadings[field]?.indexOf(plain) ?? -1;
  if (weak >= 0) return { rank: synonyms.length * 2 + weak, isDerived: true, isWeak: true };
  const stems = stemsOf(plain, field, words).map((stem) => synonyms.indexOf(stem));
  const found = stems.filter((at) => at >= 0);
  return found.length === 0 ? null : { rank: synonyms.length + Math.min(...found), isDerived: true, isWeak: false };
};

const IN_TWO_LANGUAGES = /^(?=.*\p{Script=Han})(?=.*[a-z])[\p{Script=Han}a-z/|,&+]+$/u;

/** How well a folded heading names a field; one in two languages where both say the same: `姓名/name`. */
export const rankOfHeading = (heading: string, field: RosterField, words: RosterWords): HeadingRank | null => {
  const rank = rankOfOne(heading, field, words);
  if (rank !== null || !IN_TWO_LANGUAGES.test(heading)) return rank;
  const chinese = rankOfOne(heading.replace(/[^\p{Script=Han}]/gu, ''), field, words);
  const english = rankOfOne(heading.replace(/[^a-z]/g, ''), field, words);
  return english === null ? null : chinese;
};
